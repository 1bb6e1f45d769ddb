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
import type { Finding } from '../habits/habit.ts';
import {
  type JournalState,
  type RatingPeriod,
  ratingPeriods,
  type StandingRating,
  tickedSince,
} from '../journal/fold.ts';
import { evidenceIn, feedbackIn, notesIn, type StandingFocus } from '../journal/items.ts';
import type { EvidenceEntry, FeedbackEntry, NoteEntry } from '../journal/record.ts';
import { focusOf } from './focus.ts';
import { gapsFirst } from './gapsFirst.ts';
import { type HabitFigure, habitFiguresFor } from './habitFigures.ts';
import { inPresentNames } from './names.ts';

/** Where an engineer stands between a level and the next. It holds no sum, share or verdict of any kind, and never will. */
export type Checklist = LevelChecklist | NoLevelChecklist;

export interface LevelChecklist {
  readonly kind: 'level';
  readonly level: LevelTitle;
  /** undefined: the ladder ends at this level. Nothing is asked above it, and one still rates oneself at it. */
  readonly next: LevelTitle | undefined;
  /** Gaps first. */
  readonly dimensions: readonly ChecklistDimension[];
  readonly focus: StandingFocus | undefined;
  readonly scale: RatingScale;
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

export interface ChecklistDimension extends Pick<Dimension, 'id' | 'title'> {
  /** What I say of myself at my own level, and against the next; undefined: there is no next. */
  readonly mine: RatedLevel;
  readonly next: RatedLevel | undefined;
  /** What my level asks; empty where the ladder asks nothing. */
  readonly asksNow: readonly Expectation[];
  /** What the next level asks, or mine at the top of the ladder; what I practise stands first. */
  readonly asked: readonly AskedExpectation[];
  /** What the habits that speak for this dimension came to. */
  readonly figures: readonly HabitFigure[];
  readonly evidence: Few<EvidenceEntry>;
  readonly feedback: Few<FeedbackEntry>;
  readonly notes: Few<NoteEntry>;
  readonly isFocused: boolean;
}

export interface RatedLevel {
  readonly standing: StandingRating | undefined;
  /** The oldest first; the last one is what stands. */
  readonly periods: readonly RatingPeriod[];
}

export interface AskedExpectation extends Expectation {
  /** undefined: not ticked. */
  readonly tickedSince: Instant | undefined;
  readonly isPractised: boolean;
  /** How many pieces of evidence speak for it. */
  readonly evidence: number;
}

/** The newest of a list that may be long, and how many there are. */
export interface Few<Item> {
  readonly newest: readonly Item[];
  readonly all: number;
}

/** Of a longer list the page of evidence shows the rest. */
const FEW = 3;

/** What the checklist is made of besides the ladder. Ids of the journal may be former ones. */
export interface Growing {
  readonly journal: JournalState;
  /** Empty: GitHub was not looked at. */
  readonly findings: readonly Finding[];
}

/** The checklist of the level with this id and the one after it. */
export function nextLevelChecklist(progression: Progression, levelId: string, growing: Growing): Checklist {
  const ladder: Framework = { progression, map: undefined };
  const level = levelOf(ladder, levelId);
  if (level === undefined) return { kind: 'no-level', level: levelId };
  const next = levelAfter(ladder, level.id);
  const journal = inPresentNames(growing.journal, progression);
  const kept = {
    evidence: evidenceIn(journal),
    feedback: feedbackIn(journal),
    notes: notesIn(journal),
    focus: focusOf(growing.journal, progression),
  };
  const now = expectationsOf(ladder, level);
  const dimensions = expectationsOf(ladder, next ?? level).map(({ dimension, expectations }): ChecklistDimension => {
    const isHere = (one: { readonly dimension: string }) => one.dimension === dimension.id;
    const evidence = kept.evidence.filter(isHere);
    const rated = (at: Level) => ratedLevel(progression, ratingPeriods(journal, at.id, dimension.id));
    return {
      id: dimension.id,
      title: dimension.title,
      mine: rated(level),
      next: next && rated(next),
      asksNow: now.find((one) => one.dimension.id === dimension.id)?.expectations ?? [],
      asked: practisedFirst(expectations.map((one) => askedExpectation(one, evidence, kept.focus, journal))),
      figures: habitFiguresFor(ladder, dimension, next ?? level, growing.findings),
      evidence: few(evidence),
      feedback: few(kept.feedback.filter(isHere)),
      notes: few(kept.notes.filter(isHere)),
      isFocused: kept.focus?.dimensions.includes(dimension.id) ?? false,
    };
  });
  return {
    kind: 'level',
    level: levelTitle(level),
    next: next && levelTitle(next),
    dimensions: gapsFirst(dimensions, progression.ratings),
    focus: kept.focus,
    scale: ratingScale(progression),
  };
}

function askedExpectation(
  one: Expectation,
  evidence: readonly EvidenceEntry[],
  focus: StandingFocus | undefined,
  journal: JournalState,
): AskedExpectation {
  return {
    ...one,
    tickedSince: tickedSince(journal, one.id),
    isPractised: focus?.practise.includes(one.id) ?? false,
    evidence: evidence.filter(({ expectation }) => expectation === one.id).length,
  };
}

function practisedFirst(asked: readonly AskedExpectation[]): readonly AskedExpectation[] {
  return asked.toSorted((one, other) => Number(other.isPractised) - Number(one.isPractised));
}

function few<Item>(items: readonly Item[]): Few<Item> {
  return { newest: items.slice(0, FEW), all: items.length };
}

function ratingScale({ ratings, rating_rule, promotion, growth_conversations }: Progression): RatingScale {
  return { ratings, ratingRule: rating_rule, promotion, growth: growth_conversations };
}

function levelTitle({ id, title, summary, scope }: Level): LevelTitle {
  return { id, title, summary, scope };
}

/** A rating that the ladder does not know (any more) has no title to show, so nothing stands. The journal keeps it. */
function ratedLevel({ ratings }: Progression, periods: readonly RatingPeriod[]): RatedLevel {
  const isKnown = ({ judgement }: RatingPeriod) =>
    judgement === undefined || judgement.instead !== undefined || ratings.some(({ id }) => id === judgement.rating);
  const last = periods.at(-1);
  const standing = last?.judgement && isKnown(last) ? { ...last.judgement, since: last.from } : undefined;
  return { standing, periods: periods.filter(isKnown) };
}
