import type { NewPerson } from '../../delegation/changes.ts';
import * as words from '../../words/delegation.ts';
import { element } from '../element.ts';
import { NOBODY_NEW } from './fields.ts';
import { levelSelect } from './levelField.ts';
import type { ToPage } from './protocol.ts';
import type { Editor } from './state.ts';

/** The form for somebody new. It is not drawn anew while somebody writes in it. */
export class AddForm {
  readonly element: HTMLElement;
  readonly #editor: Editor;
  #person: NewPerson;
  #drawn = '';

  constructor(editor: Editor) {
    this.#editor = editor;
    this.#person = editor.getState()?.adding ?? NOBODY_NEW;
    this.element = element('details', { id: 'add', class: 'add' });
    this.element.addEventListener('input', ({ target }) => this.#input(target));
    this.element.addEventListener('change', ({ target }) => this.#input(target));
    this.element.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.id === 'add/keep') this.#submit();
    });
    this.element.addEventListener('keydown', ({ key, target }) => {
      if (key === 'Enter' && target instanceof HTMLInputElement) this.#submit();
    });
  }

  /** `isOpen`: unfolds it, since there is nobody yet. */
  show(choices: ToPage['choices'], isOpen: boolean): void {
    if (isOpen) this.element.setAttribute('open', '');
    const drawn = JSON.stringify(choices);
    if (drawn !== this.#drawn) this.#draw(choices);
    this.#drawn = drawn;
  }

  /** Somebody was added: the form begins anew, and folds so that they are seen. */
  begin(choices: ToPage['choices']): void {
    this.#set(NOBODY_NEW);
    this.#draw(choices);
    this.element.removeAttribute('open');
  }

  /** Says why nobody was added. */
  say(sentence: string): void {
    const said = document.getElementById('add/said');
    if (said) said.textContent = sentence;
  }

  #draw(choices: ToPage['choices']): void {
    const { name, level, notes } = this.#person;
    const focused = document.activeElement?.id;
    const textarea = element('textarea', {
      id: 'add/notes',
      name: 'notes',
      rows: '2',
      placeholder: words.NOTES_EXAMPLE,
    });
    textarea.value = notes;
    const optional = () => element('span', { class: 'quiet' }, ` ${words.OPTIONAL}`);
    const field = (label: string, isOptional: boolean, control: HTMLElement) =>
      element('label', { class: 'field' }, element('span', {}, label, ...(isOptional ? [optional()] : [])), control);
    this.element.replaceChildren(
      element('summary', {}, element('h2', {}, words.ADD_SOMEBODY)),
      field(
        words.NAME,
        false,
        element('input', { type: 'text', id: 'add/name', name: 'name', value: name, maxlength: '200' }),
      ),
      field(words.LEVEL, true, levelSelect(choices, level, { id: 'add/level', name: 'level' })),
      field(words.NOTES, true, textarea),
      element('p', { class: 'said', id: 'add/said', role: 'status' }),
      element('p', { class: 'actions' }, element('button', { id: 'add/keep' }, words.ADD)),
    );
    const again = focused ? document.getElementById(focused) : null;
    if (again && this.element.contains(again)) again.focus();
  }

  #input(target: EventTarget | null): void {
    const isField =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement;
    if (!isField || !target.isConnected) return;
    target.removeAttribute('aria-invalid');
    this.say('');
    this.#set({ ...this.#person, [target.name]: target.value });
  }

  #set(person: NewPerson): void {
    this.#person = person;
    this.#editor.setState({ ...this.#editor.getState(), adding: person });
  }

  #submit(): void {
    const isMissing = this.#person.name.trim() === '';
    this.say(isMissing ? words.NAME_MISSING : '');
    if (!isMissing) {
      this.#editor.postMessage({ kind: 'add', person: this.#person });
      return;
    }
    const field = document.getElementById('add/name');
    field?.setAttribute('aria-invalid', 'true');
    field?.focus();
  }
}
