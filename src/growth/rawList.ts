import type { Calendar } from '../facts/calendar.ts';
import { compareText } from '../facts/compareText.ts';
import { dateOf } from '../facts/dayRange.ts';
import { expectationWithId } from '../framework/framework.ts';
import type { Progression } from '../framework/schema.ts';
import type { Judgement } from '../journal/fold.ts';
import type { Day, EvidenceEntry, FeedbackEntry } from '../journal/record.ts';
import type { Noted, RatedPeriod } from './noted.ts';

/** One entry of the journal as a list shows it. Where the ladder has no title for a thing any more, its id stands in. */
export type RawEntry = { readonly on: Day; readonly dimension: string } & (
  | { readonly kind: 'evidence'; readonly entry: EvidenceEntry; readonly expectation: string | undefined }
  | { readonly kind: 'feedback'; readonly entry: FeedbackEntry }
  | { readonly kind: 'rating'; readonly level: string; readonly said: RawJudgement }
);

export type RawJudgement =
  | { readonly kind: 'rated'; readonly rating: string }
  | NonNullable<Judgement['instead']>
  | { readonly kind: 'taken-back' };

/** Everything that was noted, the oldest first. */
export function rawList(
  { evidence, feedback, ratings }: Noted,
  progression: Progression,
  { dayOf }: Pick<Calendar, 'dayOf'>,
): readonly RawEntry[] {
  const titled = (things: readonly { readonly id: string; readonly title: string }[], id: string) =>
    things.find((thing) => thing.id === id)?.title ?? id;
  const dimension = (id: string) => titled(progression.dimensions, id);
  const said = ({ judgement }: RatedPeriod): RawJudgement => {
    if (judgement === undefined) return { kind: 'taken-back' };
    return judgement.instead ?? { kind: 'rated', rating: titled(progression.ratings, judgement.rating) };
  };
  const all: readonly RawEntry[] = [
    ...ratings.map((one) => ({
      kind: 'rating' as const,
      on: dateOf(dayOf(one.from)),
      dimension: dimension(one.dimension),
      level: titled(progression.levels, one.level),
      said: said(one),
    })),
    ...evidence.toReversed().map((entry) => ({
      kind: 'evidence' as const,
      on: entry.on,
      dimension: dimension(entry.dimension),
      entry,
      expectation: entry.expectation && expectationTitle(progression, entry.expectation),
    })),
    ...feedback.toReversed().map((entry) => ({
      kind: 'feedback' as const,
      on: entry.on,
      dimension: dimension(entry.dimension),
      entry,
    })),
  ];
  // Sorting keeps the order within a day, which is that of the three lists.
  return [...all].sort((a, b) => compareText(a.on, b.on));
}

/** The title of an expectation; its id where the ladder does not have it any more. */
export function expectationTitle(progression: Progression, id: string): string {
  return expectationWithId({ progression, map: undefined }, id)?.title ?? id;
}
