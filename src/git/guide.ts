import { lstat, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Guide, GuideCode } from '../facts/guide.ts';
import { type Git, type GitTask, gitIn } from './git.ts';
import { instantOf } from './history.ts';
import { type OpenOptions, openRepository } from './openRepository.ts';

/** The guide that Rung knows, at the top of a repository. */
export const GUIDE = 'CLAUDE.md';

/** Larger ones are no guide. In bytes. */
const LARGEST = 256 * 1024;

/** So many paths of it are looked at. */
const MOST_PATHS = 40;

/** So many commits are looked at. */
const MOST_COMMITS = 200;

/**
 * When the repository's CLAUDE.md was last committed, and what was committed since to the paths that it names in code spans and
 * links. Two runs of git where `options.answers` know the configuration, else three; none where there is no such file. undefined: there is none that is committed, or git does not say.
 */
export async function readGuide(folder: string, options: OpenOptions = {}): Promise<Guide | undefined> {
  const text = await guideText(folder);
  if (text === undefined) return undefined;
  const found = await openRepository(folder, options);
  if (found.kind === 'unmeasured' || found.repository.headId === undefined) return undefined;
  const { top, headId } = found.repository;
  const git = gitIn(found.place);
  const last = await git.run(lastChange(headId));
  if (last.kind === 'failed' || !last.answer) return undefined;
  const paths = await thatAreThere(top, pathsNamedIn(text));
  const since = paths.length === 0 ? undefined : await codeSince(git, last.answer.id, headId, paths);
  return { repository: top, path: GUIDE, changedAt: last.answer.at, since };
}

/** A link could lead anywhere, so only a file is read. */
async function guideText(folder: string): Promise<string | undefined> {
  const path = join(folder, GUIDE);
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > LARGEST) return undefined;
  return readFile(path, 'utf8').catch(() => undefined);
}

/** Paths in code spans and in links, each once: `src/pay/`, `scripts/build.ts`. No addresses, patterns or ways out. */
export function pathsNamedIn(text: string): readonly string[] {
  const spans = [...text.matchAll(/`([^`\n]{1,200})`/g), ...text.matchAll(/\]\(([^)\s]{1,200})\)/g)];
  const paths = spans.map(([, path = '']) =>
    path
      .replace(/^\.\//, '')
      .replace(/[#?].*$/, '')
      .replace(/\/+$/, ''),
  );
  return [...new Set(paths.filter(isPath))].slice(0, MOST_PATHS);
}

function isPath(path: string): boolean {
  if (!/^[\w.@][\w.@/+-]*$/.test(path) || path === GUIDE || path.split('/').includes('..')) return false;
  return path.includes('/') || /\.\w{1,8}$/.test(path) || /^[a-z][\w-]*$/.test(path);
}

async function thatAreThere(top: string, paths: readonly string[]): Promise<readonly string[]> {
  const there = await Promise.all(
    paths.map((path) =>
      stat(join(top, path)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return paths.filter((_, index) => there[index]);
}

interface LastChange {
  readonly id: string;
  readonly at: number;
}

function lastChange(head: string): GitTask<LastChange | undefined> {
  return {
    arguments: ['log', '-1', ...PLAIN, '--format=%H %ct', head, '--', GUIDE],
    parse(output) {
      const [, id, at] = /^([0-9a-f]{40,64}) (\d+)/.exec(output.toString('latin1')) ?? [];
      const instant = instantOf(at);
      return id === undefined || instant === undefined ? undefined : { id, at: instant };
    },
  };
}

const PLAIN = ['--no-show-signature', '--no-color'];

async function codeSince(
  git: Git,
  from: string,
  head: string,
  paths: readonly string[],
): Promise<GuideCode | undefined> {
  const answer = await git.run(changesSince(from, head, paths));
  if (answer.kind === 'failed' || answer.answer.commits.length === 0) return undefined;
  const { commits, files } = answer.answer;
  const changed = paths
    .map((path) => ({ path, count: files.filter((file) => file === path || file.startsWith(`${path}/`)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return {
    paths: changed.slice(0, 5).map(({ path }) => path),
    commits: commits.length,
    newestAt: Math.max(...commits),
  };
}

interface Changes {
  /** When each was committed. */
  readonly commits: readonly number[];
  readonly files: readonly string[];
}

function changesSince(from: string, head: string, paths: readonly string[]): GitTask<Changes> {
  const range = `${from}..${head}`;
  const count = `--max-count=${MOST_COMMITS}`;
  return {
    arguments: [
      '--literal-pathspecs',
      'log',
      '-z',
      ...PLAIN,
      '--no-merges',
      '--no-renames',
      '--name-only',
      count,
      '--format=%x01%ct',
      range,
      '--',
      ...paths,
    ],
    parse: parseChanges,
  };
}

/** Stands before the time of a commit. No file of git's begins so: it quotes none with -z, and nobody names one like this. */
const COMMIT = '\u0001';

/** Each commit is its time, then the files that it changed; NUL and line breaks stand between. */
export function parseChanges(output: Buffer): Changes {
  const words = output
    .toString('utf8')
    .split(/[\0\n]+/)
    .filter((word) => word !== '');
  return {
    commits: words.filter((word) => word.startsWith(COMMIT)).flatMap((word) => instantOf(word.slice(1)) ?? []),
    files: words.filter((word) => !word.startsWith(COMMIT)),
  };
}
