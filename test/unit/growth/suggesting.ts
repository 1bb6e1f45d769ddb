import { parseProgression } from '../../../src/framework/parse.ts';
import { type Suggestible, type Suggestion, suggestionsFor } from '../../../src/growth/suggestions.ts';
import { HABITS } from '../../../src/habits/catalogue.ts';
import type { Observed } from '../../../src/habits/habit.ts';
import { EMPTY_JOURNAL } from '../../../src/journal/fold.ts';
import { fileOf, goodOne } from '../framework/files.ts';
import { anObserved, NOW, theTerms } from '../habits/builders.ts';

export const BUILT_IN = goodOne(parseProgression(fileOf('framework/progression.yaml')));
export const GERMAN = goodOne(parseProgression(fileOf('test/fixtures/framework/deutsch/progression.yaml')));

/** What is suggested to mara, who is at L1 of the built-in ladder and has an empty journal, unless a test says otherwise. */
export function suggested(
  observed: Partial<Observed> = {},
  overrides: Partial<Suggestible> = {},
): readonly Suggestion[] {
  return suggestionsFor(suggestible({ ...anObserved(), ...observed }, overrides));
}

export function suggestible(observed: Observed, overrides: Partial<Suggestible> = {}): Suggestible {
  const terms = theTerms();
  return {
    findings: HABITS.map((habit) => habit.find(observed, terms)),
    authored: observed.gitHub.authored,
    branch: observed.branch,
    progression: BUILT_IN,
    level: 'L1',
    journal: EMPTY_JOURNAL,
    now: NOW,
    ...overrides,
  };
}
