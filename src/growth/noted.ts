import { compareText } from '../facts/compareText.ts';
import type { Instant } from '../facts/instant.ts';
import { type JournalState, type Judgement, ratingPeriods } from '../journal/fold.ts';
import { evidenceIn, feedbackIn } from '../journal/items.ts';
import type { EvidenceEntry, FeedbackEntry } from '../journal/record.ts';
import { type NameRemover, nameRemover, type RepositoriesKnown } from './privateNames.ts';

/** All of a journal that a packet may show. Notes are to oneself, and are not in it. */
export interface Noted {
  /** The newest first. */
  readonly evidence: readonly EvidenceEntry[];
  /** The newest first. */
  readonly feedback: readonly FeedbackEntry[];
  /** The oldest first. */
  readonly ratings: readonly RatedPeriod[];
}

/** What I said of a dimension at a level, from a moment on. `judgement` undefined: I took it back. */
export interface RatedPeriod {
  readonly level: string;
  readonly dimension: string;
  readonly from: Instant;
  readonly judgement: Judgement | undefined;
}

/** Whatever level and dimension it is of, also where the ladder does not have these any more. */
export function notedIn(journal: JournalState): Noted {
  const rated = [...journal.rating.values()].flatMap(([first]) => (first ? [first] : []));
  const ratings = rated.flatMap(({ level, dimension }) =>
    ratingPeriods(journal, level, dimension).map((period) => ({ level, dimension, ...period })),
  );
  const inOrder = ratings.sort(
    (a, b) => a.from - b.from || compareText(a.level, b.level) || compareText(a.dimension, b.dimension),
  );
  return { evidence: evidenceIn(journal), feedback: feedbackIn(journal), ratings: inOrder };
}

/**
 * The same without the names of repositories that are not known to be public, and from how many places they were taken.
 * What the ladder says is not the person's, and stays.
 */
export function withoutPrivateNames(
  noted: Noted,
  known: RepositoriesKnown,
): { readonly noted: Noted; readonly places: number } {
  const remover = nameRemover(textsOf(noted), known);
  const { text, link, count } = counting(remover);
  const without: Noted = {
    evidence: noted.evidence.map(({ did, forWhom, outcome, link: to, saidBy, ...rest }) => ({
      ...rest,
      did: text(did),
      ...(forWhom !== undefined && { forWhom: text(forWhom) }),
      ...(outcome !== undefined && { outcome: text(outcome) }),
      ...(saidBy !== undefined && { saidBy: text(saidBy) }),
      ...link(to),
    })),
    feedback: noted.feedback.map(({ from, said, link: to, ...rest }) => ({
      ...rest,
      from: text(from),
      said: text(said),
      ...link(to),
    })),
    ratings: noted.ratings.map((one) => {
      const { judgement } = one;
      if (judgement?.instead?.kind !== 'does-not-apply') return one;
      const { kind, because } = judgement.instead;
      return { ...one, judgement: { instead: { kind, because: text(because) } } };
    }),
  };
  return { noted: without, places: count() };
}

function counting(remover: NameRemover) {
  let all = 0;
  const without = (text: string) => {
    const { text: rest, places } = remover.without(text);
    all += places;
    return { rest, isTouched: places > 0 };
  };
  return {
    text: (text: string) => without(text).rest,
    /** A link is left out as a whole. */
    link: (link: string | undefined) => (link === undefined || without(link).isTouched ? {} : { link }),
    count: () => all,
  };
}

function textsOf({ evidence, feedback, ratings }: Noted): readonly string[] {
  const said = ratings.map(({ judgement }) =>
    judgement?.instead?.kind === 'does-not-apply' ? judgement.instead.because : undefined,
  );
  return [
    ...evidence.flatMap(({ did, forWhom, outcome, link, saidBy }) => [did, forWhom, outcome, link, saidBy]),
    ...feedback.flatMap(({ from, said, link }) => [from, said, link]),
    ...said,
  ].filter((text) => text !== undefined);
}
