import { assertNever } from '../facts/assertNever.ts';
import { GUIDANCE_LINES } from '../facts/size.ts';
import { ENOUGH_TO_JUDGE, type Finding, type Measured } from '../habits/habit.ts';
import { counted, number, oneLine } from './plain.ts';
import { sizesOf } from './pullRequests.ts';
import { timeLeft } from './time.ts';

interface HabitWords {
  /** What is counted, as the name of a row. */
  readonly title: string;
  /** The rule in words. */
  readonly rule: string;
}

const HABIT_WORDS: Readonly<Record<string, HabitWords>> = {
  'pr-size': {
    title: 'Size of my merged pull requests',
    rule: `Lines that a person reviews: added and deleted, product and tests, without lock files, generated files and binaries. It keeps to the guidance while three in four are within ${GUIDANCE_LINES} lines. Last 90 days.`,
  },
  'pr-why': {
    title: 'My pull requests that say why',
    rule: 'A description says why if it gives a problem, a need, a cause or a constraint. Rung reads English cues for now, so take it as a hint. Changes that need no reason, such as a version bump, are left out, and so is what Rung cannot tell. Last 90 days.',
  },
  'review-response': {
    title: 'Reviews that wait for me',
    rule: 'Each is due within 24 hours of working time, from the later of the request and the moment it was ready.',
  },
};

export function habitWords(habit: string): HabitWords {
  return HABIT_WORDS[habit] ?? { title: habit, rule: '' };
}

/** The figure in a few words: what stands beside an expectation. */
export function figureWords({ figure, n }: Finding): string {
  switch (figure?.kind) {
    case 'lines':
      return `median ${counted(figure.median, 'line')}, 3 in 4 up to ${number(figure.p75)} (n = ${n})`;
    case 'share':
      return `${figure.of} of ${figure.in}`;
    case 'time-left':
      return `${n} waiting, next ${timeLeft(figure.left)}`;
    case undefined:
      return n === 0 ? 'nothing to count yet' : `${n}`;
    default:
      return assertNever(figure);
  }
}

export function verdictSentence({ verdict, n, habit }: Finding): string {
  if (verdict === 'keeps') return 'You keep to this.';
  if (verdict === 'slips') return 'This slips at times.';
  if (habit === 'review-response') return n === 0 ? 'Nobody waits for you.' : 'Listed, not judged.';
  return `Fewer than ${ENOUGH_TO_JUDGE}: listed, not judged.`;
}

/** The figure of one pull request behind a finding. */
export function measuredWords({ figure, pullRequest }: Measured): { readonly short: string; readonly whole: string } {
  switch (figure.kind) {
    case 'size':
      return { short: counted(figure.reviewed, 'line'), whole: sizesOf(pullRequest, figure.reviewed, figure.leftOut) };
    case 'time-left':
      return { short: timeLeft(figure.left), whole: `${timeLeft(figure.left)} of 24 hours of working time` };
    case 'why':
      return whyWords(figure);
    default:
      return assertNever(figure);
  }
}

function whyWords(figure: Extract<Measured['figure'], { kind: 'why' }>): { short: string; whole: string } {
  switch (figure.verdict) {
    case 'explicit':
      return {
        short: `“${oneLine(figure.quote ?? '', 60)}”`,
        whole: `Says why: “${oneLine(figure.quote ?? '', 400)}”`,
      };
    case 'trivial':
      return { short: 'needs no reason, left out', whole: 'A change that needs no reason, so it is left out.' };
    case 'link-only':
      return { short: 'only a link', whole: 'A link stands in for the reason.' };
    case 'cannot-tell':
      return {
        short: 'cannot tell, left out',
        whole: 'Long enough to hold a reason that Rung does not recognise, so it is left out.',
      };
    case 'none':
      return { short: 'no why', whole: 'Rung found no reason in the title or the description.' };
    default:
      return assertNever(figure.verdict);
  }
}
