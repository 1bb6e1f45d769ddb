import { assertNever } from '../facts/assertNever.ts';
import type { ChangesProblem } from '../facts/branchChanges.ts';
import type { MadeStack, StackProblem, UndoneStack } from '../facts/branchStack.ts';
import { counted, number, oneLine, withoutLinks } from './plain.ts';

/** Words around the branches that a split plan is made into. */
export const MAKE = 'Make the Branches';
export const UNDO = 'Undo';
export const COPIED = 'The split plan is on the clipboard, as Markdown.';
/** The branches of this very plan were made before. */
export function madeBefore({ branches }: MadeStack): string {
  return `The branches of this plan are there already: ${namesOf(branches)}.`;
}

export const NOTHING_TO_UNDO = 'Rung has made no branches here that are still there.';
export const MAKING = 'Making the branches…';

export function askToMake(count: number): string {
  return `Make ${counted(count, 'branch', 'branches')} out of this one?`;
}

/** The list of what will be made, what of it is not committed yet, and what will not be touched. */
export function askToMakeMore(
  titles: readonly { branch: string; title: string }[],
  uncommitted: readonly string[],
): string {
  const list = titles.map(({ branch, title }) => `${oneLine(branch)}: ${oneLine(title, 90)}`);
  const work = uncommitted.length === 0 ? [] : [`Not committed yet, and in it: ${listed(uncommitted)}.`];
  const rest =
    'Each is one commit on the one before it, and the last has all of it. Your files, your index and your own branch stay as they are, and nothing is pushed.';
  return [shortened(list).join('\n'), ...work, rest].join('\n\n');
}

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, MOST_NAMED).map((path) => oneLine(path, 80));
  const more = paths.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** As many file names as one reads in a sentence. */
const MOST_NAMED = 8;

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LISTED) return lines;
  return [...lines.slice(0, MOST_LISTED - 1), `and ${lines.length - MOST_LISTED + 1} more`];
}

/** As many lines as a dialog has room for. */
const MOST_LISTED = 20;

export function madeWords({ branches }: MadeStack): string {
  return `Made ${counted(branches.length, 'branch', 'branches')}: ${namesOf(branches)}. Your own branch is as it was. Next: push the first one and open its pull request.`;
}

function namesOf(branches: MadeStack['branches']): string {
  const [first, last] = [branches.at(0)?.name ?? '', branches.at(-1)?.name ?? ''];
  return branches.length < 2 ? withoutLinks(first) : `${withoutLinks(first)} to ${withoutLinks(last)}`;
}

export function undoneWords({ deleted, kept }: UndoneStack): string {
  const gone =
    deleted.length === 0 ? '' : `Deleted ${counted(deleted.length, 'branch', 'branches')} that Rung had made.`;
  const stays = kept.map(
    ({ name, because }) =>
      `${withoutLinks(name)} stays, since ${because === 'moved' ? 'there are commits of yours on it' : 'it is checked out'}.`,
  );
  return [gone, ...stays].filter((sentence) => sentence !== '').join(' ') || NOTHING_TO_UNDO;
}

/** Why there is no plan, or why no branch was made. */
export function stackProblemWords(problem: StackProblem | ChangesProblem): string {
  switch (problem.kind) {
    case 'needs-filter':
      return `${withoutLinks(problem.path)} goes through the filter ${withoutLinks(problem.filter)} when it is committed, and Rung runs no such programs. Commit that file, then split.`;
    case 'too-large':
      return `${withoutLinks(problem.path)} has ${number(problem.size / 1_000_000)} MB and is not committed. Commit it, or let git ignore it, then split.`;
    case 'too-many':
      return `This branch changes ${counted(problem.files, 'file')}, which is more than a plan can help with. Compare with another base, or split off a folder first.`;
    case 'fault':
      return 'Rung could not read what this branch changes. The log "Rung" in the Output panel has the details.';
    case 'conflicts':
      return 'Some files are in conflict. Settle them, then split.';
    case 'changed-since':
      return 'The branch has changed since this plan was made. No branch was made; the plan is being made anew.';
    case 'name-taken':
      return `There is a branch ${withoutLinks(problem.branch)} already, so nothing was made. Look at the plan once more, and Rung takes other names.`;
    case 'nobody':
      return 'git does not know in whose name to commit, so nothing was made. Set user.name and user.email in git, then try again.';
    case 'not-the-same':
      return 'The last branch would not have been the same as yours, so nothing was made. That is a fault of Rung.';
    case 'git-failed':
      return `git could not do it, so nothing was made. It said: ${withoutLinks(problem.said)}`;
    default:
      return assertNever(problem);
  }
}
