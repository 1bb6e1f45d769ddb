import { changeIn } from './commitReasons.ts';
import type { Known, KnownBranch, KnownCommit, KnownFile, KnownIssue, KnownPlace, KnownPullRequest } from './known.ts';

/** One line of what is known. How it is written is for `src/words/drafts` to say, which also takes the markup out of it. */
export type Fact =
  | { readonly kind: 'branch'; readonly branch: KnownBranch }
  | { readonly kind: 'file'; readonly file: KnownFile }
  /** The files of the branch at hand that change most. */
  | { readonly kind: 'most'; readonly files: readonly KnownFile[] }
  /** What a commit of the branch at hand is called. */
  | { readonly kind: 'change'; readonly subject: string }
  /** Why the change is made, as a commit says it. */
  | { readonly kind: 'reason'; readonly quote: string }
  /** An issue that the branch at hand speaks of. */
  | { readonly kind: 'issue'; readonly issue: KnownIssue }
  /** A commit of mine. `isNamed`: its repository is said, since there are several. */
  | { readonly kind: 'commit'; readonly commit: KnownCommit; readonly isNamed: boolean }
  | {
      readonly kind: 'pull-request';
      readonly what: 'merged' | 'reviewed' | 'open';
      readonly pullRequest: KnownPullRequest;
      readonly toldBy: ToldBy;
    }
  | { readonly kind: 'place'; readonly place: KnownPlace }
  | { readonly kind: 'error'; readonly error: string }
  /** So many more than a person reads in a draft. */
  | { readonly kind: 'more'; readonly of: Countable; readonly count: number };

/** What tells pull requests apart: the number alone, the name of the repository too, or its owner besides. */
export type ToldBy = 'number' | 'repository' | 'owner';

type Countable = 'file' | 'commit' | 'reason' | 'issue' | 'pull request';

/** The size of the branch at hand. */
export function branchFacts({ branch }: Known): readonly Fact[] {
  return branch ? [{ kind: 'branch', branch }] : [];
}

/** The largest files of the branch at hand, without the one in front, which is told as a place. */
export function otherFileFacts({ branch, place }: Pick<Known, 'branch' | 'place'>): readonly Fact[] {
  const others = (branch?.files ?? []).filter(({ path }) => path !== place?.path);
  return firstOf(
    others.map((file) => ({ kind: 'file', file })),
    'file',
  );
}

/** Where a reviewer of the branch at hand looks first: where it changes most. None of a few files, which one sees at once. */
export function lookFacts(known: Pick<Known, 'branch'>): readonly Fact[] {
  return largestOf(known).map((file) => ({ kind: 'file', file }));
}

/** The same in a line. */
export function mostFacts(known: Pick<Known, 'branch'>): readonly Fact[] {
  const files = largestOf(known);
  return files.length > 0 ? [{ kind: 'most', files }] : [];
}

function largestOf({ branch }: Pick<Known, 'branch'>): readonly KnownFile[] {
  const { committed = [] } = branch ?? {};
  if (committed.length <= FEW_FILES) return [];
  const linesOf = ({ added, deleted }: KnownFile) => added + deleted;
  return committed
    .filter((file) => linesOf(file) > 0)
    .toSorted((a, b) => linesOf(b) - linesOf(a))
    .slice(0, FIRST_FILES);
}

/** So many are seen at once. */
const FEW_FILES = 5;
const FIRST_FILES = 3;

/** What the commits of the branch at hand are called, each once. */
export function changeFacts({ branch }: Known): readonly Fact[] {
  return firstOf(
    [...new Set(branch?.subjects)].map((subject) => ({ kind: 'change', subject })),
    'commit',
  );
}

/** The same beside `whyFacts`: of those that are quoted there, what they say of the change alone. */
export function otherChangeFacts(known: Known): readonly Fact[] {
  const { branch } = known;
  const reasons = branch?.reasons ?? [];
  const subjects = branch?.subjects.flatMap((subject) =>
    reasons.includes(subject) ? (changeIn(subject) ?? []) : [subject],
  );
  return changeFacts({ ...known, branch: branch && { ...branch, subjects: subjects ?? [] } });
}

/** Why the branch at hand is made, as its commits say it, and the issues that it speaks of. */
export function whyFacts({ branch }: Known): readonly Fact[] {
  const { reasons = [], issues = [] } = branch ?? {};
  return [
    ...firstOf(
      reasons.map((quote) => ({ kind: 'reason', quote })),
      'reason',
    ),
    ...firstOf(
      issues.map((issue) => ({ kind: 'issue', issue })),
      'issue',
    ),
  ];
}

/** My own commits, the newest first; what was called the same is said once. */
export function commitFacts({ commits }: Known): readonly Fact[] {
  const isNamed = areSeveral(commits.map(({ repository }) => repository));
  const once = new Map(commits.map((commit) => [JSON.stringify([commit.repository, commit.subject]), commit]));
  return firstOf(
    [...once.values()].map((commit) => ({ kind: 'commit', commit, isNamed })),
    'commit',
  );
}

/** Pull requests that I merged, reviewed or have open. */
export function pullRequestFacts({ pullRequests }: Known, what: 'merged' | 'reviewed' | 'open'): readonly Fact[] {
  if (!pullRequests) return [];
  const { open, merged, reviewed } = pullRequests;
  const repositories = [...open, ...merged, ...reviewed].map(({ repository }) => repository);
  const isNamed = areSeveral(repositories.map(({ owner, name }) => JSON.stringify([owner, name])));
  const toldBy = areSeveral(repositories.map(({ owner }) => owner)) ? 'owner' : isNamed ? 'repository' : 'number';
  return firstOf(
    pullRequests[what].map((pullRequest) => ({ kind: 'pull-request', what, pullRequest, toldBy })),
    'pull request',
  );
}

/** My open pull requests of the repository at hand, by its name; all of them where none is. */
export function openHereFacts(known: Known): readonly Fact[] {
  const here = known.branch?.repository;
  const all = pullRequestFacts(known, 'open');
  return here === undefined
    ? all
    : all.filter((fact) => fact.kind !== 'pull-request' || fact.pullRequest.repository.name === here);
}

/** Where the cursor is. */
export function placeFacts({ place }: Known): readonly Fact[] {
  return place ? [{ kind: 'place', place }] : [];
}

/** What is wrong there. */
export function errorFacts({ place }: Known): readonly Fact[] {
  return (place?.errors ?? []).map((error) => ({ kind: 'error', error }));
}

/** As many as one reads in a draft. */
const MOST = 8;

function firstOf(facts: readonly Fact[], of: Countable): readonly Fact[] {
  const count = facts.length - MOST;
  // A line that counts one takes as much room as the one.
  return count <= 1 ? facts : [...facts.slice(0, MOST), { kind: 'more', of, count }];
}

function areSeveral(names: readonly string[]): boolean {
  return new Set(names).size > 1;
}
