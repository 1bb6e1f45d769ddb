import type { Coach } from '../../coach.ts';
import { compareText } from '../../facts/compareText.ts';
import { dateOf } from '../../facts/dayRange.ts';
import { expectationsOf, type Framework, levelAfter, levelOf } from '../../framework/framework.ts';
import { draftOf } from '../../growth/draftOf.ts';
import { EMPTY_FORM, type Item } from '../../growth/itemForm.ts';
import { inPresentNames } from '../../growth/names.ts';
import { suggested } from '../../growth/suggested.ts';
import type { Suggestion } from '../../growth/suggestions.ts';
import type { JournalState } from '../../journal/fold.ts';
import { evidenceIn, feedbackIn, notesIn } from '../../journal/items.ts';
import type { PageDimension, PageSuggestion, ToPage } from '../../webview/evidence/protocol.ts';
import { SAMPLE } from '../../words/checklist.ts';
import { journalProblemLine } from '../../words/journalProblems.ts';
import { suggestedBecause, suggestedWords } from '../../words/suggestions.ts';
import type { GrowthSources } from '../growthSources.ts';
import type { Shown, ToldOnce } from './toldOnce.ts';

/** So many items are shown at first. */
const SHOWN = 100;
/** So many suggestions at a time: one answers a few, and the next come up. */
const SUGGESTED = 8;

/** All that the page draws; undefined: not all is read yet. */
export function wholeEvidence(
  coach: Coach,
  { journal: { problems }, counting }: GrowthSources,
  { only, all, newItem }: Shown,
  { form, ...once }: ToldOnce,
): ToPage | undefined {
  const { framework, journal } = coach.facts;
  if (!framework || !journal) return undefined;
  const noted = itemsIn(inPresentNames(journal, framework.progression));
  const items = noted.filter(({ dimension }) => only === '' || dimension === only);
  const { dayOf } = counting.settled.calendar;
  const today = dateOf(dayOf(Date.now()));
  return {
    kind: 'evidence',
    dimensions: dimensionsOf(framework, coach.facts.level ?? ''),
    suggestions: suggested(coach, Date.now()).slice(0, SUGGESTED).map(pageSuggestion),
    items: all ? items : items.slice(0, SHOWN),
    all: items.length,
    only,
    total: noted.length,
    today,
    newItem,
    isSample: coach.showsSample,
    notice: coach.showsSample ? SAMPLE : problems.map(journalProblemLine)[0],
    ...once,
    ...(form && { form: { ...EMPTY_FORM, on: today, ...form } }),
  };
}

/** The newest first. */
function itemsIn(journal: JournalState): readonly Item[] {
  const all: readonly Item[] = [...evidenceIn(journal), ...feedbackIn(journal), ...notesIn(journal)];
  return all.toSorted((a, b) => compareText(b.on, a.on));
}

/** What can be chosen: the ladder's dimensions, and what the next level and mine ask there. */
function dimensionsOf(framework: Framework, mine: string): readonly PageDimension[] {
  const level = levelOf(framework, mine);
  const next = level && levelAfter(framework, level.id);
  const levels = [...(next ? [next] : []), ...(level ? [level] : [])];
  return framework.progression.dimensions.map(({ id, title }) => ({
    id,
    title,
    levels: levels.map((one) => ({
      title: one.title,
      expectations: expectationsOf(framework, one)
        .filter(({ dimension }) => dimension.id === id)
        .flatMap(({ expectations }) => expectations.map((asked) => ({ id: asked.id, title: asked.title }))),
    })),
  }));
}

function pageSuggestion(suggestion: Suggestion): PageSuggestion {
  const { key, of, expectation } = suggestion;
  return {
    key,
    title: suggestedWords(suggestion),
    speaksFor: expectation?.title,
    because: suggestedBecause(suggestion),
    link: of.kind === 'branch-file' ? of.path : of.url,
  };
}

/** The form that a suggestion begins; undefined: it was answered meanwhile. */
export function formOfSuggestion(coach: Coach, key: string, { counting }: GrowthSources): ToldOnce['form'] {
  const suggestion = suggested(coach, Date.now()).find((one) => one.key === key);
  const { dayOf } = counting.settled.calendar;
  return suggestion && { kind: 'evidence', ...draftOf(suggestion, (instant) => dateOf(dayOf(instant))) };
}
