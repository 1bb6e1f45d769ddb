import type { Instant } from '../facts/instant.ts';
import type { Day } from '../journal/record.ts';
import { oneLine } from '../words/plain.ts';
import { suggestedWords } from '../words/suggestions.ts';
import type { EvidenceDraft } from './evidenceDraft.ts';
import type { Suggestion } from './suggestions.ts';

/** Evidence as a suggestion begins it. `dayOf`: the day of a moment, by the person's calendar. */
export function draftOf(suggestion: Suggestion, dayOf: (instant: Instant) => Day): EvidenceDraft {
  const { key, because, of, at, expectation, dimension } = suggestion;
  return {
    did: suggestedWords(suggestion),
    ...(because.kind === 'outcome' && { outcome: oneLine(because.quote, 400) }),
    link: of.kind === 'branch-file' ? of.path : of.url,
    ...(dimension !== undefined && { dimension }),
    ...(expectation && { expectation: expectation.id }),
    on: dayOf(at),
    suggestion: key,
  };
}
