import { counted } from './plain.ts';

/** Words that the split plan's page has of its own. */
export const READING = 'Reading what this branch changes…';
export const MAKE_BRANCHES = 'Make the branches…';
export const COPY_MARKDOWN = 'Copy as Markdown';
export const UNDO_BRANCHES = 'Undo the branches';

export function filesOf(count: number): string {
  return counted(count, 'file');
}

/** The check box for what is not committed. `count`: files of it; undefined: it is left out. */
export function withUncommitted(count: number | undefined): string {
  return count === undefined ? 'With what is not committed' : `With what is not committed: ${filesOf(count)}`;
}
