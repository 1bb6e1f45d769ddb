import { assertNever } from '../facts/assertNever.ts';
import type { Duration } from '../facts/instant.ts';
import type { FrameworkFault } from '../framework/load.ts';
import type { CacheProblem, DiskReason } from '../github/kept/cacheProblem.ts';
import { counted, number, oneLine } from './plain.ts';
import { duration } from './time.ts';

/** Words of *Now* and of the sidebar as a whole. */
export const THIS_BRANCH = 'This branch';
/** The branches of the window's other repositories. */
export const OTHER_BRANCHES = 'Other branches here';
export const MY_PULL_REQUESTS = 'My open pull requests';
export const WAITING_REVIEWS = 'Reviews waiting for me';
export const NO_PULL_REQUESTS = 'No open pull requests';
export const NO_PULL_REQUESTS_MORE = 'When you open one, its size, its why and whose move it is show here.';
export const NO_REVIEWS = 'Nobody waits for you';
export const MERGED_LATELY = 'Merged lately';
/** What the box of a row asks. */
export const BOX_WORDS = {
  expectation: 'I do this',
  'pull-request': 'I watched it for 15 minutes after the merge',
} as const;
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

/** Beside the title of *Now*. */
export function seenAt(login: string, moment: string): string {
  return `read at ${moment} as ${oneLine(login, 40)}`;
}

/** While a long reading is under way. */
export function readingWords(read: number, total: number): { label: string; more: string } {
  return {
    label: `Reading from GitHub: ${number(read)} of about ${number(total)}`,
    more: 'Click to stop. What is read stays, and a later look goes on from there.',
  };
}

/** Where the machine's clock and GitHub's disagree. */
export function clockWords(ahead: Duration): { label: string; more: string } {
  return {
    label: `This machine's clock is ${duration(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'behind'} GitHub's`,
    more: "Ages and waiting times are counted by GitHub's clock until both agree.",
  };
}

/** What of the cache cannot be used. Rung goes on from memory. */
export function cacheProblemWords(problem: CacheProblem): { label: string; more: string } {
  switch (problem.kind) {
    case 'set-aside':
      return {
        label: 'What was read from GitHub before could not be used',
        more: `It is kept as ${fileName(problem.file)}, and Rung reads anew. Nothing else is lost.`,
      };
    case 'newer':
      return {
        label: 'A later Rung wrote what was read before',
        more: 'This one reads from GitHub by itself. Updating Rung brings both together.',
      };
    case 'not-read':
    case 'not-written':
      return {
        label: `What is read from GitHub cannot be ${problem.kind === 'not-read' ? 'found again' : 'kept'}`,
        more: `${DISK_REASONS[problem.reason]} (${oneLine(problem.code, 20)}). Figures work, and are read anew at the next start.`,
      };
    default:
      return assertNever(problem);
  }
}

const DISK_REASONS: Readonly<Record<DiskReason, string>> = {
  full: 'The disk is full',
  'not-allowed': 'The folder of the extension is read-only',
  failed: 'The disk said no',
};

/** The end of a path, whichever way its separators lean. */
function fileName(path: string): string {
  return oneLine(path.split(/[\\/]/).at(-1) ?? path, 80);
}

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
