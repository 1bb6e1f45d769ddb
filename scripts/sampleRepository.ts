import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Calendar, calendarOf, DEFAULT_WORKING_DAYS } from '../src/facts/calendar.ts';
import type { Instant } from '../src/facts/instant.ts';
import { measureBranch } from '../src/git/measureBranch.ts';
import { momentAgo } from '../src/sample/ago.ts';
import type { WrittenBranch } from '../src/sample/sampleBranch.ts';

/** Makes the repository in which `npm start` opens and the UI tests work: a branch in progress of 142 lines. */

export const SAMPLE_BRANCH = 'warn-before-card-expires';
const REMOTE = 'https://github.com/team-lantern/checkout.git';
const EMAIL = 'mara@example.org';
const CONTENT = join(import.meta.dirname, '../sample/repository');

interface Commit {
  /** Folder of `sample/repository` whose files are laid over those that are there. */
  readonly folder: string;
  /** In working time before now, as the sample's pull requests write it. */
  readonly ago: string;
  readonly message: string;
  /** Files that get another path before that, unchanged. */
  readonly moves?: Readonly<Record<string, string>>;
}

const ON_MAIN: Commit = { folder: 'main', ago: '9d 2h', message: 'Tell members why a renewal failed' };

const ON_BRANCH: readonly Commit[] = [
  {
    folder: 'first-commit',
    ago: '1d 3h',
    message: 'Find members whose card expires before the renewal',
    moves: { 'src/mail/texts.ts': 'src/mail/wording.ts' },
  },
  { folder: 'second-commit', ago: '3h', message: 'Write to them thirty days before' },
];

/** When `sample/branch.json` is measured: any moment would do, but the object ids in it follow from this one. */
const MEASURED_AT: SampleClock = {
  now: Date.UTC(2026, 0, 14, 15),
  calendar: calendarOf({ timeZone: 'UTC', workingDays: DEFAULT_WORKING_DAYS, daysOff: [] }),
};

export interface SampleClock {
  readonly now: Instant;
  readonly calendar: Calendar;
}

/**
 * Makes the sample repository in `folder`, which is created and has to be empty. It needs git 2.28 and no network: the
 * refs that a fetch from `origin` would have brought are written by hand, and the remote's address is the one on GitHub
 * that the sample's pull requests name. Nothing of the user's own git settings takes part.
 */
export async function makeSampleRepository(folder: string, clock: SampleClock = thisMachine()): Promise<void> {
  await mkdir(folder, { recursive: true });
  const git = gitIn(folder, new Date(clock.now));
  await git(['init', '--quiet', '--initial-branch=main']);
  await git(['config', 'user.email', EMAIL]);
  await commit(folder, ON_MAIN, clock);
  await git(['remote', 'add', 'origin', REMOTE]);
  await git(['update-ref', 'refs/remotes/origin/main', 'main']);
  await git(['remote', 'set-head', 'origin', 'main']);
  await git(['checkout', '--quiet', '--no-track', '-b', SAMPLE_BRANCH, 'origin/main']);
  for (const each of ON_BRANCH) await commit(folder, each, clock);
  await layOver('uncommitted', folder);
}

/** Adds an untracked file of so many lines of product code, as a paste would. Answers its path in the repository. */
export async function pasteLines(folder: string, lines: number): Promise<string> {
  const path = 'src/renewals/reminderDays.ts';
  const days = Array.from({ length: lines - 2 }, (_, index) => `  ${index + 1},`);
  const text = ['export const REMINDER_DAYS: readonly number[] = [', ...days, '];', ''].join('\n');
  await writeFile(join(folder, path), text);
  return path;
}

/** What `sample/branch.json` has to say: the branch of a fresh sample repository, with names where the paths are. */
export async function writtenBranch(): Promise<WrittenBranch> {
  const parent = await mkdtemp(join(tmpdir(), 'rung-sample-'));
  try {
    const folder = join(parent, 'checkout');
    await makeSampleRepository(folder, MEASURED_AT);
    const measured = await measureBranch(folder, {});
    if (measured.kind !== 'measured') throw new Error(`the sample cannot be measured: ${measured.reason.kind}`);
    const { startedAt: _, unpushed: __, ...branch } = measured;
    return {
      ...branch,
      repository: 'checkout',
      commonFolder: 'checkout/.git',
      startedAgo: ON_BRANCH[0]?.ago ?? '',
    };
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

async function commit(folder: string, { folder: layer, ago, message, moves = {} }: Commit, clock: SampleClock) {
  for (const [from, to] of Object.entries(moves)) {
    await mkdir(dirname(join(folder, to)), { recursive: true });
    await rename(join(folder, from), join(folder, to));
  }
  await layOver(layer, folder);
  const git = gitIn(folder, new Date(momentAgo(ago, clock.now, clock.calendar)));
  await git(['add', '--all']);
  await git(['-c', 'commit.gpgsign=false', 'commit', '--quiet', '--no-verify', '--message', message]);
}

async function layOver(layer: string, folder: string): Promise<void> {
  await cp(join(CONTENT, layer), folder, { recursive: true });
}

/** Runs git as Mara, at the moment `at`, away from the settings of whoever runs this. */
function gitIn(folder: string, at: Date): (args: readonly string[]) => Promise<void> {
  const foreign = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = {
    ...Object.fromEntries(foreign),
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Mara Lind',
    GIT_AUTHOR_EMAIL: EMAIL,
    GIT_AUTHOR_DATE: at.toISOString(),
    GIT_COMMITTER_NAME: 'Mara Lind',
    GIT_COMMITTER_EMAIL: EMAIL,
    GIT_COMMITTER_DATE: at.toISOString(),
  };
  return async (args) => {
    await promisify(execFile)('git', [...args], { cwd: folder, env });
  };
}

function thisMachine(): SampleClock {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { now: Date.now(), calendar: calendarOf({ timeZone, workingDays: DEFAULT_WORKING_DAYS, daysOff: [] }) };
}

if (process.argv[1] === import.meta.filename) {
  const text = `${JSON.stringify(await writtenBranch(), undefined, 2)}\n`;
  await writeFile(join(import.meta.dirname, '../sample/branch.json'), text);
}
