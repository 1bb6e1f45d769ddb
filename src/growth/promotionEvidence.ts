import type { DayNumber } from '../facts/calendar.ts';
import { dateOf } from '../facts/dayRange.ts';
import { monthsLater } from '../facts/months.ts';
import type { Dimension, Promotion } from '../framework/schema.ts';
import type { FeedbackEntry, FeedbackSource } from '../journal/record.ts';
import { namesOutcome, type PacketDimension } from './packetDimension.ts';
import { monthsIn } from './packetMonths.ts';
import { doesNotApply, type Standing } from './sustained.ts';

/** What there is of one kind of evidence that a promotion asks for, and what is lacking. `text`: the ladder's own words. */
export type PromotionEvidence = SustainedEvidence | FeedbackEvidence | ImpactEvidence | OtherEvidence;

export interface SustainedEvidence {
  readonly kind: 'sustained';
  readonly text: string;
  readonly months: number;
  /** The ladder names no number of months that could be read: they are Rung's. */
  readonly areMonthsAssumed: boolean;
  readonly reached: readonly SustainedDimension[];
  /** The months have begun. */
  readonly onTheWay: readonly SustainedDimension[];
  readonly lacking: readonly SustainedDimension[];
  readonly notApplying: readonly SustainedDimension[];
}

export interface SustainedDimension {
  readonly dimension: Dimension;
  readonly standing: Standing;
  /** When the months are full; undefined: they have not begun. */
  readonly fullOn: DayNumber | undefined;
}

export interface FeedbackEvidence {
  readonly kind: 'feedback';
  readonly text: string;
  readonly peers: FeedbackOf;
  readonly partners: FeedbackOf;
}

/** The feedback of one kind of people. `newest` undefined: there is none. */
export interface FeedbackOf {
  readonly count: number;
  readonly newest: FeedbackEntry | undefined;
  /** The newest is older than a year. */
  readonly isOld: boolean;
}

export interface ImpactEvidence {
  readonly kind: 'impact';
  readonly text: string;
  /** With evidence that says what came of it. */
  readonly shown: readonly Dimension[];
  readonly lacking: readonly Dimension[];
  readonly notApplying: readonly Dimension[];
}

/** A kind of the team's own: what the journal has of it, Rung cannot tell. */
export interface OtherEvidence {
  readonly kind: 'other';
  readonly text: string;
}

/** What of the journal bears on a promotion. */
interface Gathered {
  readonly dimensions: readonly PacketDimension[];
  /** The newest first, whatever the dimension. */
  readonly feedback: readonly FeedbackEntry[];
  readonly today: DayNumber;
}

/** By the ladder's kinds, in its order; none where it asks for none. */
export function promotionEvidence(promotion: Promotion | undefined, gathered: Gathered): readonly PromotionEvidence[] {
  return (promotion?.evidence ?? []).map(({ id, text, months }) => {
    switch (id) {
      case 'sustained':
        return sustainedEvidence(text, months ?? monthsIn(text), gathered);
      case 'feedback':
        return { kind: id, text, peers: feedbackOf('peer', gathered), partners: feedbackOf('partner', gathered) };
      case 'impact':
        return impactEvidence(text, gathered);
      default:
        return { kind: 'other', text };
    }
  });
}

function sustainedEvidence(text: string, asked: number | undefined, { dimensions }: Gathered): SustainedEvidence {
  const months = asked ?? USUAL_MONTHS;
  const all = dimensions.map(({ dimension, standing }) => ({
    dimension,
    standing,
    fullOn: standing.sustained && monthsLater(standing.sustained.since, months),
  }));
  const isReached = ({ standing }: SustainedDimension) => (standing.sustained?.months ?? -1) >= months;
  const others = all.filter((one) => !isReached(one));
  return {
    kind: 'sustained',
    text,
    months,
    areMonthsAssumed: asked === undefined,
    reached: all.filter(isReached),
    onTheWay: others.filter(({ standing }) => standing.sustained),
    lacking: others.filter(({ standing }) => !standing.sustained && !doesNotApply(standing)),
    notApplying: others.filter(({ standing }) => doesNotApply(standing)),
  };
}

const USUAL_MONTHS = 3;

function feedbackOf(source: FeedbackSource, { feedback, today }: Gathered): FeedbackOf {
  const theirs = feedback.filter((one) => one.as === source);
  const [newest] = theirs;
  const isOld = newest !== undefined && newest.on < dateOf(monthsLater(today, -12));
  return { count: theirs.length, newest, isOld };
}

function impactEvidence(text: string, { dimensions }: Gathered): ImpactEvidence {
  const isShown = ({ evidence }: PacketDimension) => evidence.some(namesOutcome);
  const those = (some: readonly PacketDimension[]) => some.map(({ dimension }) => dimension);
  const others = dimensions.filter((one) => !isShown(one));
  return {
    kind: 'impact',
    text,
    shown: those(dimensions.filter(isShown)),
    lacking: those(others.filter(({ standing }) => !doesNotApply(standing))),
    notApplying: those(others.filter(({ standing }) => doesNotApply(standing))),
  };
}
