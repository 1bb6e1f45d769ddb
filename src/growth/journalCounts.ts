import { isTicked, type JournalState, recordsIn } from '../journal/fold.ts';
import { evidenceIn, feedbackIn, notesIn } from '../journal/items.ts';

/** How much there is in a journal, as its owner would count it. */
export interface JournalCounts {
  /** Ratings given, over all time. */
  readonly ratings: number;
  /** Expectations that are ticked now. */
  readonly ticks: number;
  readonly evidence: number;
  readonly feedback: number;
  readonly notes: number;
  /** Everything that was ever kept, edits and what was shown included. */
  readonly records: number;
}

export function countsIn(state: JournalState): JournalCounts {
  const ratings = [...state.rating.values()].flat().filter(({ rating, instead }) => rating !== undefined || instead);
  return {
    ratings: ratings.length,
    ticks: [...state.tick.keys()].filter((expectation) => isTicked(state, expectation)).length,
    evidence: evidenceIn(state).length,
    feedback: feedbackIn(state).length,
    notes: notesIn(state).length,
    records: recordsIn(state).length,
  };
}
