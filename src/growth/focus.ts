import { DAY, type Instant } from '../facts/instant.ts';
import type { Progression } from '../framework/schema.ts';
import type { JournalState } from '../journal/fold.ts';
import { focusIn, type StandingFocus } from '../journal/items.ts';
import type { FocusEntry } from '../journal/record.ts';
import { inPresentNames } from './names.ts';

/** "Choose 1 or 2 dimensions": a third is refused. */
export const MOST_DIMENSIONS = 2;

/** "Ask for feedback after 2 to 4 weeks": whole days of practice. */
export const ASK_FROM_DAYS = 14;
export const ASK_UNTIL_DAYS = 28;

/** What a focus is chosen with, where there is none yet. */
export interface NewRound {
  /** Unique for ever. */
  readonly round: string;
  /** The level whose expectations are practised. */
  readonly level: string;
}

/** The focus with one more dimension; `refused` where it has two already. */
export function withDimension(
  focus: StandingFocus | undefined,
  dimension: string,
  { round, level }: NewRound,
): FocusEntry | 'refused' {
  if (focus === undefined) return { kind: 'focus', round, level, dimensions: [dimension], practise: [] };
  if (focus.dimensions.includes(dimension)) return entryOf(focus);
  if (focus.dimensions.length >= MOST_DIMENSIONS) return 'refused';
  return { ...entryOf(focus), dimensions: [...focus.dimensions, dimension] };
}

/** The focus without a dimension and what was practised in it; without its last one it ends. */
export function withoutDimension(focus: StandingFocus, dimension: string, practised: readonly string[]): FocusEntry {
  return {
    ...entryOf(focus),
    dimensions: focus.dimensions.filter((one) => one !== dimension),
    practise: focus.practise.filter((one) => !practised.includes(one)),
  };
}

/** The focus with an expectation to practise, or without it. */
export function withPractice(focus: StandingFocus, expectation: string, practised: boolean): FocusEntry {
  const others = focus.practise.filter((one) => one !== expectation);
  return { ...entryOf(focus), practise: practised ? [...others, expectation] : others };
}

/** The same, gone round again: feedback is asked for anew. */
export function roundAgain(focus: StandingFocus, { round, level }: NewRound): FocusEntry {
  return { ...entryOf(focus), round, level };
}

/** Nothing is practised any more. */
export function ended(focus: StandingFocus): FocusEntry {
  return { ...entryOf(focus), dimensions: [], practise: [] };
}

/** Whether it is time to ask for feedback. `days`: whole days for which the first of its dimensions is practised. */
export type FeedbackTime =
  | { readonly kind: 'early'; readonly days: number; readonly from: Instant }
  /** `isLate`: four weeks are over. */
  | { readonly kind: 'due'; readonly days: number; readonly isLate: boolean }
  | { readonly kind: 'asked'; readonly days: number; readonly at: Instant };

export function feedbackTime({ takenUp, askedAt }: StandingFocus, now: Instant): FeedbackTime {
  const since = Math.min(...Object.values(takenUp));
  const days = daysSince(since, now);
  if (askedAt !== undefined) return { kind: 'asked', days, at: askedAt };
  if (days < ASK_FROM_DAYS) return { kind: 'early', days, from: since + ASK_FROM_DAYS * DAY };
  return { kind: 'due', days, isLate: days > ASK_UNTIL_DAYS };
}

/** Whole days; 0 also where this machine's clock is behind. */
export function daysSince(moment: Instant, now: Instant): number {
  return Math.max(0, Math.floor((now - moment) / DAY));
}

/**
 * What is practised now, as the ladder calls it; undefined: nothing, or nothing that this ladder has, such as after a team
 * brought a ladder of its own. The journal keeps it.
 */
export function focusOf(journal: JournalState, progression: Progression): StandingFocus | undefined {
  const focus = focusIn(inPresentNames(journal, progression));
  const dimensions = focus?.dimensions.filter((id) => progression.dimensions.some((one) => one.id === id)) ?? [];
  if (focus === undefined || dimensions.length === 0) return undefined;
  const takenUp = Object.entries(focus.takenUp).filter(([id]) => dimensions.includes(id));
  return { ...focus, dimensions, takenUp: Object.fromEntries(takenUp) };
}

function entryOf({ round, level, dimensions, practise }: StandingFocus): FocusEntry {
  return { kind: 'focus', round, level, dimensions, practise };
}
