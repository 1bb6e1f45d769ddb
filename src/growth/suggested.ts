import type { Advice } from '../advice.ts';
import type { Instant } from '../facts/instant.ts';
import { EMPTY_JOURNAL } from '../journal/fold.ts';
import type { Facts } from '../whatIsKnown.ts';
import { inPresentNames } from './names.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';

/** What may be evidence by all that is known; nothing until the ladder is read. `now`: by this machine's clock. */
export function suggested(
  { facts, advice }: { readonly facts: Facts; readonly advice: Advice | undefined },
  now: Instant,
): readonly Suggestion[] {
  const { framework, gitHub, level, journal = EMPTY_JOURNAL } = facts;
  if (!framework) return [];
  const { progression } = framework;
  return suggestionsFor({
    findings: advice?.findings ?? [],
    authored: (gitHub.kind === 'unknown' ? undefined : gitHub.last)?.authored ?? [],
    branch: advice?.branch?.observation,
    progression,
    level,
    journal: inPresentNames(journal, progression),
    now,
  });
}
