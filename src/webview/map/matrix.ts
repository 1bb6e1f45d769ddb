import type { Column, Journey, JourneyRow } from '../../journey/journey.ts';
import * as words from '../../words/journey.ts';
import { element } from '../element.ts';
import type { PageHint } from './protocol.ts';

/** Which columns are shown. */
export type Shown = 'all' | 'mine';

/**
 * The map: a row for each touchpoint, a column for each level, my own and the next one marked. A grid, so that one goes through it
 * by arrow keys; in a narrow window each row becomes a card.
 */
export function matrix(journey: Journey, hints: readonly PageHint[], shown: Shown): HTMLElement {
  const isShown = ({ standing }: Column) => shown === 'all' || standing !== undefined;
  const heads = journey.columns.filter(isShown).map(columnHead);
  return element(
    'table',
    { role: 'grid', class: 'matrix', 'aria-labelledby': 'title', 'aria-describedby': 'keys', 'aria-readonly': 'true' },
    element(
      'thead',
      { role: 'rowgroup' },
      element('tr', { role: 'row' }, cell('th', { role: 'columnheader', scope: 'col' }, words.TOUCHPOINT), ...heads),
    ),
    element(
      'tbody',
      { role: 'rowgroup' },
      ...journey.rows.map((row) => matrixRow(row, journey.columns, hints, isShown)),
    ),
  );
}

function columnHead({ title, standing, levels }: Column): HTMLElement {
  return cell(
    'th',
    { role: 'columnheader', scope: 'col', ...markOf(standing) },
    element('span', { class: 'level' }, title),
    ...(standing ? [element('span', { class: 'mark' }, STANDINGS[standing])] : []),
    ...(levels.length > 0 ? [element('span', { class: 'quiet levels' }, words.goesWith(levels))] : []),
  );
}

function matrixRow(
  row: JourneyRow,
  columns: readonly Column[],
  hints: readonly PageHint[],
  isShown: (column: Column) => boolean,
): HTMLElement {
  const isHere = hints.some(({ touchpoint }) => touchpoint === row.id);
  const head = cell(
    'th',
    { role: 'rowheader', scope: 'row' },
    element('span', { class: 'touchpoint' }, row.title),
    element('span', { class: 'quiet' }, words.KINDS[row.kind]),
    ...(isHere ? [element('span', { class: 'mark' }, words.HERE_NOW)] : []),
  );
  const cells = columns.flatMap((column, index) =>
    isShown(column) ? [behaviour(column, row.cells[index] ?? '', row)] : [],
  );
  return element('tr', { role: 'row' }, head, ...cells);
}

/** In the next column stands what changes from mine, in words. */
function behaviour({ title, standing }: Column, text: string, { changes }: JourneyRow): HTMLElement {
  const lines = standing === 'next' && changes ? words.changeLines(changes) : [];
  return cell(
    'td',
    { role: 'gridcell', 'data-column': title, ...markOf(standing) },
    // In a card there is no head of the column.
    element('span', { class: 'level', 'aria-hidden': 'true' }, standing ? `${title} · ${STANDINGS[standing]}` : title),
    element('p', { class: 'behaviour' }, text),
    ...(lines.length > 0
      ? [
          element('p', { class: 'quiet changes-title' }, words.CHANGES),
          element('ul', { class: 'changes' }, ...lines.map((line) => element('li', {}, line))),
        ]
      : []),
    ...(lines.length === 0 && standing === 'next'
      ? [element('p', { class: 'quiet changes-title' }, words.CHANGES_THROUGHOUT)]
      : []),
  );
}

function markOf(standing: Column['standing']): { class: string } | Record<string, never> {
  return standing ? { class: standing } : {};
}

const STANDINGS = { mine: words.MY_COLUMN, next: words.NEXT_COLUMN } as const;

/** Every cell can have the focus; which one can be tabbed to is for `GridKeys` to say. */
function cell(
  name: 'th' | 'td',
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElement {
  return element(name, { ...attributes, tabindex: '-1' }, ...content);
}
