import type { Base } from '../facts/branch.ts';
import type { Ref } from './refs.ts';

/** What the base of a branch is chosen from. */
export interface BaseClues {
  /** Short name of the branch; undefined: HEAD is detached. */
  readonly branch: string | undefined;
  readonly refs: readonly Ref[];
  /** Names of all remotes. */
  readonly remotes: readonly string[];
  /** What the branch was cut from, as its reflog says it. */
  readonly cutFrom: string | undefined;
  /** Branch that its pull request is to be merged into. */
  readonly pullRequestBase: string | undefined;
}

export interface ChosenBase {
  /** Full name of the ref. */
  readonly name: string;
  readonly because: Base['because'];
}

const HEADS = 'refs/heads/';
const REMOTES = 'refs/remotes/';

/**
 * The base of a branch, by section "Size" of definitions.md. A local branch is a base only where no remote has it, so that a
 * stale local `main` never is. undefined: nothing that is known can be the base.
 */
export function chooseBase(clues: BaseClues): ChosenBase | undefined {
  const { branch, pullRequestBase } = clues;
  if (pullRequestBase !== undefined) return because('pull-request', onRemote(clues, pullRequestBase));
  const defaultBranch = defaultOf(clues);
  const isDefault = defaultBranch !== undefined && shortName(clues, defaultBranch) === branch;
  const parent = isDefault ? undefined : parentOf(clues, defaultBranch);
  return because('cut-from', parent) ?? because('default-branch', defaultBranch);
}

function because(reason: Base['because'], name: string | undefined): ChosenBase | undefined {
  return name === undefined ? undefined : { name, because: reason };
}

/** `origin/main` of `refs/remotes/origin/main`: as a person would write it. */
export function writtenName(name: string): string {
  return name.replace(/^refs\/(?:heads|remotes)\//, '');
}

/** `upstream` first, as a fork names the repository that it was made from; then `origin`; then the others. */
function inOrder(remotes: readonly string[]): readonly string[] {
  const known = ['upstream', 'origin'].filter((name) => remotes.includes(name));
  return [...known, ...remotes.filter((name) => !known.includes(name))];
}

function defaultOf(clues: BaseClues): string | undefined {
  const ordered = inOrder(clues.remotes);
  const trusted = ordered.length === 1 ? ordered : ordered.filter((name) => name === 'upstream' || name === 'origin');
  return firstOf(trusted, (remote) => {
    const head = find(clues, `${REMOTES}${remote}/HEAD`)?.standsFor;
    return firstOf([head, `${REMOTES}${remote}/main`, `${REMOTES}${remote}/master`], (name) => existing(clues, name));
  });
}

/** The branch that this one was cut from, or the remote's branch that stands for it. */
function parentOf(clues: BaseClues, defaultBranch: string | undefined): string | undefined {
  const { branch, cutFrom } = clues;
  if (branch === undefined || cutFrom === undefined) return undefined;
  const candidates = cutFrom.startsWith('refs/') ? [cutFrom] : [HEADS + cutFrom, REMOTES + cutFrom];
  const ref = firstOf(candidates, (name) => find(clues, name));
  if (!ref || ref.name === HEADS + branch) return undefined;
  const parent = ref.name.startsWith(HEADS) ? forLocal(clues, ref, defaultBranch) : (ref.standsFor ?? ref.name);
  // A branch that was fetched has its own remote branch as the source, which says nothing of its base.
  if (parent === undefined || shortName(clues, parent) === branch) return undefined;
  return parent.startsWith(REMOTES) ? inUpstream(clues, parent) : parent;
}

/**
 * What stands for a local parent: its upstream, else a remote branch of its name, else itself. A topic branch has the
 * default branch as its upstream where it was cut from that: then it is a parent of its own, not the default branch.
 */
function forLocal(clues: BaseClues, { name, upstream }: Ref, defaultBranch: string | undefined): string | undefined {
  const short = shortName(clues, name);
  const sameName = onRemote(clues, short);
  if (!upstream?.startsWith(REMOTES)) return sameName ?? name;
  if (shortName(clues, upstream) === short || upstream !== defaultBranch) return existing(clues, upstream);
  return sameName ?? name;
}

/** In a fork, a branch that the original repository has too means the original's. */
function inUpstream(clues: BaseClues, name: string): string {
  const original = clues.remotes.includes('upstream') ? `${REMOTES}upstream/${shortName(clues, name)}` : undefined;
  return existing(clues, original) ?? name;
}

function onRemote(clues: BaseClues, short: string): string | undefined {
  return firstOf(inOrder(clues.remotes), (remote) => existing(clues, `${REMOTES}${remote}/${short}`));
}

/** `main` of `refs/heads/main` and of `refs/remotes/origin/main`. */
function shortName({ remotes }: BaseClues, name: string): string {
  if (!name.startsWith(REMOTES)) return name.slice(HEADS.length);
  const rest = name.slice(REMOTES.length);
  const remote = remotes.find((one) => rest.startsWith(`${one}/`));
  return remote === undefined ? rest : rest.slice(remote.length + 1);
}

function find({ refs }: BaseClues, name: string): Ref | undefined {
  return refs.find((ref) => ref.name === name);
}

function existing(clues: BaseClues, name: string | undefined): string | undefined {
  return name !== undefined && find(clues, name) ? name : undefined;
}

function firstOf<From, To>(list: readonly From[], look: (from: From) => To | undefined): To | undefined {
  for (const one of list) {
    const found = look(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
