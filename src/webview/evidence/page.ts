import { formOf, type ItemForm } from '../../growth/itemForm.ts';
import { EVIDENCE_TITLE } from '../../words/commands.ts';
import * as words from '../../words/evidence.ts';
import { element } from '../element.ts';
import { EvidenceForm } from './form.ts';
import { itemList, suggestionList } from './lists.ts';
import type { FromPage, ToPage } from './protocol.ts';

interface Editor {
  postMessage(message: FromPage): void;
  /** What is in the form outlasts the page: one that is out of sight is gone. */
  getState(): { readonly form: ItemForm } | undefined;
  setState(state: { readonly form: ItemForm }): void;
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
  #only = '';

  constructor(main: HTMLElement, editor: Editor) {
    this.#editor = editor;
    this.#form = new EvidenceForm(
      editor.getState()?.form,
      (form) => editor.postMessage({ kind: 'keep', form }),
      (form) => editor.setState({ form }),
    );
    main.replaceChildren(
      this.#notice,
      element('header', {}, element('h1', {}, EVIDENCE_TITLE), element('p', {}, words.EVIDENCE_LEAD)),
      this.#form.element,
      this.#suggestions,
      this.#items,
    );
    main.addEventListener('click', ({ target }) => this.#clicked(target));
    main.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement && target.id === 'show') this.#show(target.value);
    });
  }

  tell({ form, kept, dimension, ...whole }: ToPage): void {
    const isSame = JSON.stringify(whole) === JSON.stringify(this.#whole);
    this.#whole = whole;
    this.#form.show(whole.dimensions, whole.today);
    if (!isSame) this.#draw();
    if (dimension !== undefined) this.#goTo(dimension);
    if (kept !== undefined) this.#form.said(kept);
    if (form) this.#form.begin(form);
  }

  #draw(): void {
    if (!this.#whole) return;
    const { notice, suggestions } = this.#whole;
    const focused = document.activeElement?.id;
    this.#notice.replaceChildren(...(notice ? [element('p', { class: 'notice', role: 'status' }, notice)] : []));
    this.#suggestions.replaceChildren(suggestionList(suggestions));
    this.#items.replaceChildren(itemList(this.#whole, this.#only));
    if (focused && document.activeElement?.id !== focused) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
  }

  #show(dimension: string): void {
    this.#only = dimension;
    this.#draw();
  }

  #goTo(dimension: string): void {
    this.#show(dimension);
    const place = document.getElementById('noted');
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  }

  /** What a button tells stands in its own attributes. */
  #clicked(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { tell, key = '', item = '', link = '' } = button?.dataset ?? {};
    if (tell === 'confirm' || tell === 'dismiss') this.#editor.postMessage({ kind: tell, key });
    if (tell === 'delete') this.#editor.postMessage({ kind: tell, item });
    if (tell === 'open') this.#editor.postMessage({ kind: tell, link });
    if (tell === 'show-all') this.#editor.postMessage({ kind: tell });
    const edited = this.#whole?.items.find((one) => one.item === item);
    if (tell === 'edit' && edited) this.#form.begin(formOf(edited));
  }
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
