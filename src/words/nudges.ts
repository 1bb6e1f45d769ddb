import { assertNever } from '../facts/assertNever.ts';
import type { Instant } from '../facts/instant.ts';
import type { PullRequestOutline, Reviewer } from '../facts/pullRequest.ts';
import type { BranchSizeNudge, FeedbackDueNudge, Nudge, NudgeKind, Remedy } from '../nudges/nudge.ts';
import { counted, listed, oneLine, withoutLinks } from './plain.ts';
import { actorWords, pullRequestTitle, reviewersWords } from './pullRequests.ts';
import { duration, timeLeft } from './time.ts';

/** Buttons of a nudge, beside its remedy. */
export const WHY_THIS = 'Why This?';
export const NOT_TODAY = 'Not Today';
export const TURN_OFF = 'Turn Off';

/** Above the nudges in *Now*. */
export const WORTH_A_LOOK = 'Worth a look';

/** What is so, in a few words: a row, a line of the status bar's tooltip, a line of a list. */
export function nudgeLabel(nudge: Nudge): string {
  switch (nudge.nudge) {
    case 'branch-size':
      return `${oneLine(nudge.branch, 60)} has passed ${nudge.crossing} lines: ${counted(nudge.lines, 'line')} to review`;
    case 'branch-age':
      return `${duration(nudge.age)} since the first commit, and no pull request`;
    case 'unpushed':
      return `${counted(nudge.commits, 'commit')} not pushed, the oldest for ${duration(nudge.age)}`;
    case 'review-due':
      return `Your review: ${timeLeft(nudge.left)} · ${pullRequestTitle(nudge.pullRequest)}`;
    case 'merge-ready':
      return `Approved for ${duration(nudge.age)}, not merged · ${pullRequestTitle(nudge.pullRequest)}`;
    case 'review-overdue':
      return `No review for ${duration(nudge.age)} · ${pullRequestTitle(nudge.pullRequest)}`;
    case 'feedback-due':
      return `Ask for feedback: ${counted(nudge.days, 'day')} of practice in ${titlesOf(nudge)}`;
    default:
      return assertNever(nudge);
  }
}

/** The notification: what is so, why it matters, what to do now. */
export function nudgeSentence(nudge: Nudge): string {
  return `${whatIsSo(nudge)} ${nudgeWhy(nudge.nudge)} ${REMEDIES[nudge.nudge]}`;
}

function whatIsSo(nudge: Nudge): string {
  switch (nudge.nudge) {
    case 'branch-size':
      return sizeSentence(nudge);
    case 'branch-age':
      return `${withoutLinks(nudge.branch)} was begun ${duration(nudge.age)} of working time ago and has no pull request.`;
    case 'unpushed':
      return `${withoutLinks(nudge.branch)} has ${counted(nudge.commits, 'commit')} to push, the oldest for ${duration(nudge.age)} of working time.`;
    case 'review-due':
      return `Your review of ${titled(nudge.pullRequest)} is due: ${timeLeft(nudge.left)}.`;
    case 'merge-ready':
      return `${titled(nudge.pullRequest)} was approved ${duration(nudge.age)} of working time ago and is not merged.`;
    case 'review-overdue':
      return `${titled(nudge.pullRequest)} waits for ${withoutLinks(reviewersWords(nudge.reviewers))} for ${duration(nudge.age)} of working time.`;
    case 'feedback-due':
      return `You have practised ${withoutLinks(titlesOf(nudge))} for ${counted(nudge.days, 'day')}.`;
    default:
      return assertNever(nudge);
  }
}

function titlesOf({ dimensions }: FeedbackDueNudge): string {
  return listed(dimensions.map((title) => oneLine(title, 60)));
}

function sizeSentence({ branch, crossing, lines, over, largest }: BranchSizeNudge): string {
  const files = largest.map((one) => `${withoutLinks(one.path)} (${one.lines})`);
  const named = files.length === 0 ? '' : ` Largest: ${files.join(', ')}.`;
  return `${withoutLinks(branch)} has passed ${crossing} lines: ${counted(lines, 'line')} to review, ${over} over.${named}`;
}

