import type { PersonView } from '../../delegation/personView.ts';
import {
  isApart,
  type SideBySide,
  type SideDimension,
  type SideExpectation,
  type SideRating,
} from '../../delegation/sideBySide.ts';
import * as words from '../../words/delegation.ts';
import { element } from '../element.ts';
import type { Fields } from './fields.ts';

/** What the person says beside how the lead sees it, difference first. */
export function sidePart(view: PersonView, fields: Fields): readonly HTMLElement[] {
  const { side, says, name, level, elsewhere } = view;
  const head = element('h3', { id: 'side', tabindex: '-1' }, words.SIDE_BY_SIDE);
  const also = elsewhere.length === 0 ? [] : [element('p', { id: 'elsewhere' }, words.alsoRated(name, elsewhere))];
  const section = (...content: readonly HTMLElement[]) => [
    element('section', { 'aria-labelledby': 'side' }, head, ...also, ...content),
  ];
  if (!side) {
    if (level.kind === 'known') return section(element('p', { class: 'quiet' }, words.NOT_ON_THE_LADDER));
    return also.length === 0 ? [] : section();
  }
  return section(
    ...(says ? [furthest(side, name)] : []),
    element('p', { class: 'quiet' }, says ? words.saidOn(name, says.on) : words.nothingSaid(name)),
    ...side.dimensions.map((dimension) => dimensionPart(dimension, side, name, fields)),
    ...(side.unknown.length === 0 ? [] : [element('p', { class: 'quiet' }, words.unknownIds(side.unknown))]),
  );
}

function furthest({ furthest: found }: SideBySide, name: string): HTMLElement {
  return element(
    'p',
    { class: 'rung', id: 'furthest' },
    found ? words.furthestWords(name, found) : words.NO_RATING_APART,
  );
}

function dimensionPart(dimension: SideDimension, side: SideBySide, name: string, fields: Fields): HTMLElement {
  const heading = `side/${dimension.id}`;
  const heads = [words.WHAT, words.theySay(name), words.MY_VIEW, words.APART];
  return element(
    'div',
    { class: 'wide' },
    element('h4', { id: heading }, dimension.title),
    element(
      'table',
      { class: 'side', 'aria-labelledby': heading },
      element('thead', {}, element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)))),
      element(
        'tbody',
        {},
        ...dimension.ratings.map((rating) => ratingRow(rating, dimension, side, name, fields)),
        ...dimension.expectations.map((asked) => expectationRow(asked, name, fields)),
      ),
    ),
  );
}

function ratingRow(
  rating: SideRating,
  { id, title }: SideDimension,
  { ratings }: SideBySide,
  name: string,
  fields: Fields,
): HTMLElement {
  const { level, theirs, mine } = rating;
  const field = `rate/${level.id}/${id}`;
  const what = words.ratingAt(level.title);
  const about = { 'data-field': 'rate', 'data-level': level.id, 'data-dimension': id };
  const known = ratings.map((one) => [one.id, one.title] as const);
  return row({
    name,
    what,
    theirs: theirs ? words.judgedWords(theirs.title) : words.NOT_RATED,
    mine: choice(field, `${title}, ${what}: ${words.MY_VIEW}`, fields.shown(field, mine?.id ?? ''), about, [
      ['', words.NOT_RATED],
      ...known,
      ...(mine && !ratings.some((one) => one.id === mine.id)
        ? [[mine.id, words.judgedWords(mine.title)] as const]
        : []),
    ]),
    apart: words.ratingApart(name, rating),
    isMarked: (rating.steps ?? 0) > 0,
  });
}

function expectationRow(asked: SideExpectation, name: string, fields: Fields): HTMLElement {
  const { id, title, theirs, mine } = asked;
  const field = `does/${id}`;
  const value = mine === undefined ? '' : mine ? 'yes' : 'no';
  const said = theirs === undefined ? words.NOT_SAID : theirs ? words.TICKED : words.NO;
  return row({
    name,
    what: title,
    theirs: said,
    mine: choice(
      field,
      words.aboutWords(words.MY_VIEW, title),
      fields.shown(field, value),
      { 'data-field': 'does', 'data-expectation': id },
      [
        ['', words.NOT_SAID],
        ['yes', words.YES],
        ['no', words.NO],
      ],
    ),
    apart: words.expectationApart(name, asked),
    isMarked: isApart(asked),
  });
}

interface Row {
  readonly name: string;
  readonly what: string;
  readonly theirs: string;
  readonly mine: HTMLElement;
  readonly apart: string;
  readonly isMarked: boolean;
}

/** In a narrow window the cells stand below each other, each with its own head. */
function row({ name, what, theirs, mine, apart, isMarked }: Row): HTMLElement {
  return element(
    'tr',
    { class: isMarked ? 'apart' : '' },
    element('th', { scope: 'row' }, what),
    element('td', { 'data-head': words.theySay(name) }, theirs),
    element('td', { 'data-head': words.MY_VIEW }, mine),
    element('td', { 'data-head': words.APART, class: 'difference' }, apart),
  );
}

type Option = readonly [value: string, title: string];

function choice(
  id: string,
  label: string,
  value: string,
  about: Readonly<Record<string, string>>,
  options: readonly Option[],
): HTMLElement {
  return element(
    'select',
    { id, 'aria-label': label, ...about },
    ...options.map(([one, title]) => element('option', { value: one, selected: one === value }, title)),
  );
}
