import type { Nudge } from '../nudges/nudge.ts';
import { counted, withoutLinks } from './plain.ts';

/** The one notification about a branch's size: by how much it passed, the largest files, and a way on. */
export function branchSizeHint(nudge: Nudge): string {
  const files = nudge.largest.map((one) => `${withoutLinks(one.path)} (${one.lines})`);
  const largest = files.length === 0 ? '' : ` Largest: ${files.join(', ')}.`;
  return `${withoutLinks(nudge.branch)} has passed ${nudge.crossing} lines: ${counted(nudge.lines, 'line')} to review, ${nudge.over} over.${largest} Splitting it now makes the reviews quicker.`;
}

export const SHOW_FILES = 'Show Files';
export const NOT_FOR_THIS_BRANCH = 'Not for This Branch';
export const TURN_OFF = 'Turn Off';
