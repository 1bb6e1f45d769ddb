import type { FrameworkFault } from '../framework/load.ts';
import { counted } from './plain.ts';

/** Words of *Now* and of the sidebar as a whole. */
export const THIS_BRANCH = 'This branch';
export const MY_PULL_REQUESTS = 'My open pull requests';
export const WAITING_REVIEWS = 'Reviews waiting for me';
export const NO_PULL_REQUESTS = 'No open pull requests';
export const NO_PULL_REQUESTS_MORE = 'When you open one, its size, its why and whose move it is show here.';
export const NO_REVIEWS = 'Nobody waits for you';
export const LOOKING = 'Looking at GitHub…';
export const PRODUCT = 'Product';
export const TESTS = 'Tests';
export const LEFT_OUT = 'Left out';
export const DETACHED = 'Detached HEAD';

export const LOOK_AROUND = 'Look around with sample data';
export const LOOK_AROUND_MORE = 'See how it looks with pull requests, before you sign in.';
export const SAMPLE = 'Sample data';
/** In the status bar, behind the size. */
export const SAMPLE_MARK = '(sample)';
export const SAMPLE_LEAVE = 'click to leave';
export const SAMPLE_MORE = 'An invented team. Nothing here is yours, and what you tick here is not kept.';

export function reviewsBadge(count: number): string {
  return `${counted(count, 'review')} waiting for you`;
}

/** While a team's ladder or map has problems. */
export function frameworkFaultWords({ file, problems, shown }: FrameworkFault): { label: string; more: string } {
  const what = { progression: 'ladder', 'competency-map': 'map' }[file.part];
  return {
    label: `Your ${what} has ${counted(problems.length, 'problem')}`,
    more: `Click to see where. ${SHOWN_INSTEAD[shown]}`,
  };
}

const SHOWN_INSTEAD: Readonly<Record<FrameworkFault['shown'], string>> = {
  'last-good': 'Until it is mended, what was good before stays.',
  'built-in': 'Until it is mended, the built-in ladder is shown.',
  'no-map': 'Until it is mended, Journey stays empty.',
};

export const STATUS_ITEM_NAME = 'Rung: size of this branch';
export const SAMPLE_HAS_NO_PAGES = 'This is sample data of an invented team, so there is nothing to open.';
