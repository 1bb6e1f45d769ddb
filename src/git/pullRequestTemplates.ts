import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/** A template that a repository has for the descriptions of its pull requests. */
export interface PullRequestTemplate {
  /** From the top of the repository, with forward slashes: `.github/pull_request_template.md`. */
  readonly path: string;
  readonly text: string;
}

/** A larger one is not read. In bytes. */
const LARGEST = 64 * 1024;

/** More are not offered. */
const MOST = 50;

/**
 * The templates of a repository, in any case of their names: the one that stands by itself, and those of a folder
 * `PULL_REQUEST_TEMPLATE`. Links are not followed. Empty: it has none. Where GitHub looks for them:
 * https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/creating-a-pull-request-template-for-your-repository
 */
export async function pullRequestTemplates(top: string): Promise<readonly PullRequestTemplate[]> {
  const root = await realpath(top).catch(() => undefined);
  if (root === undefined) return [];
  const single: PullRequestTemplate[] = [];
  const several: PullRequestTemplate[] = [];
  for (const folder of ['.github', '', 'docs']) {
    for (const name of await namesIn(root, folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (/^pull_request_template(?:\.(?:md|markdown|txt))?$/i.test(name)) single.push(...(await read(root, path)));
      if (/^pull_request_template$/i.test(name)) several.push(...(await readAll(root, path)));
    }
  }
  return [...single.slice(0, 1), ...several].slice(0, MOST);
}

async function readAll(root: string, folder: string): Promise<readonly PullRequestTemplate[]> {
  const names = (await namesIn(root, folder)).filter((name) => /\.(?:md|markdown|txt)$/i.test(name));
  return (await Promise.all(names.slice(0, MOST).map((name) => read(root, `${folder}/${name}`)))).flat();
}

async function namesIn(root: string, folder: string): Promise<readonly string[]> {
  const place = join(root, folder);
  if ((await realpath(place).catch(() => undefined)) !== place) return [];
  return (await readdir(place).catch(() => [])).toSorted();
}

/** Empty: there is no such file, or it is none that is read. */
async function read(root: string, path: string): Promise<readonly PullRequestTemplate[]> {
  try {
    const file = await open(
      join(root, path),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      const found = await file.stat();
      if (!found.isFile() || found.size > LARGEST) return [];
      const text = await file.readFile('utf8');
      return text.trim() === '' ? [] : [{ path, text }];
    } finally {
      await file.close();
    }
  } catch {
    return [];
  }
}
