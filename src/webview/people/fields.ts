import type { NewPerson } from '../../delegation/changes.ts';
import { choosesByLetter } from '../letterChoice.ts';
import type { PageChange } from './protocol.ts';
import type { Editor } from './state.ts';

type Field = HTMLSelectElement | HTMLTextAreaElement | HTMLInputElement;

/** Nobody is being added yet. */
export const NOBODY_NEW: NewPerson = { name: '', level: '', notes: '' };

/**
 * What the lead chooses and types about the person on view. By the keyboard one passes over choices: what is chosen counts once
 * the field is left, or with Enter. By the pointer it counts at once, and a text once it is left.
 */
export class Fields {
  readonly #editor: Editor;
  readonly #typed: Map<string, string>;
  /** Keys of texts that were typed and are not told yet. */
  readonly #untold: Set<string>;
  #name = '';
  /** The choice that was made by the keyboard and is not told yet. */
  #open: HTMLSelectElement | undefined;
  #isByKeyboard = false;
  #isDrawing = false;

  constructor(part: HTMLElement, editor: Editor) {
    this.#editor = editor;
    this.#typed = new Map(editor.getState()?.typed);
    this.#untold = new Set(this.#typed.keys());
    part.addEventListener('pointerdown', () => {
      this.#isByKeyboard = false;
    });
    part.addEventListener('keydown', (event) => this.#pressed(event));
    part.addEventListener('input', ({ target }) => this.#input(target));
    part.addEventListener('change', ({ target }) => this.#changed(target));
    part.addEventListener('focusout', ({ target }) => this.#left(target));
    window.addEventListener('pagehide', () => this.#left(document.activeElement));
  }

  /** What a field shows: what was typed there, or else what the file says. */
  shown(id: string, kept: string): string {
    const key = this.#keyOf(id);
    const typed = this.#typed.get(key);
    if (typed === undefined || typed.trim() !== kept.trim()) return typed ?? kept;
    if (this.#open?.id !== id && document.activeElement?.id !== id) this.#forget([key]);
    return typed;
  }

  /** Nothing is heard meanwhile: a field that is taken off the page says that it has changed. */
  whileDrawing(name: string, draw: () => void): void {
    if (name !== this.#name) this.#left(null);
    this.#name = name;
    const open = this.#open?.id;
    this.#isDrawing = true;
    draw();
    this.#isDrawing = false;
    const again = open === undefined ? null : document.getElementById(open);
    this.#open = again instanceof HTMLSelectElement ? again : undefined;
  }

  /** What was chosen could not be kept; what was typed stays, and is told again once its field is left. */
  forgetChoices(): void {
    this.#open = undefined;
    const isText = (key: string) => /\n(?:notes|because\/.*)$/.test(key);
    const keys = [...this.#typed.keys()];
    for (const key of keys.filter(isText)) this.#untold.add(key);
    this.#forget(keys.filter((key) => !isText(key)));
  }

  #keyOf(id: string): string {
    return `${this.#name}\n${id}`;
  }

  #forget(keys: readonly string[]): void {
    for (const key of keys) {
      this.#typed.delete(key);
      this.#untold.delete(key);
    }
    this.#remember();
  }

  #remember(): void {
    this.#editor.setState({ ...this.#editor.getState(), typed: [...this.#typed] });
  }

  #pressed(event: KeyboardEvent): void {
    const { target: field, key } = event;
    if (isReason(field) && key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.#left(field);
    }
    if (!(field instanceof HTMLSelectElement)) return;
    this.#isByKeyboard = true;
    if (key === 'Enter') this.#left(field);
    if (choosesByLetter(event, field)) this.#changed(field);
  }

  #input(target: EventTarget | null): void {
    if (this.#isDrawing || !isText(target)) return;
    if (isReason(target) && /[\r\n]/.test(target.value)) target.value = target.value.replace(/\s*[\r\n]+\s*/g, ' ');
    const key = this.#keyOf(target.id);
    this.#typed.set(key, target.value);
    this.#untold.add(key);
    this.#remember();
  }

  #changed(target: EventTarget | null): void {
    if (this.#isDrawing || !(target instanceof HTMLSelectElement)) return;
    this.#typed.set(this.#keyOf(target.id), target.value);
    this.#remember();
    this.#open = this.#isByKeyboard ? target : undefined;
    if (!this.#isByKeyboard) this.#tell(target);
  }

  /** A field is left, or the page goes away. A text that was drawn anew meanwhile does not say itself that it has changed. */
  #left(target: EventTarget | null): void {
    if (this.#isDrawing) return;
    const open = this.#open;
    this.#open = undefined;
    if (open) this.#tell(open);
    if (isText(target) && this.#untold.delete(this.#keyOf(target.id))) this.#tell(target);
  }

  #tell(field: Field): void {
    const change = changeOf(field);
    if (change) this.#editor.postMessage({ kind: 'change', name: this.#name, change });
  }
}

function isText(target: EventTarget | null): target is HTMLTextAreaElement | HTMLInputElement {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** A reason is one line, however long it is: it wraps, and what is pasted with breaks loses them. */
function isReason(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.dataset.field === 'because';
}

/** What a field changes stands in its own attributes. */
function changeOf({ value, dataset }: Field): PageChange | undefined {
  const { field, touchpoint = '', level = '', dimension = '', expectation = '' } = dataset;
  switch (field) {
    case 'level':
      return { kind: 'level', level: value };
    case 'notes':
      return { kind: 'notes', notes: value };
    case 'because':
      return { kind: 'because', touchpoint, because: value };
    case 'rate':
      return { kind: 'rate', level, dimension, rating: value || undefined };
    case 'does':
      return { kind: 'does', expectation, does: value === '' ? undefined : value === 'yes' };
    default:
      return undefined;
  }
}
