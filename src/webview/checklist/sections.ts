import type {
  AskedExpectation,
  ChecklistDimension,
  LevelTitle,
  NextLevelChecklist,
  RatedDimension,
  RatingScale,
  TopLevelChecklist,
} from '../../growth/checklist.ts';
import type { StandingRating } from '../../journal/fold.ts';
import * as words from '../../words/checklist.ts';
import { GOOD, INSTEAD } from '../../words/level.ts';
import { element } from '../element.ts';

/** The page between a level and the next. */
export function checklistSections(checklist: NextLevelChecklist): readonly HTMLElement[] {
  const { level, next, dimensions } = checklist;
  return [
    headSection(words.heading(level.title, next.title), next),
    ...dimensions.map((dimension) => dimensionSection(checklist, dimension)),
    ...scaleSections(checklist),
  ];
}

/** The page at the top of the ladder: one still rates oneself there. */
export function topSections(checklist: TopLevelChecklist): readonly HTMLElement[] {
  const { level, dimensions } = checklist;
  const rated = (one: RatedDimension) =>
    element(
      'section',
      {},
      element('h2', {}, one.title),
      element('div', { class: 'ratings' }, ratingField(checklist, words.AT_MY_LEVEL, level, one, one.rating)),
    );
  return [headSection(words.topHeading(level.title), level), ...dimensions.map(rated), ...scaleSections(checklist)];
}

function headSection(title: string, { summary, scope }: LevelTitle): HTMLElement {
  return element(
    'header',
    {},
    element('h1', {}, title),
    ...(summary ? [element('p', { class: 'summary' }, summary)] : []),
    ...(scope ? [element('p', { class: 'quiet' }, scope)] : []),
    element('p', { class: 'quiet' }, words.PRIVATE),
  );
}

function dimensionSection(checklist: NextLevelChecklist, dimension: ChecklistDimension): HTMLElement {
  const { level, next } = checklist;
  return element(
    'section',
    {},
    element('h2', {}, dimension.title),
    element(
      'div',
      { class: 'ratings' },
      ratingField(checklist, words.AT_MY_LEVEL, level, dimension, dimension.rating),
      ratingField(checklist, words.AT_NEXT_LEVEL, next, dimension, dimension.nextRating),
    ),
    element('h3', {}, words.WHAT_IS_ASKED),
    element('ul', { class: 'asked' }, ...dimension.asked.map(askedItem)),
  );
}

/** One choice of the ladder's ratings, with "not rated" first to take it back. */
function ratingField(
  { ratings }: RatingScale,
  legend: string,
  level: LevelTitle,
  dimension: RatedDimension,
  standing: StandingRating | undefined,
): HTMLElement {
  const name = `rating/${level.id}/${dimension.id}`;
  const choices = [{ id: '', title: words.NOT_RATED, text: '' }, ...ratings];
  return element(
    'fieldset',
    {},
    element('legend', {}, `${legend}: ${level.title}`),
    ...choices.map(({ id, title, text }) => {
      const checked = id === (standing?.rating ?? '');
      const attributes = { type: 'radio', name, id: `${name}/${id}`, value: id, checked };
      const input = element('input', { ...attributes, 'data-level': level.id, 'data-dimension': dimension.id });
      return element('label', { title: text }, input, title);
    }),
    // The line is there before it says something, so that a rating moves nothing on the page.
    element('p', { class: 'quiet' }, standing ? words.since(standing.since) : '\u00a0'),
  );
}

function askedItem({ id, title, good, instead_of, tickedSince }: AskedExpectation): HTMLElement {
  const input = element('input', {
    type: 'checkbox',
    id: `tick/${id}`,
    checked: tickedSince !== undefined,
    'data-expectation': id,
  });
  return element(
    'li',
    {},
    element('label', {}, input, title),
    ...(tickedSince === undefined ? [] : [element('span', { class: 'quiet since' }, words.since(tickedSince))]),
    element('p', {}, element('strong', {}, `${GOOD}: `), good),
    element('p', { class: 'quiet' }, element('strong', {}, `${INSTEAD}: `), instead_of),
  );
}

/** The framework's own words on rating, growing and promotion, folded up. */
function scaleSections({ ratings, ratingRule, promotion, growth }: RatingScale): readonly HTMLElement[] {
  const rated = ratings.map(({ title, text }) => element('li', {}, element('strong', {}, title), ` ${text}`));
  return [
    folded('meaning', words.WHAT_RATINGS_MEAN, ratingRule, rated),
    ...(growth
      ? [
          folded(
            'growth',
            words.HOW_TO_GROW,
            growth.rule,
            growth.steps.map((one) => element('li', {}, one)),
          ),
        ]
      : []),
    ...(promotion
      ? [
          folded(
            'promotion',
            words.WHAT_A_PROMOTION_NEEDS,
            promotion.rule,
            promotion.evidence.map((one) => element('li', {}, one.text)),
          ),
        ]
      : []),
  ];
}

function folded(id: string, title: string, rule: string | undefined, items: readonly HTMLElement[]): HTMLElement {
  return element(
    'details',
    { id },
    element('summary', {}, element('h2', {}, title)),
    ...(rule ? [element('p', {}, rule)] : []),
    element('ul', {}, ...items),
  );
}
