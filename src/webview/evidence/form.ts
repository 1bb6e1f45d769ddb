import { EMPTY_FORM, type ItemForm, missingIn } from '../../growth/itemForm.ts';
import type { Day } from '../../journal/record.ts';
import * as words from '../../words/evidence.ts';
import { element } from '../element.ts';
import { choice, type Field, line, paragraph } from './fields.ts';
import type { PageDimension } from './protocol.ts';

/** The form for evidence, feedback and notes. It is not drawn anew while somebody writes in it. */
export class EvidenceForm {
  readonly element: HTMLElement;
  readonly #keep: (form: ItemForm) => void;
  readonly #changed: (form: ItemForm) => void;
  #form: ItemForm;
  #today: Day = '';
  #dimensions: readonly PageDimension[] = [];

  /** `keep` is called with a complete form, `changed` with every change of it. */
  constructor(form: ItemForm | undefined, keep: (form: ItemForm) => void, changed: (form: ItemForm) => void) {
    this.#form = form ?? EMPTY_FORM;
    this.#keep = keep;
    this.#changed = changed;
    this.element = element('section', { class: 'form', 'aria-labelledby': 'form' });
    this.element.addEventListener('input', ({ target }) => this.#input(target));
    this.element.addEventListener('change', ({ target }) => this.#input(target));
    this.element.addEventListener('click', ({ target }) => this.#click(target));
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#submit();
    });
  }

  /** Draws it with what the ladder has; what was written stays. */
  show(dimensions: readonly PageDimension[], today: Day): void {
    const isSame = today === this.#today && JSON.stringify(dimensions) === JSON.stringify(this.#dimensions);
    this.#dimensions = dimensions;
    this.#today = today;
    if (!isSame) this.#draw();
  }

  /** Begins anew, and goes to the first field that is empty. */
  begin(form: ItemForm): void {
    this.#set(form);
    this.#draw();
    this.element.scrollIntoView();
    this.element.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
  }

  /** Says what came of keeping; what was kept leaves the form. */
  said(isKept: boolean): void {
    if (isKept) this.begin({ ...EMPTY_FORM, kind: this.#form.kind, dimension: this.#form.dimension });
    this.#say(isKept ? words.KEPT : words.NOT_KEPT);
  }

  #set(form: ItemForm): void {
    this.#form = form;
    this.#changed(form);
  }

  #draw(): void {
    const focused = document.activeElement?.id;
    this.element.replaceChildren(
      element('h2', { id: 'form' }, this.#form.item ? words.EDIT_SOMETHING : words.NOTE_SOMETHING),
      ...(this.#form.item ? [] : [this.#kinds()]),
      ...this.#fields(),
      element(
        'p',
        { class: 'actions' },
        element('button', { id: 'keep', title: words.KEEP_KEYS }, words.KEEP),
        element('button', { id: 'clear', class: 'second' }, words.CANCEL),
      ),
      element('p', { class: 'said', role: 'status', id: 'said' }),
    );
    if (focused && this.element.querySelector(`[id="${focused}"]`)) document.getElementById(focused)?.focus();
  }

  #kinds(): HTMLElement {
    const kinds = Object.entries(words.KINDS).map(([value, title]) => {
      const id = `kind/${value}`;
      const input = element('input', { type: 'radio', name: 'kind', id, value, checked: value === this.#form.kind });
      return element('label', {}, input, title);
    });
    return element('fieldset', { class: 'kinds' }, element('legend', {}, words.WHAT_TO_NOTE), ...kinds);
  }

  #fields(): readonly HTMLElement[] {
    const field = (name: Field, label: string, example = '') => ({ name, label, example, value: this.#form[name] });
    const day = line({ ...field('on', words.WHEN), value: this.#form.on || this.#today }, { type: 'date' });
    const link = line(field('link', words.LINK, words.LINK_EXAMPLE), { isOptional: true });
    const dimension = choice(field('dimension', words.DIMENSION), [
      { title: words.CHOOSE, value: '' },
      ...this.#dimensions.map(({ id, title }) => ({ title, value: id })),
    ]);
    switch (this.#form.kind) {
      case 'evidence':
        return [
          paragraph(field('did', words.DID, words.DID_EXAMPLE)),
          paragraph(field('outcome', words.OUTCOME, words.OUTCOME_EXAMPLE), { isOptional: true }),
          line(field('forWhom', words.FOR_WHOM, words.FOR_WHOM_EXAMPLE), { isOptional: true }),
          line(field('saidBy', words.SAID_BY, words.SAID_BY_EXAMPLE), { isOptional: true }),
          element('div', { class: 'row' }, dimension, this.#expectation()),
          element('div', { class: 'row' }, link, day),
        ];
      case 'feedback':
        return [
          paragraph(field('said', words.SAID, words.SAID_EXAMPLE)),
          element(
            'div',
            { class: 'row' },
            line(field('from', words.FROM, words.FROM_EXAMPLE)),
            choice(
              field('as', words.AS),
              Object.entries<string>(words.SOURCES).map(([value, title]) => ({ title, value })),
            ),
          ),
          element('div', { class: 'row' }, dimension, link, day),
        ];
      case 'note':
        return [
          paragraph(field('text', words.TEXT, words.TEXT_EXAMPLE)),
          element('div', { class: 'row' }, dimension, day),
        ];
    }
  }

  /** Those of the chosen dimension, by level. */
  #expectation(): HTMLElement {
    const levels = this.#dimensions.find(({ id }) => id === this.#form.dimension)?.levels ?? [];
    const options = [
      { title: words.NO_EXPECTATION, value: '' },
      ...levels.flatMap((level) =>
        level.expectations.map(({ id, title }) => ({ title, value: id, group: level.title })),
      ),
    ];
    const { expectation } = this.#form;
    const label = words.EXPECTATION;
    return choice({ name: 'expectation', label, example: '', value: expectation }, options);
  }

  #input(target: EventTarget | null): void {
    const isField =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement;
    if (!isField) return;
    const { name, value } = target;
    if (this.#form[name as keyof ItemForm] === value) return;
    this.#set({ ...this.#form, [name]: value, ...(name === 'dimension' && { expectation: '' }) });
    if (name === 'kind' || name === 'dimension') this.#draw();
  }

  #click(target: EventTarget | null): void {
    const id = target instanceof HTMLElement ? target.id : '';
    if (id === 'keep') this.#submit();
    if (id === 'clear') this.begin({ ...EMPTY_FORM, kind: this.#form.kind });
  }

  #submit(): void {
    const form = { ...this.#form, on: this.#form.on || this.#today };
    const missing = missingIn(form, this.#today);
    if (missing === undefined) {
      this.#keep(form);
      return;
    }
    this.#say(words.missingWords(missing));
    const field = document.getElementById(`field/${missing}`);
    field?.setAttribute('aria-invalid', 'true');
    field?.focus();
  }

  #say(text: string): void {
    const said = this.element.querySelector('#said');
    if (said) said.textContent = text;
  }
}
