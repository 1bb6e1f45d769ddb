import { assertNever } from '../facts/assertNever.ts';
import type { Instant } from '../facts/instant.ts';
import type { FeedbackTime } from '../growth/focus.ts';
import type { Judgement, StandingRating } from '../journal/fold.ts';
import { counted, listed } from './plain.ts';

/** Words of the checklist's page. */
export const RATE_YOURSELF = 'Rate yourself';
export const RATE_KEYS =
  'With the keyboard: Tab to a rating, type its first letter or use the arrows. Gaps come first the next time that this opens.';
export const DIMENSION = 'Dimension';
export const NOT_RATED = 'Not rated';
export const NOT_YET = 'Not yet';
export const NOT_YET_MORE = 'You had no occasion to do it yet.';
export const DOES_NOT_APPLY = 'Does not apply';
export const DOES_NOT_APPLY_MORE = 'It is not asked where you work. Say why, so that you remember.';
export const BECAUSE = 'Because';
/** Beside the reason while it is empty. */
export const SAY_WHY = 'Not kept yet: say why.';
export const WHAT_CHANGES = 'What changes';
export const WHAT_IS_ASKED = 'What is asked';
export const NOTHING_ASKED = 'The ladder asks nothing here.';
export const I_DO_THIS = 'I do this';
export const PRACTISE = 'Practise';
/** Beside what is chosen to practise. */
export const PRACTISED = 'practised now';
export const HABITS = 'What your habits say';
export const HABITS_MORE = 'Each opens to its pull requests.';
export const EVIDENCE = 'Evidence and feedback';
export const NO_EVIDENCE = 'Nothing noted yet.';
export const NOTE_EVIDENCE = 'Note Evidence';
export const NOTE_FEEDBACK = 'Note Feedback';
export const NOTE_TO_SELF = 'Note to Self';
export const OVER_TIME = 'Ratings over time';
export const OVER_TIME_TABLE = 'As a table';
export const FROM_COLUMN = 'From';
export const LEVEL_COLUMN = 'Level';
export const RATING_COLUMN = 'Rating';
export const TAKEN_BACK = 'taken back';
export const HOW_TO_GROW = 'How to grow';
export const WHAT_A_PROMOTION_NEEDS = 'What a promotion looks at';
export const WHAT_RATINGS_MEAN = 'What the ratings mean';
export const MAKE_PACKET = 'Make the Promotion Packet';
export const OPEN_EVIDENCE = 'My Evidence';
export const PRIVATE = 'All of this stays in files of yours. Nobody else sees them.';
export const SAMPLE = 'Sample data: what you tick, rate and note here is not kept.';
export const NO_LEVEL = 'Choose your level, and the checklist for the next one opens here.';
export const CHOOSE_LEVEL = 'Choose My Level';

/** The focus. */
export const FOCUS = 'Focus';
export const FOCUS_ON_THIS = 'Focus on This';
export const LEAVE_FOCUS = 'Leave Out of the Focus';
export const NO_FOCUS = 'Choose one or two dimensions to practise:';
export const PICK_PRACTICE = 'Choose what to practise below, with the button "Practise" beside what is asked.';
export const COPY_ASKING = 'Copy a Line That Asks for Feedback';
export const ROUND_AGAIN = 'Go Round Again';
export const ROUND_AGAIN_MORE = 'Begins another two to four weeks with the same focus.';
export const END_FOCUS = 'End This Focus';
/** What a click did, for those who do not see it. */
export const FOCUS_ENDED = 'The focus is ended. What you noted stays.';
export const ROUND_BEGUN = 'A new round has begun. Ask for feedback in two to four weeks.';
/** Where the ladder says nothing of growing. */
export const TWO_AT_MOST = 'Depth in a few areas beats a little progress in many.';

export function heading(from: string, to: string | undefined): string {
  return to === undefined ? `${from}: the top of the ladder` : `From ${from} to ${to}`;
}

/** The columns of the ratings. */
export function atLevel(level: string): string {
  return `At my level: ${level}`;
}

export function atNextLevel(level: string): string {
  return `At the next level: ${level}`;
}

/** Names one choice of a rating to a screen reader. */
export function ratingLabel(dimension: string, column: string): string {
  return `${dimension}: ${column}`;
}

export function day(moment: Instant): string {
  return new Date(moment).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
}

export function since(moment: Instant): string {
  return `since ${day(moment)}`;
}

/** A button that makes room in the focus. */
export function leaveOut(dimension: string): string {
  return `Leave Out ${dimension}`;
}

/** A third dimension is refused; `rule` is the ladder's word on it. */
export function refused(dimension: string, chosen: readonly string[], rule: string | undefined): string {
  return `Two are enough: you practise ${listed(chosen)}. ${rule ?? TWO_AT_MOST} To practise ${dimension}, leave one of them out first.`;
}

/** `practised`: each dimension by its title, and for how many whole days. */
export function practising(practised: readonly { readonly title: string; readonly days: number }[]): string {
  const [first] = practised;
  const areSame = practised.every(({ days }) => days === first?.days);
  const said = areSame
    ? `${listed(practised.map(({ title }) => title))} ${forDays(first?.days ?? 0)}`
    : listed(practised.map(({ title, days }) => `${title} ${forDays(days)}`));
  return `You have practised ${said}.`;
}

function forDays(days: number): string {
  return days === 0 ? 'as of today' : `for ${counted(days, 'day')}`;
}

/** What to do about feedback now. */
export function feedbackAdvice(time: FeedbackTime): string {
  switch (time.kind) {
    case 'early':
      return `Feedback is best asked for after two to four weeks: from ${day(time.from)} on.`;
    case 'due':
      return time.isLate
        ? 'Four weeks are over. Ask two or three colleagues what they have seen.'
        : 'A good time to ask two or three colleagues what they have seen.';
    case 'asked':
      return `You asked for feedback on ${day(time.at)}. Note what you heard, adjust, and go round again.`;
    default:
      return assertNever(time);
  }
}

/** A judgement in the ladder's words. `titleOf`: the title of a rating by its id. */
export function judgementWords(judgement: Judgement | undefined, titleOf: (rating: string) => string): string {
  if (judgement === undefined) return TAKEN_BACK;
  if (judgement.rating !== undefined) return titleOf(judgement.rating);
  const { instead } = judgement;
  return instead.kind === 'not-yet' ? NOT_YET : `${DOES_NOT_APPLY}: ${instead.because}`;
}

export function standingWords(standing: StandingRating, titleOf: (rating: string) => string): string {
  return `${judgementWords(standing, titleOf)} ${since(standing.since)}`;
}

export function showAllEvidence(count: number): string {
  return `All ${counted(count, 'item')} of this dimension`;
}

export function evidenceCount(count: number): string {
  return counted(count, 'piece of evidence', 'pieces of evidence');
}

/** What the picture shows, for those who do not see it. */
export function chartLabel(dimension: string): string {
  return `${dimension}: my ratings over time. The table below has the same.`;
}
