import type { ItemForm } from '../../growth/itemForm.ts';
import type { Day } from '../../journal/record.ts';
import * as words from '../../words/evidence.ts';
import { element } from '../element.ts';
import { choice, type Field, line, type Option, paragraph } from './fields.ts';
import type { PageDimension } from './protocol.ts';

/** The fields of the form by its kind; for a new item the kinds to choose from, too. */
export function fieldsOf(form: ItemForm, dimensions: readonly PageDimension[], today: Day): readonly HTMLElement[] {
  return [...(form.item === '' ? [kindsOf(form)] : []), ...ownFields(form, dimensions, today)];
}

function kindsOf({ kind }: ItemForm): HTMLElement {
  const kinds = Object.entries(words.KINDS).map(([value, title]) => {
    const id = `kind/${value}`;
    const input = element('input', { type: 'radio', name: 'kind', id, value, checked: value === kind });
    return element('label', {}, input, title);
  });
  return element('fieldset', { class: 'kinds' }, element('legend', {}, words.WHAT_TO_NOTE), ...kinds);
}

function ownFields(form: ItemForm, dimensions: readonly PageDimension[], today: Day): readonly HTMLElement[] {
  const field = (name: Field, label: string, example = '') => ({ name, label, example, value: form[name] });
  const day = line({ ...field('on', words.WHEN), value: form.on || today }, { type: 'date' });
  const link = line(field('link', words.LINK, words.LINK_EXAMPLE), { isOptional: true });
  const dimension = choice(field('dimension', words.DIMENSION), dimensionOptions(form, dimensions));
  const row = (...inRow: readonly HTMLElement[]) => element('div', { class: 'row' }, ...inRow);
  switch (form.kind) {
    case 'evidence':
      return [
        paragraph(field('did', words.DID, words.DID_EXAMPLE)),
        paragraph(field('outcome', words.OUTCOME, words.OUTCOME_EXAMPLE), { isOptional: true }),
        line(field('forWhom', words.FOR_WHOM, words.FOR_WHOM_EXAMPLE), { isOptional: true }),
        line(field('saidBy', words.SAID_BY, words.SAID_BY_EXAMPLE), { isOptional: true }),
        row(dimension, choice(field('expectation', words.EXPECTATION), expectationOptions(form, dimensions))),
        row(link, day),
      ];
    case 'feedback':
      return [
        paragraph(field('said', words.SAID, words.SAID_EXAMPLE)),
        row(line(field('from', words.FROM, words.FROM_EXAMPLE)), choice(field('as', words.AS), sourceOptions())),
        row(dimension, link, day),
      ];
    case 'note':
      return [paragraph(field('text', words.TEXT, words.TEXT_EXAMPLE)), row(dimension, day)];
  }
}

function dimensionOptions({ dimension }: ItemForm, dimensions: readonly PageDimension[]): readonly Option[] {
  const known = dimensions.map(({ id, title }) => ({ title, value: id }));
  return [{ title: words.CHOOSE, value: '' }, ...known, ...unknown(dimension, known)];
}

/** Those of the chosen dimension, by level. */
function expectationOptions(
  { dimension, expectation }: ItemForm,
  dimensions: readonly PageDimension[],
): readonly Option[] {
  const levels = dimensions.find(({ id }) => id === dimension)?.levels ?? [];
  const known = levels.flatMap(({ title: group, expectations }) =>
    expectations.map(({ id, title }) => ({ title, value: id, group })),
  );
  return [{ title: words.NO_EXPECTATION, value: '' }, ...unknown(expectation, known), ...known];
}

/** What an older item has and is not to choose from any more stays chosen as it is. */
function unknown(value: string, known: readonly Option[]): readonly Option[] {
  return value === '' || known.some((one) => one.value === value) ? [] : [{ title: value, value }];
}

function sourceOptions(): readonly Option[] {
  return Object.entries<string>(words.SOURCES).map(([value, title]) => ({ title, value }));
}
