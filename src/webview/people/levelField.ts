import * as words from '../../words/delegation.ts';
import { oneLine } from '../../words/plain.ts';
import { element } from '../element.ts';
import type { ToPage } from './protocol.ts';

type Attributes = Readonly<Record<string, string>>;

/** A choice among the levels of the ladder and the columns of the map. What is neither stays chosen as it is. */
export function levelSelect(
  { levels, columns }: ToPage['choices'],
  value: string,
  attributes: Attributes,
): HTMLElement {
  const option = (id: string, title: string) => element('option', { value: id, selected: id === value }, title);
  const named = ({ id, title }: { readonly id: string; readonly title: string }) =>
    option(id, id === title ? oneLine(id, 60) : `${oneLine(id, 40)} · ${oneLine(title, 60)}`);
  const isKnown = value === '' || [...levels, ...columns].some(({ id }) => id === value);
  return element(
    'select',
    attributes,
    option('', words.CHOOSE_LEVEL),
    ...(isKnown ? [] : [option(value, oneLine(value, 60))]),
    element('optgroup', { label: words.LEVELS_OF_LADDER }, ...levels.map(named)),
    ...(columns.length === 0 ? [] : [element('optgroup', { label: words.COLUMNS_OF_MAP }, ...columns.map(named))]),
  );
}
