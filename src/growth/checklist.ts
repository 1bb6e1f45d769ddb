import type { Instant } from '../facts/instant.ts';
import { expectationsOf, type Framework, levelAfter, levelOf } from '../framework/framework.ts';
import type {
  Dimension,
  Expectation,
  GrowthConversations,
  Level,
  Progression,
  Promotion,
  Rating,
} from '../framework/schema.ts';
import { type JournalState, ratingOf, type StandingRating, tickedSince } from '../journal/fold.ts';

/** What lies between an engineer's level and the next. It holds no sum, share or verdict of any kind, and never will. */
export type Checklist = NextLevelChecklist | TopLevelChecklist | NoLevelChecklist;

export interface NextLevelChecklist extends RatingScale {
  readonly kind: 'next';
  readonly level: LevelTitle;
  readonly next: LevelTitle;
  /** In the ladder's order. */
  readonly dimensions: readonly ChecklistDimension[];
}

/** The ladder ends at this level: nothing is asked above it, and one still rates oneself at it. */
export interface TopLevelChecklist extends RatingScale {
  readonly kind: 'top';
  readonly level: LevelTitle;
  /** In the ladder's order. */
  readonly dimensions: readonly RatedDimension[];
}

/** The ladder has no such level, for instance since a team changed it. */
export interface NoLevelChecklist {
  readonly kind: 'no-level';
  readonly level: string;
}

/** The framework's words on rating and growing. undefined: the ladder says nothing of it. */
export interface RatingScale {
  /** From the best to the weakest. */
  readonly ratings: readonly Rating[];
  readonly ratingRule: string | undefined;
  readonly promotion: Promotion | undefined;
  readonly growth: GrowthConversations | undefined;
}

export type LevelTitle = Pick<Level, 'id' | 'title' | 'summary' | 'scope'>;

export interface RatedDimension extends Dimension {
  /** My rating at my own level, by one of the ladder's ratings; undefined: none. */
  readonly rating: StandingRating | undefined;
}

export interface ChecklistDimension extends RatedDimension {
  /** My rating measured against the next level; undefined: none. */
  readonly nextRating: StandingRating | undefined;
  /** What the next level asks here; empty where the ladder asks nothing. */
  readonly asked: readonly AskedExpectation[];
}

export interface AskedExpectation extends Expectation {
  /** undefined: not ticked. */
  readonly tickedSince: Instant | undefined;
}

/** The checklist of the level after `levelId`, with my ticks and ratings from the journal. */
export function nextLevelChecklist(progression: Progression, levelId: string, journal: JournalState): Checklist {
  const ladder: Framework = { progression, map: undefined };
  const level = levelOf(ladder, levelId);
  if (level === undefined) return { kind: 'no-level', level: levelId };
  const mine = { ...ratingScale(progression), level: levelTitle(level) };
  const rating = (at: Level, dimension: Dimension) => knownRating(progression, ratingOf(journal, at.id, dimension.id));
  const next = levelAfter(ladder, levelId);
  if (next === undefined) {
    const dimensions = progression.dimensions.map((one) => ({ ...one, rating: rating(level, one) }));
    return { kind: 'top', ...mine, dimensions };
  }
  const dimensions = expectationsOf(ladder, next).map(({ dimension, expectations }) => ({
    ...dimension,
    rating: rating(level, dimension),
    nextRating: rating(next, dimension),
    asked: expectations.map((one) => ({ ...one, tickedSince: tickedSince(journal, one.id) })),
  }));
  return { kind: 'next', ...mine, next: levelTitle(next), dimensions };
}

function ratingScale({ ratings, rating_rule, promotion, growth_conversations }: Progression): RatingScale {
  return { ratings, ratingRule: rating_rule, promotion, growth: growth_conversations };
}

function levelTitle({ id, title, summary, scope }: Level): LevelTitle {
  return { id, title, summary, scope };
}

/** A rating that the ladder does not know (any more) has no title to show. The journal keeps it. */
function knownRating({ ratings }: Progression, standing: StandingRating | undefined): StandingRating | undefined {
  return standing?.instead || ratings.some((rating) => rating.id === standing?.rating) ? standing : undefined;
}
