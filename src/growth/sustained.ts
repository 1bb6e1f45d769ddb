import type { Calendar, DayNumber } from '../facts/calendar.ts';
import type { Instant } from '../facts/instant.ts';
import { wholeMonths } from '../facts/months.ts';
import type { Rating } from '../framework/schema.ts';
import type { Judgement } from '../journal/fold.ts';
import type { RatedPeriod } from './noted.ts';

/** The ratings that count as working at a level, and why these. */
export interface Sustaining {
  /** From the best to the weakest. */
  readonly ratings: readonly Rating[];
  readonly because: 'up-to-meets' | 'better-half';
}

/** `ratings` from the best to the weakest. A ladder that names none of them `meets` does not say which will do. */
export function sustainingOf(ratings: readonly Rating[]): Sustaining {
  const meets = ratings.findIndex(({ id }) => id === 'meets');
  if (meets !== -1) return { ratings: ratings.slice(0, meets + 1), because: 'up-to-meets' };
  return { ratings: ratings.slice(0, Math.max(1, Math.floor(ratings.length / 2))), because: 'better-half' };
}

/** How I rate a dimension at the next level now, and how long that has been enough. */
export interface Standing {
  /** undefined: not rated, taken back, or a rating that the ladder does not have any more. */
  readonly judgement: StandingJudgement | undefined;
  /** undefined: the rating is not one of those that count as working at the level. */
  readonly sustained: Sustained | undefined;
}

export type StandingJudgement =
  | { readonly kind: 'rated'; readonly rating: Rating; readonly since: DayNumber }
  | (NonNullable<Judgement['instead']> & { readonly since: DayNumber });

export interface Sustained {
  /** Without a break since this day. */
  readonly since: DayNumber;
  readonly months: number;
}

/** I said that there is nothing of it in my work. What does not apply is not lacking. */
export function doesNotApply({ judgement }: Standing): boolean {
  return judgement?.kind === 'does-not-apply';
}

/** `periods` of one dimension at the next level, the oldest first. */
export function standingOf(
  periods: readonly RatedPeriod[],
  ratings: readonly Rating[],
  now: Instant,
  { dayOf }: Pick<Calendar, 'dayOf'>,
): Standing {
  const last = periods.at(-1);
  const judgement = last && judgementOf(last, ratings, dayOf(last.from));
  const enough = new Set(sustainingOf(ratings).ratings.map(({ id }) => id));
  const isEnough = (period: RatedPeriod) => enough.has(period.judgement?.rating ?? '');
  const begun = periods[periods.findLastIndex((period) => !isEnough(period)) + 1];
  if (!begun) return { judgement, sustained: undefined };
  const since = dayOf(begun.from);
  return { judgement, sustained: { since, months: wholeMonths(since, dayOf(now)) } };
}

function judgementOf(
  { judgement }: RatedPeriod,
  ratings: readonly Rating[],
  since: DayNumber,
): StandingJudgement | undefined {
  if (judgement?.instead) return { ...judgement.instead, since };
  const rating = ratings.find(({ id }) => id === judgement?.rating);
  return rating && { kind: 'rated', rating, since };
}
