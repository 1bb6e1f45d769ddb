import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from './git.ts';

/** The circumstances that one run of the in-host tests has. Its tests are in the folder of that name. */
export interface HostCondition {
  readonly name: string;
  /** Makes the folder that the window opens, in a place of its own; undefined opens an empty window. */
  readonly makeWorkspace: (place: string) => Promise<string | undefined>;
  /** True: nobody trusts the folder (Restricted Mode). Only the server build can be started so. */
  readonly restricted?: boolean;
  /** True: no program but node is found on the PATH. */
  readonly withoutGit?: boolean;
  /** True: the tests find in the file named by RUNG_GIT_RUNS what Rung has asked of git. */
  readonly countsGit?: boolean;
}

export const hostConditions: readonly HostCondition[] = [
  { name: 'workspace', makeWorkspace: makeRepository },
  { name: 'restricted', makeWorkspace: makeRepository, restricted: true, countsGit: true },
  { name: 'noFolder', makeWorkspace: async () => undefined },
  { name: 'noGit', makeWorkspace: makeRepository, withoutGit: true },
  { name: 'emptyRepository', makeWorkspace: makeEmptyRepository },
];

/** A repository with one commit on `main`, which its remote has too, and a branch `feature` checked out. */
async function makeRepository(place: string): Promise<string> {
  const folder = await makeEmptyRepository(place);
  await writeFile(join(folder, 'README.md'), '# A project\n');
  await git(folder, 'add', '.');
  await git(folder, 'commit', '--quiet', '--message', 'Start');
  const remote = join(place, 'remote.git');
  await git(place, 'clone', '--quiet', '--bare', folder, remote);
  await git(folder, 'remote', 'add', 'origin', remote);
  await git(folder, 'fetch', '--quiet', 'origin');
  await git(folder, 'remote', 'set-head', 'origin', 'main');
  await git(folder, 'switch', '--quiet', '--create', 'feature');
  return folder;
}

/** A repository without a commit. */
async function makeEmptyRepository(place: string): Promise<string> {
  const folder = join(place, 'project');
  await mkdir(folder);
  await git(folder, 'init', '--quiet', '--initial-branch', 'main');
  return folder;
}

/** A folder for the PATH with nothing in it but node, which the stand-in for the desktop VS Code runs on. */
export async function makePathWithoutGit(place: string): Promise<string> {
  const folder = join(place, 'bin');
  await mkdir(folder);
  await symlink(process.execPath, join(folder, 'node'));
  return folder;
}
