import type { ItemForm } from '../../growth/itemForm.ts';
import * as words from '../../words/evidence.ts';
import { element } from '../element.ts';

export type Field = keyof ItemForm;

interface Filled {
  readonly name: Field;
  readonly label: string;
  readonly example: string;
  readonly value: string;
}

interface Look {
  readonly type?: 'text' | 'date';
  readonly isOptional?: boolean;
}

/** The longest text that a field takes, in characters. */
const LONGEST = '4000';

/** A field of one line. */
export function line({ name, label, example, value }: Filled, { type = 'text', isOptional }: Look = {}): HTMLElement {
  const attributes = { type, id: `field/${name}`, name, value, placeholder: example, maxlength: LONGEST };
  return labelled(label, isOptional, element('input', attributes));
}

/** A field of several lines. */
export function paragraph({ name, label, example, value }: Filled, { isOptional }: Look = {}): HTMLElement {
  const attributes = { id: `field/${name}`, name, rows: '2', placeholder: example, maxlength: LONGEST };
  const field = element('textarea', attributes);
  field.value = value;
  return labelled(label, isOptional, field);
}

export interface Option {
  readonly title: string;
  readonly value: string;
  /** Options of one group stand together under its title. */
  readonly group?: string;
}

/** A choice among options. */
export function choice({ name, label, value }: Filled, options: readonly Option[]): HTMLElement {
  const option = (one: Option) => element('option', { value: one.value, selected: one.value === value }, one.title);
  const groups = [...new Set(options.flatMap(({ group }) => group ?? []))];
  const select = element(
    'select',
    { id: `field/${name}`, name },
    ...options.filter(({ group }) => group === undefined).map(option),
    ...groups.map((group) =>
      element('optgroup', { label: group }, ...options.filter((one) => one.group === group).map(option)),
    ),
  );
  return labelled(label, false, select);
}

function labelled(label: string, isOptional: boolean | undefined, field: HTMLElement): HTMLElement {
  const mark = isOptional ? [' ', element('span', { class: 'quiet' }, words.OPTIONAL)] : [];
  return element('label', { class: 'field' }, element('span', {}, label, ...mark), field);
}
