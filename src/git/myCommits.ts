import type { UnmeasuredBranch } from '../facts/branch.ts';
import type { Instant } from '../facts/instant.ts';
import type { OwnCommit } from '../facts/ownCommit.ts';
import { lastValue, remoteUrls } from './configuration.ts';
import { type GitTask, gitIn } from './git.ts';
import { instantOf } from './history.ts';
import { type OpenOptions, openRepository, reasonOf, unmeasured } from './openRepository.ts';
import { type HostedRepository, hostedRepository } from './remoteUrl.ts';

/** The person's own commits of a repository, or why there are none to pick from. */
export type MyCommits =
  | {
      readonly kind: 'commits';
      /** The newest first. */
      readonly commits: readonly OwnCommit[];
      /** The hosted repositories that its remotes stand for. */
      readonly remotes: readonly HostedRepository[];
    }
  /** git is not told who the person is: `user.email` is not set. */
  | { readonly kind: 'no-email' }
  | UnmeasuredBranch;

/** As many as one looks through in a list. */
export const MOST_COMMITS = 50;

/**
 * Reads the newest commits that are reachable from HEAD and whose author has the person's `user.email`, without merges.
 * One run of git where `options.answers` know the configuration, else two. Nothing is written, and no program of the
 * repository runs.
 */
export async function myCommits(folder: string, options: OpenOptions = {}): Promise<MyCommits> {
  return commitsBy(folder, options, []);
}

/**
 * The same for those that the person wrote from a moment on, on HEAD and on every branch of this machine: who changes
 * branches has not done less. A commit that was only moved, as by a rebase, is as old as it was.
 */
export async function myCommitsSince(since: Instant, folder: string, options: OpenOptions = {}): Promise<MyCommits> {
  const committed = `--since=${new Date(since).toISOString()}`;
  const found = await commitsBy(folder, options, [committed, '--branches']);
  if (found.kind !== 'commits') return found;
  return { ...found, commits: found.commits.filter(({ authoredAt = 0 }) => authoredAt >= since) };
}

async function commitsBy(folder: string, options: OpenOptions, more: readonly string[]): Promise<MyCommits> {
  const found = await openRepository(folder, options);
  if (found.kind === 'unmeasured') return found;
  const { repository, place, entries } = found;
  const email = lastValue(entries, 'user.email') ?? '';
  if (!EMAIL.test(email)) return { kind: 'no-email' };
  const remotes = remoteUrls(entries).flatMap((url) => hostedRepository(url) ?? []);
  if (repository.headId === undefined) return { kind: 'commits', commits: [], remotes };
  const answer = await gitIn(place).run(readCommitsOf(email, repository.headId, more));
  if (answer.kind === 'failed') return unmeasured(repository.top, repository.branch, reasonOf(answer));
  return { kind: 'commits', commits: answer.answer, remotes };
}

/** One line that can stand between the angle brackets of an author. */
const EMAIL = /^[^<>\r\n]+$/;

/** Addresses are compared as they are written in the commits, whatever their case; a .mailmap is not read. */
function readCommitsOf(email: string, head: string, more: readonly string[]): GitTask<readonly OwnCommit[]> {
  return {
    arguments: [
      'log',
      '-z',
      '--no-show-signature',
      '--no-color',
      '--no-mailmap',
      '--no-merges',
      '--encoding=UTF-8',
      '--format=%H%x00%at%x00%s',
      `--max-count=${MOST_COMMITS}`,
      '--fixed-strings',
      '--regexp-ignore-case',
      `--author=<${email}>`,
      ...more,
      head,
      '--',
    ],
    parse: parseOwnCommits,
  };
}

/** Reads `%H`, `%at` and `%s`, each ended by NUL. Text that git did not write gives some commits or none, and never an error. */
export function parseOwnCommits(output: Buffer): readonly OwnCommit[] {
  const words = output.toString('utf8').split('\0');
  const commits: OwnCommit[] = [];
  for (let at = 0; at + 2 < words.length; at += 3) {
    const [id = '', authored, subject = ''] = words.slice(at, at + 3);
    if (/^[0-9a-f]{40,64}$/.test(id)) commits.push({ id, subject, authoredAt: instantOf(authored) });
  }
  return commits;
}
