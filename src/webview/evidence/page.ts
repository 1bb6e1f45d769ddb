import { formOf } from '../../growth/itemForm.ts';
import { PANEL_TITLES } from '../../words/commands.ts';
import * as words from '../../words/evidence.ts';
import { element } from '../element.ts';
import { EvidenceForm, type FormDraft } from './form.ts';
import { itemList, suggestionList } from './lists.ts';
import type { FromPage, ToPage } from './protocol.ts';

interface Editor {
  postMessage(message: FromPage): void;
  /** What is in the form outlasts the page: one that is out of sight is gone. */
  getState(): FormDraft | undefined;
  setState(state: FormDraft): void;
}
declare function acquireVsCodeApi(): Editor;

/** The form stays as it is while the lists around it are drawn anew. */
class EvidencePage {
  readonly #editor: Editor;
  readonly #form: EvidenceForm;
  readonly #notice = element('div', {});
  readonly #suggestions = element('div', {});
  readonly #items = element('div', {});
  #whole: ToPage | undefined;

  constructor(main: HTMLElement, editor: Editor) {
    this.#editor = editor;
    this.#form = new EvidenceForm(
      editor.getState(),
      (form) => editor.postMessage({ kind: 'keep', form, newItem: this.#whole?.newItem ?? '' }),
      (draft) => editor.setState(draft),
    );
    main.replaceChildren(
      this.#notice,
      element('header', {}, element('h1', {}, PANEL_TITLES.evidence), element('p', {}, words.EVIDENCE_LEAD)),
      this.#form.element,
      this.#suggestions,
      this.#items,
    );
    main.addEventListener('click', ({ target }) => this.#clicked(target));
    main.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement) || target.id !== 'show') return;
      editor.postMessage({ kind: 'show', dimension: target.value, all: false });
    });
  }

  tell({ form, kept, deleted, goTo, ...whole }: ToPage): void {
    const isSame = JSON.stringify(whole) === JSON.stringify(this.#whole);
    this.#whole = whole;
    this.#form.show(whole.dimensions, whole.today);
    if (!isSame) this.#draw(whole);
    if (goTo) goToPlace(goTo);
    if (deleted !== undefined) this.#form.deleted(deleted);
    if (kept !== undefined) this.#form.said(kept, whole.isSample);
    if (form) this.#form.begin(form);
  }

  #draw(whole: ToPage): void {
    const { notice, suggestions } = whole;
    const focused = document.activeElement;
    const section = [this.#suggestions, this.#items].find((one) => one.contains(focused));
    this.#notice.replaceChildren(...(notice ? [element('p', { class: 'notice', role: 'status' }, notice)] : []));
    this.#suggestions.replaceChildren(suggestionList(suggestions));
    this.#items.replaceChildren(itemList(whole));
    if (!section || !focused) return;
    // What was clicked may be gone with what it did: the keyboard stays near.
    const again = document.getElementById(focused.id) ?? section.querySelector<HTMLElement>('h2');
    again?.focus({ preventScroll: true });
  }

  /** What a button tells stands in its own attributes. */
  #clicked(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { tell, key = '', item = '', link = '' } = button?.dataset ?? {};
    if (tell === 'confirm' || tell === 'dismiss') this.#editor.postMessage({ kind: tell, key });
    if (tell === 'delete') this.#editor.postMessage({ kind: tell, item });
    if (tell === 'open') this.#editor.postMessage({ kind: tell, link });
    if (tell === 'dismiss') this.#form.say(words.DISMISSED);
    if (tell === 'delete' || tell === 'open' || tell === 'confirm') this.#form.say('');
    if (tell === 'show-all') this.#editor.postMessage({ kind: 'show', dimension: this.#whole?.only ?? '', all: true });
    const edited = this.#whole?.items.find((one) => one.item === item);
    if (tell === 'edit' && edited) this.#form.begin(formOf(edited));
  }
}

function goToPlace(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
}

const main = document.querySelector('main');
if (main) {
  const editor = acquireVsCodeApi();
  const page = new EvidencePage(main, editor);
  window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
    if (message.kind === 'evidence') page.tell(message);
  });
  editor.postMessage({ kind: 'ready' });
}
