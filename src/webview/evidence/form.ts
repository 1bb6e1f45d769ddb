import { EMPTY_FORM, type ItemForm, missingIn } from '../../growth/itemForm.ts';
import type { Day } from '../../journal/record.ts';
import * as words from '../../words/evidence.ts';
import { element } from '../element.ts';
import { fieldsOf } from './formFields.ts';
import type { PageDimension } from './protocol.ts';

/** What of the form outlasts the page: what is in it, and what was put aside for something that came from elsewhere. */
export interface FormDraft {
  readonly form: ItemForm;
  /** What it began with: only what the person wrote since is worth being put aside. */
  readonly begun: ItemForm;
  /** The newest first. */
  readonly aside: readonly ItemForm[];
}

/** The form for evidence, feedback and notes. It is not drawn anew while somebody writes in it. */
export class EvidenceForm {
  readonly element: HTMLElement;
  readonly #keep: (form: ItemForm) => void;
  readonly #changed: (draft: FormDraft) => void;
  #form: ItemForm;
  #aside: readonly ItemForm[];
  #begun: ItemForm;
  /** What is being kept, until the editor says what came of it. */
  #keeping: ItemForm | undefined;
  #today: Day = '';
  #dimensions: readonly PageDimension[] = [];
  #isDrawing = false;

  /** `keep` is called with a complete form, `changed` with every change. */
  constructor(draft: FormDraft | undefined, keep: (form: ItemForm) => void, changed: (draft: FormDraft) => void) {
    this.#form = draft?.form ?? EMPTY_FORM;
    this.#begun = draft?.begun ?? EMPTY_FORM;
    this.#aside = draft?.aside ?? [];
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
    const isDrawn = this.element.hasChildNodes() && JSON.stringify(dimensions) === JSON.stringify(this.#dimensions);
    this.#dimensions = dimensions;
    this.#today = today;
    if (!isDrawn) this.#draw();
  }

  /** Begins with something from elsewhere. What the person was writing is put aside. */
  begin(form: ItemForm): void {
    this.#putAside();
    this.#start(form);
  }

  /** What is edited was deleted: it can be kept as something new. */
  deleted(item: string): void {
    if (this.#form.item === item) {
      this.#set({ ...this.#form, item: '' });
      this.#draw();
    }
    this.say(words.DELETED);
  }

  /** Says what came of keeping. What was not kept comes back into the form. */
  said(isKept: boolean, isSample: boolean): void {
    const kept = this.#keeping;
    this.#keeping = undefined;
    if (!isKept && kept) this.begin(kept);
    const whereKept = isSample ? words.KEPT_IN_SAMPLE : words.KEPT;
    this.say(isKept ? whereKept : words.NOT_KEPT);
  }

  say(text: string): void {
    const said = this.element.querySelector('#said');
    if (said) said.textContent = text;
  }

  #putAside(): void {
    const isOwn = isWritten(this.#form) && JSON.stringify(this.#form) !== JSON.stringify(this.#begun);
    if (isOwn) this.#aside = [this.#form, ...this.#aside];
  }

  #start(form: ItemForm): void {
    this.#begun = form;
    this.#set(form);
    this.#draw();
    this.element.scrollIntoView();
    this.element.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
  }

  #set(form: ItemForm): void {
    this.#form = form;
    this.#changed({ form, begun: this.#begun, aside: this.#aside });
  }

  #draw(): void {
    const focused = document.activeElement?.id;
    const isEdited = this.#form.item !== '';
    // A field that is taken off the page says that it has changed.
    this.#isDrawing = true;
    this.element.replaceChildren(
      element('h2', { id: 'form' }, isEdited ? words.EDIT_SOMETHING : words.NOTE_SOMETHING),
      ...this.#aside.map(asideNotice),
      ...fieldsOf(this.#form, this.#dimensions, this.#today),
      element(
        'p',
        { class: 'actions' },
        element('button', { id: 'keep', title: words.KEEP_KEYS }, words.KEEP),
        element('button', { id: 'clear', class: 'second' }, isEdited ? words.CANCEL_EDIT : words.CLEAR),
      ),
      element('p', { class: 'said', role: 'status', id: 'said' }),
    );
    const again = focused ? document.getElementById(focused) : null;
    if (again && this.element.contains(again)) again.focus();
    this.#isDrawing = false;
  }

  #input(target: EventTarget | null): void {
    const isField =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement;
    if (!isField || this.#isDrawing) return;
    const { name, value } = target;
    if (this.#form[name as keyof ItemForm] === value) return;
    target.removeAttribute('aria-invalid');
    this.#set({ ...this.#form, [name]: value, ...(name === 'dimension' && { expectation: '' }) });
    if (name === 'kind' || name === 'dimension') this.#draw();
  }

  #click(target: EventTarget | null): void {
    const { id, dataset } = target instanceof HTMLElement ? target : { id: '', dataset: {} as DOMStringMap };
    if (id === 'keep') this.#submit();
    if (id === 'clear') this.#start({ ...EMPTY_FORM, kind: this.#form.kind });
    const form = this.#aside[Number(dataset.aside ?? -1)];
    if (!form) return;
    this.#aside = this.#aside.filter((one) => one !== form);
    if (dataset.tell === 'take-back') {
      this.#putAside();
      this.#start(form);
    } else {
      this.#set(this.#form);
      this.#draw();
    }
  }

  #submit(): void {
    if (this.#keeping) return;
    const form = { ...this.#form, on: this.#form.on || this.#today };
    const missing = missingIn(form, this.#today);
    if (missing === undefined) {
      // It leaves the form at once: what is typed from now on is something else.
      this.#keeping = form;
      this.#start({ ...EMPTY_FORM, kind: form.kind, dimension: form.dimension });
      this.#keep(form);
      return;
    }
    this.say(words.missingWords(missing));
    const field = document.getElementById(`field/${missing}`);
    field?.setAttribute('aria-invalid', 'true');
    field?.focus();
  }
}

/** Whether it has any words of the person's own. */
function isWritten({ did, outcome, forWhom, saidBy, from, said, text }: ItemForm): boolean {
  return [did, outcome, forWhom, saidBy, from, said, text].some((one) => one.trim() !== '');
}

function asideNotice({ did, said, text, outcome }: ItemForm, index: number): HTMLElement {
  const act = (tell: string, title: string) =>
    element('button', { id: `${tell}/${index}`, class: 'link', 'data-tell': tell, 'data-aside': String(index) }, title);
  return element(
    'p',
    { class: 'aside' },
    words.putAside(did || said || text || outcome),
    ' ',
    act('take-back', words.TAKE_BACK),
    ' ',
    act('let-go', words.LET_GO),
  );
}
