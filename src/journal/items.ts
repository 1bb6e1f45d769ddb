import { compareText } from '../facts/compareText.ts';
import type { Instant } from '../facts/instant.ts';
import { ALL, type Histories, type JournalState, type RecordOf } from './fold.ts';
import type { EvidenceEntry, FeedbackEntry, FocusEntry, NoteEntry } from './record.ts';

/** Evidence as it stands after its last edit, the newest first. */
export function evidenceIn(state: JournalState): readonly EvidenceEntry[] {
  return standing(state, state.evidence);
}

/** Feedback as it stands after its last edit, the newest first. */
export function feedbackIn(state: JournalState): readonly FeedbackEntry[] {
  return standing(state, state.feedback);
}

/** Notes as they stand after their last edit, the newest first. */
export function notesIn(state: JournalState): readonly NoteEntry[] {
  return standing(state, state.note);
}

/** Keys of the suggestions that were answered: dismissed, or made into evidence, also where that was deleted since. */
export function answeredSuggestions(state: JournalState): ReadonlySet<string> {
  const confirmed = [...state.evidence.values()].flatMap((history) =>
    history.flatMap(({ suggestion }) => suggestion ?? []),
  );
  return new Set([...state.dismissal.keys(), ...confirmed]);
}

/** What is practised now, and since when. Ids may be former ones; see `focusOf` in src/growth. */
export interface StandingFocus extends FocusEntry {
  /** By dimension: when it was taken up in this round, and practised without a break since. */
  readonly takenUp: Readonly<Record<string, Instant>>;
  /** When feedback on it was asked for; undefined: it was not yet. */
  readonly askedAt: Instant | undefined;
}

/** undefined: nothing is practised, or the round was ended. */
export function focusIn(state: JournalState): StandingFocus | undefined {
  const history = state.focus.get(ALL) ?? [];
  const newest = history.at(-1);
  if (newest === undefined || newest.dimensions.length === 0) return undefined;
  const round = history.filter((one) => one.round === newest.round);
  const takenUp = newest.dimensions.map((dimension) => {
    const before = round.findLastIndex(({ dimensions }) => !dimensions.includes(dimension));
    return [dimension, round[before + 1]?.at ?? newest.at] as const;
  });
  return { ...newest, takenUp: Object.fromEntries(takenUp), askedAt: state.asked.get(newest.round)?.at(-1)?.at };
}

function standing<R extends RecordOf<'evidence' | 'feedback' | 'note'>>(
  { deleted }: JournalState,
  histories: Histories<R>,
): readonly R[] {
  const newest = [...histories].flatMap(([item, history]) => (deleted.has(item) ? [] : (history.at(-1) ?? [])));
  return newest.sort((a, b) => compareText(b.on, a.on) || b.at - a.at || compareText(a.item, b.item));
}
