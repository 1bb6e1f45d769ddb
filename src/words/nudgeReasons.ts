import { assertNever } from '../facts/assertNever.ts';
import type { NudgeKind } from '../nudges/nudge.ts';
import type { Hold } from '../nudges/policy.ts';
import { kindWords, type TimeOf } from './nudges.ts';
import { counted, withoutLinks } from './plain.ts';

/** *What Would You Tell Me Now?* */
export const TELL_ME = 'What Rung would tell you now';
export const TELL_ME_MORE = 'Pick one to do what helps.';
export const NOTHING_NOW = 'Nothing: all that Rung looks at is fine';
export const NOTHING_NOW_MORE = 'branch, reviews and pull requests, as far as they are known';
export const AGAIN_TODAY = 'Let nudges come again today';
export const IN_THE_SAMPLE = 'You are looking at sample data. Leave it, and Rung speaks of your own work again.';

/** Whether a nudge would come at the next break, or what holds it back: a few words. */
export function holdWords(hold: Hold | undefined, timeOf: TimeOf): string {
  if (!hold) return 'comes at the next commit, push or checkout';
  switch (hold.kind) {
    case 'kind-off':
      return 'held back: you turned this kind off';
    case 'level':
      return hold.level === 'off' ? 'held back: nudges are off' : 'on view only, as you have set it';
    case 'silenced':
      return 'held back: you wanted no more about this one';
    case 'shown-before':
      return 'was shown before, and each comes once';
    case 'snoozed':
      return `held back until ${timeOf(hold.until)}: you said Not Today`;
    case 'sharing-screen':
      return 'held back: you share your screen';
    case 'quiet-hours':
      return `held back: quiet hours until ${timeOf(hold.until)}`;
    case 'debugging':
      return 'held back while you debug';
    case 'mid-operation':
      return 'held back until the merge or rebase is done';
    case 'limit-reached':
      return `held back: today's limit of ${hold.perDay} is reached`;
    case 'unanswered':
      return `held back until ${timeOf(hold.until)}, or until you answer the last one: it may be behind the bell`;
    case 'shown-lately':
      return 'held back: another one came less than 10 minutes ago';
    case 'behind':
      return `comes after the one about ${kindWords(hold.first)}`;
    case 'not-a-break':
      return 'waits for the next break';
    default:
      return assertNever(hold);
  }
}

/** What a reminder about feedback was about. */
export const YOUR_FOCUS = 'what you practise';

/** *Why Did I Get This?* */
export const NO_NUDGE_YET = 'Rung has not shown you a nudge yet.';

/** What is known of the nudge that is explained. */
export interface ExplainedNudge {
  /** undefined: another version of Rung showed it, and this one does not know the kind. */
  readonly kind: NudgeKind | undefined;
  readonly at: string;
  /** The branch or pull request that it spoke of; undefined: that is no longer known. */
  readonly about: string | undefined;
  /** In the unit of the kind. */
  readonly crossing: number;
  readonly expectation: Served | undefined;
  readonly shownToday: number;
  readonly perDay: number;
}

/** The expectation that a nudge serves; without an id, the ladder's way of growing. `title`: what the ladder says. */
interface Served {
  readonly id: string | undefined;
  readonly title: string | undefined;
}

export function whyTitle({ kind }: ExplainedNudge): string {
  return kind
    ? `The last nudge was about ${kindWords(kind)}.`
    : 'The last nudge was of a kind that this Rung does not know.';
}

/** When it came, about what, by which rule, for which expectation, and where the limit stands: one line each. */
export function whyLines(explained: ExplainedNudge): readonly string[] {
  const { kind, at, about, crossing, expectation, shownToday, perDay } = explained;
  return [
    `It came at ${at}, about ${about === undefined ? 'something that is no longer in sight' : withoutLinks(about)}.`,
    ...(kind ? [`Rule: ${ruleWords(kind, crossing)}`] : []),
    ...(expectation ? [expectationWords(expectation)] : []),
    `Today: ${shownToday} of at most ${perDay}. Each comes once for what it is about.`,
  ];
}

function ruleWords(kind: NudgeKind, crossing: number): string {
  const days = counted(crossing, 'working day');
  switch (kind) {
    case 'branch-size':
      return `a branch that has more than ${counted(crossing, 'line')} to review.`;
    case 'branch-age':
      return `a branch that was begun more than ${days} ago and has no pull request.`;
    case 'unpushed':
      return `commits that have not been pushed for more than ${days}.`;
    case 'review-due':
      return `a review asked of you that has ${counted(crossing, 'working hour')} or less of its 24 left.`;
    case 'merge-ready':
      return `a pull request of yours that was approved more than ${days} ago and is not merged.`;
    case 'review-overdue':
      return `a pull request of yours whose reviewers were asked more than ${days} ago.`;
    case 'feedback-due':
      return `a focus of yours that is ${counted(crossing, 'day')} old or more, with no feedback asked for yet.`;
    default:
      return assertNever(kind);
  }
}

/** The rule as the built-in ladder has it, for a ladder that says nothing of growing. */
const ASK_FOR_FEEDBACK = 'Ask for feedback after 2 to 4 weeks';

function expectationWords({ id, title }: Served): string {
  if (id === undefined) return `It serves the way to grow: "${withoutLinks(title ?? ASK_FOR_FEEDBACK)}".`;
  return title === undefined
    ? `It serves the built-in rule ${withoutLinks(id)}, which your own ladder does not have.`
    : `It serves "${withoutLinks(title)}".`;
}
