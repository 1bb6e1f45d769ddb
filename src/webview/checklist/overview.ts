import type {
  ChecklistDimension,
  LevelChecklist,
  LevelTitle,
  RatedLevel,
  RatingScale,
} from '../../growth/checklist.ts';
import type { StandingRating } from '../../journal/fold.ts';
import * as words from '../../words/checklist.ts';
import { element } from '../element.ts';

/** Values of a choice that are no rating. A ladder's ids have no spaces, so none of them is called so. */
export const NO_RATING = '';
export const NOT_YET = 'not yet';
export const DOES_NOT_APPLY = 'does not apply';

/** What the person chose or wrote and the journal does not say yet, by the id of the field. */
export type Chosen = ReadonlyMap<string, string>;

/** One row for each dimension: my rating at my level and against the next, to be gone through by the keyboard. */
export function overview(checklist: LevelChecklist, chosen: Chosen): HTMLElement {
  const { level, next, dimensions } = checklist;
  const columns = [words.atLevel(level.title), ...(next ? [words.atNextLevel(next.title)] : [])];
  const heads = [words.DIMENSION, ...columns].map((text) => element('th', { scope: 'col' }, text));
  const rows = dimensions.map((dimension) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, dimension.title),
      ratingCell(checklist, chosen, dimension, level, dimension.mine, words.atLevel(level.title)),
      ...(next && dimension.next
        ? [ratingCell(checklist, chosen, dimension, next, dimension.next, words.atNextLevel(next.title))]
        : []),
    ),
  );
  return element(
    'section',
    {},
    element('h2', { id: 'rate' }, words.RATE_YOURSELF),
    element('p', { class: 'quiet' }, words.RATE_KEYS),
    meaning(checklist.scale),
    element(
      'div',
      { class: 'wide' },
      element(
        'table',
        { class: 'overview', 'aria-labelledby': 'rate' },
        element('thead', {}, element('tr', {}, ...heads)),
        element('tbody', {}, ...rows),
      ),
    ),
  );
}

function ratingCell(
  { scale }: LevelChecklist,
  chosen: Chosen,
  dimension: ChecklistDimension,
  level: LevelTitle,
  { standing }: RatedLevel,
  column: string,
): HTMLElement {
  const id = `rating/${level.id}/${dimension.id}`;
  const isKept = !chosen.has(id);
  const value = chosen.get(id) ?? choiceOf(standing);
  const about = { 'data-level': level.id, 'data-dimension': dimension.id };
  const label = words.ratingLabel(dimension.title, column);
  return element(
    'td',
    {},
    element(
      'select',
      { id, 'aria-label': label, ...about },
      ...choices(scale).map((one) =>
        element('option', { value: one.value, title: one.text, selected: one.value === value }, one.title),
      ),
    ),
    ...(value === DOES_NOT_APPLY ? [becauseField(id, label, standing, chosen, about)] : []),
    // The line is there before it says something, so that a rating moves nothing on the page.
    element('p', { class: 'quiet since' }, standing && isKept ? words.since(standing.since) : '\u00a0'),
  );
}

/** What can be said of a dimension: the ladder's ratings, and what stands in place of one. */
function choices({ ratings }: RatingScale): readonly { value: string; title: string; text: string }[] {
  return [
    { value: NO_RATING, title: words.NOT_RATED, text: '' },
    ...ratings.map(({ id, title, text }) => ({ value: id, title, text })),
    { value: NOT_YET, title: words.NOT_YET, text: words.NOT_YET_MORE },
    { value: DOES_NOT_APPLY, title: words.DOES_NOT_APPLY, text: words.DOES_NOT_APPLY_MORE },
  ];
}

/** Folded up: when to choose which. */
function meaning(scale: RatingScale): HTMLElement {
  const meant = choices(scale).filter(({ text }) => text !== '');
  return element(
    'details',
    { id: 'meaning', class: 'small' },
    element('summary', {}, words.WHAT_RATINGS_MEAN),
    ...(scale.ratingRule ? [element('p', {}, scale.ratingRule)] : []),
    element('ul', {}, ...meant.map(({ title, text }) => element('li', {}, element('strong', {}, title), ` ${text}`))),
  );
}

function becauseField(
  choice: string,
  label: string,
  standing: StandingRating | undefined,
  chosen: Chosen,
  about: Readonly<Record<string, string>>,
): HTMLElement {
  const id = `${choice}/because`;
  const kept = standing?.instead?.kind === 'does-not-apply' ? standing.instead.because : '';
  const value = chosen.get(id) ?? kept;
  const hint = element('span', { class: 'hint', id: `${id}/hint` }, value === '' ? words.SAY_WHY : '');
  return element(
    'div',
    { class: 'because' },
    element('label', { for: id }, words.BECAUSE),
    element('input', {
      type: 'text',
      id,
      value,
      maxlength: '500',
      'aria-label': `${label}: ${words.BECAUSE}`,
      'aria-describedby': `${id}/hint`,
      'aria-invalid': String(value === ''),
      ...about,
    }),
    hint,
  );
}

/** The choice that stands for what the journal says. */
export function choiceOf(standing: StandingRating | undefined): string {
  if (standing === undefined) return NO_RATING;
  if (standing.rating !== undefined) return standing.rating;
  return standing.instead.kind === 'not-yet' ? NOT_YET : DOES_NOT_APPLY;
}