function titled(pullRequest: PullRequestOutline): string {
  return withoutLinks(pullRequestTitle(pullRequest));
}

/** Why it matters, in one sentence. */
export function nudgeWhy(kind: NudgeKind): string {
  return WHYS[kind];
}

const WHYS: Readonly<Record<NudgeKind, string>> = {
  'branch-size': 'Reviews of more take longer and find less.',
  'branch-age': 'Work that takes more than two working days is merged later and conflicts more.',
  unpushed: 'Nobody can see them, and this machine has the only copy.',
  'review-due': 'Its author waits for you before going on.',
  'merge-ready': 'Until it is merged nobody has it, and it drifts away from its base.',
  'review-overdue': 'Work that waits for a review is blocked, and a blocker is best said early.',
  'feedback-due': 'After two to four weeks others can tell what has changed.',
};

const REMEDIES: Readonly<Record<NudgeKind, string>> = {
  'branch-size': 'Splitting it now makes the reviews quicker.',
  'branch-age': 'A first slice of it can go to review today.',
  unpushed: 'A push takes a moment.',
  'review-due': 'A first look today is enough to keep it moving.',
  'merge-ready': 'Merge it, or say what it waits for.',
  'review-overdue': 'A friendly line often is all that it takes.',
  'feedback-due': 'A line to two or three colleagues is enough.',
};

/** The button of a remedy. */
export function remedyWords({ kind }: Remedy): string {
  return REMEDY_BUTTONS[kind];
}

const REMEDY_BUTTONS: Readonly<Record<Remedy['kind'], string>> = {
  split: 'Split Plan',
  push: 'Push',
  open: 'Open',
  remind: 'Copy a Line',
  'ask-feedback': 'Copy a Line',
};

/** What a kind of nudge is about, after "about". */
export function kindWords(kind: NudgeKind): string {
  return ABOUT[kind];
}

const ABOUT: Readonly<Record<NudgeKind, string>> = {
  'branch-size': 'the size of a branch',
  'branch-age': 'the age of a branch',
  unpushed: 'commits that are not pushed',
  'review-due': 'a review that is due',
  'merge-ready': 'a pull request that can be merged',
  'review-overdue': 'a review that does not come',
  'feedback-due': 'feedback on what you practise',
};

/** A line to the reviewers, for a chat. Plain text. */
export function reminderLine(pullRequest: PullRequestOutline, reviewers: readonly Reviewer[], lines: number): string {
  const what = `#${pullRequest.number} "${oneLine(pullRequest.title)}" (${counted(lines, 'line')})`;
  return `Hi ${greeted(reviewers)}, could you find a moment to review ${what}? ${oneLine(pullRequest.url)} Thank you!`;
}

function greeted(reviewers: readonly Reviewer[]): string {
  const names = reviewers.map((one) => (one.kind === 'team' ? oneLine(one.name, 40) : actorWords(one.account)));
  return listed(names) || 'there';
}

export const REMINDER_COPIED = 'Rung: the line is copied. Paste it where your reviewers read.';
export const NOTHING_TO_REMIND = 'That pull request does not wait for a review any more.';
export const NO_MORE_TODAY = 'Rung: no more nudges today.';
/** What *Turn Off* did, and where it is taken back. */
export function turnedOff(kind: NudgeKind, setting: string): string {
  return `Rung: no more nudges about ${kindWords(kind)}. The setting ${setting} brings them back.`;
}

export const NUDGES_AGAIN = 'Rung: nudges can come again today.';
export const QUIET_ON = 'Rung is quiet while you share your screen.';
export const QUIET_OFF = 'Rung is no longer quiet.';
/** A line of the status bar's tooltip. */
export const QUIET_NOW = 'Quiet while you share your screen: no notifications';

/** Moments are written by `timeOf`, such as `14:05`. */
export type TimeOf = (instant: Instant) => string;
