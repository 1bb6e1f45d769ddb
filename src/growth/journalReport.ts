import type { Instant } from '../facts/instant.ts';
import type { Progression } from '../framework/schema.ts';
import { ALL, type JournalState, type Judgement, ratingPeriods, tickedSince } from '../journal/fold.ts';
import { evidenceIn, feedbackIn, notesIn } from '../journal/items.ts';
import type { Day, EvidenceEntry, FeedbackEntry, FocusEntry, NoteEntry } from '../journal/record.ts';

/** A journal to be read from top to bottom. Titles are the present ladder's; what it does not know has its id for a title. */
export interface JournalReport {
  /** In the ladder's order, then those that it does not have; only those of which something was said. */
  readonly dimensions: readonly DimensionReport[];
  /** The oldest first. */
  readonly rounds: readonly RoundReport[];
}

export interface DimensionReport {
  readonly title: string;
  readonly ratings: readonly LevelRatings[];
  readonly ticks: readonly { readonly title: string; readonly since: Day }[];
  readonly evidence: readonly EvidenceReport[];
  readonly feedback: readonly FeedbackEntry[];
  readonly notes: readonly NoteEntry[];
}

/** What I said of myself at a level over time, the oldest first. */
export interface LevelRatings {
  readonly level: string;
  readonly periods: readonly { readonly from: Day; readonly judgement: Judgement | undefined }[];
}

/** `expectation` is its title. */
export type EvidenceReport = EvidenceEntry;

/** A round of practice. */
export interface RoundReport {
  readonly from: Day;
  /** The day that it ended; undefined: it goes on. */
  readonly until: Day | undefined;
  readonly level: string;
  readonly dimensions: readonly string[];
  readonly practise: readonly string[];
  /** The day that feedback was asked for; undefined: it was not. */
  readonly askedOn: Day | undefined;
}

/** `ladder` undefined: none could be read. */
export function journalReport(
  state: JournalState,
  ladder: Progression | undefined,
  dayOf: (instant: Instant) => Day,
): JournalReport {
  const titles = titlesOf(ladder);
  const ids = spokenOf(state, titles);
  const ordered = [
    ...[...titles.dimensions.keys()].filter((id) => ids.has(id)),
    ...[...ids].filter((id) => !titles.dimensions.has(id)).sort(),
  ];
  const dimensions = ordered.map((id) => dimensionReport(state, id, titles, dayOf));
  return { dimensions, rounds: roundReports(state, titles, dayOf) };
}

interface Titles {
  readonly levels: ReadonlyMap<string, string>;
  readonly dimensions: ReadonlyMap<string, string>;
  readonly expectations: ReadonlyMap<string, { readonly title: string; readonly dimension: string }>;
  readonly ratings: ReadonlyMap<string, string>;
}

function titlesOf(ladder: Progression | undefined): Titles {
  const titled = (all: readonly { readonly id: string; readonly title: string }[] = []) =>
    new Map(all.map(({ id, title }) => [id, title]));
  const expectations = (ladder?.levels ?? []).flatMap((level) =>
    Object.entries(level.expectations).flatMap(([dimension, asked]) =>
      asked.map(({ id, title }) => [id, { title, dimension }] as const),
    ),
  );
  return {
    levels: titled(ladder?.levels),
    dimensions: titled(ladder?.dimensions),
    expectations: new Map(expectations),
    ratings: titled(ladder?.ratings),
  };
}

/** For ticks of expectations that the ladder does not have. */
const NO_DIMENSION = '';

function spokenOf(state: JournalState, { expectations }: Titles): ReadonlySet<string> {
  const rated = [...state.rating.values()].flat().map(({ dimension }) => dimension);
  const ticked = [...state.tick.keys()]
    .filter((id) => tickedSince(state, id) !== undefined)
    .map((id) => expectations.get(id)?.dimension ?? NO_DIMENSION);
  const items = [...evidenceIn(state), ...feedbackIn(state), ...notesIn(state)].map(({ dimension }) => dimension);
  return new Set([...rated, ...ticked, ...items]);
}

function dimensionReport(
  state: JournalState,
  id: string,
  titles: Titles,
  dayOf: (instant: Instant) => Day,
): DimensionReport {
  const mine = <T extends { readonly dimension: string }>(items: readonly T[]) =>
    items.filter(({ dimension }) => dimension === id).toReversed();
  const ticks = [...state.tick.keys()].flatMap((expectation) => {
    const since = tickedSince(state, expectation);
    const known = titles.expectations.get(expectation);
    if (since === undefined || (known?.dimension ?? NO_DIMENSION) !== id) return [];
    return [{ title: known?.title ?? expectation, since }];
  });
  return {
    title: titles.dimensions.get(id) ?? id,
    ratings: levelRatings(state, id, titles, dayOf),
    ticks: ticks.sort((a, b) => a.since - b.since).map(({ title, since }) => ({ title, since: dayOf(since) })),
    evidence: mine(evidenceIn(state)).map(({ expectation, ...one }) =>
      expectation === undefined
        ? one
        : { ...one, expectation: titles.expectations.get(expectation)?.title ?? expectation },
    ),
    feedback: mine(feedbackIn(state)),
    notes: mine(notesIn(state)),
  };
}

function levelRatings(
  state: JournalState,
  dimension: string,
  { levels, ratings }: Titles,
  dayOf: (instant: Instant) => Day,
): readonly LevelRatings[] {
  const rated = [...state.rating.values()].flatMap((history) => history.slice(0, 1));
  const known = [...levels.keys()];
  const at = rated.filter((one) => one.dimension === dimension).map(({ level }) => level);
  const ordered = [...known.filter((level) => at.includes(level)), ...at.filter((level) => !levels.has(level)).sort()];
  return ordered.map((level) => ({
    level: levels.get(level) ?? level,
    periods: ratingPeriods(state, level, dimension).map(({ from, judgement }) => ({
      from: dayOf(from),
      judgement:
        judgement?.rating === undefined ? judgement : { rating: ratings.get(judgement.rating) ?? judgement.rating },
    })),
  }));
}

/** A round ends with the word that ends it, or with the next one. */
function roundReports(state: JournalState, titles: Titles, dayOf: (instant: Instant) => Day): readonly RoundReport[] {
  const history = state.focus.get(ALL) ?? [];
  const starts = history.filter(({ round }, index) => history[index - 1]?.round !== round);
  return starts.flatMap((start) => {
    const ofIt = history.slice(history.indexOf(start)).filter(({ round }) => round === start.round);
    const last: FocusEntry | undefined = ofIt.findLast(({ dimensions }) => dimensions.length > 0);
    if (!last) return [];
    const newest = ofIt.at(-1);
    const ended = newest?.dimensions.length === 0 ? newest.at : starts[starts.indexOf(start) + 1]?.at;
    const asked = state.asked.get(start.round)?.at(-1)?.at;
    return [
      {
        from: dayOf(start.at),
        until: ended === undefined ? undefined : dayOf(ended),
        level: titles.levels.get(last.level) ?? last.level,
        dimensions: last.dimensions.map((id) => titles.dimensions.get(id) ?? id),
        practise: last.practise.map((id) => titles.expectations.get(id)?.title ?? id),
        askedOn: asked === undefined ? undefined : dayOf(asked),
      },
    ];
  });
}
