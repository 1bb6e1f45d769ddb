import type { Instant } from '../facts/instant.ts';
import type { OwnCommit } from '../facts/ownCommit.ts';
import type { Day } from '../journal/record.ts';
import { oneLine } from '../words/plain.ts';
import type { EvidenceDraft } from './evidenceDraft.ts';

/**
 * Evidence as a commit begins it. `page`: its address on the web; undefined: it has none, and its short id stands there.
 * `dayOf`: the day of a moment, by the person's calendar.
 */
export function draftOfCommit(
  { id, subject, authoredAt }: OwnCommit,
  page: string | undefined,
  dayOf: (instant: Instant) => Day,
): EvidenceDraft {
  return {
    did: oneLine(subject),
    link: page ?? id.slice(0, SHORT),
    ...(authoredAt !== undefined && { on: dayOf(authoredAt) }),
  };
}

/** As GitHub writes them. */
const SHORT = 7;
