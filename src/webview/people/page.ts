import type { PersonView } from '../../delegation/personView.ts';
import { PANEL_TITLES } from '../../words/commands.ts';
import * as words from '../../words/delegation.ts';
import { element } from '../element.ts';
import { KeptOrder } from '../keptOrder.ts';
import { AddForm } from './addForm.ts';
import { Fields } from './fields.ts';
import { PeopleList } from './peopleList.ts';
import { personPart } from './personPart.ts';
import type { PageFile, ToPage } from './protocol.ts';
import type { Editor } from './state.ts';

declare function acquireVsCodeApi(): Editor;

/** The list and the form stay as they are while the person beside them is drawn anew. */
class PeoplePage {
  readonly #editor: Editor;
  readonly #notices = element('div', {});
  readonly #said = element('p', { class: 'said', role: 'status', id: 'said' });
  /** Only where there is a file. */
  readonly #open = element(
    'button',
    { id: 'open', class: 'second', 'data-tell': 'open', title: words.RENAME, hidden: true },
    words.OPEN_FILE,
  );
  readonly #person = element('div', { class: 'chosen' });
  readonly #list: PeopleList;
  readonly #form: AddForm;
  readonly #fields: Fields;
  /** The dimensions of whoever is on view, as they stood at first: rating must not move what is being rated. */
  readonly #order = new KeptOrder();
  #whole: ToPage | undefined;

  constructor(main: HTMLElement, editor: Editor) {
    this.#editor = editor;
    this.#list = new PeopleList((name) => editor.postMessage({ kind: 'choose', name }));
    this.#form = new AddForm(editor);
    this.#fields = new Fields(this.#person, editor);
    main.replaceChildren(
      element(
        'header',
        {},
        element('h1', {}, PANEL_TITLES.people),
        element('p', {}, words.LEAD),
        element('p', { class: 'actions' }, this.#open),
      ),
      this.#notices,
      this.#said,
      element('div', { class: 'columns' }, element('div', {}, this.#list.element, this.#form.element), this.#person),
    );
    main.addEventListener('click', ({ target }) => this.#clicked(target));
  }

  tell({ said, added, notAdded, notKept, imported, ...whole }: ToPage): void {
    const isSame = JSON.stringify(whole) === JSON.stringify(this.#whole);
    const { chosen } = whole;
    if (imported !== undefined || chosen?.name !== this.#whole?.chosen?.name) this.#order.begin();
    this.#whole = whole;
    if (notKept) this.#fields.forgetChoices();
    this.#form.show(whole.choices, whole.people.length === 0);
    if (!isSame || notKept || imported !== undefined) this.#draw(whole);
    if (said !== undefined) this.#said.textContent = said;
    if (notAdded !== undefined) this.#form.say(notAdded);
    if (imported !== undefined && imported === chosen?.name) goTo('side');
    if (added === undefined) return;
    this.#form.begin(whole.choices);
    goTo('person');
  }

  #draw(whole: ToPage): void {
    const { file, people, chosen, choices } = whole;
    this.#open.hidden = file.isMissing;
    this.#notices.replaceChildren(...noticesOf(file, people.length === 0));
    this.#list.element.hidden = people.length === 0;
    this.#list.show(people, chosen?.name);
    const { chosen: shown, ...state } = this.#editor.getState() ?? {};
    if (chosen && shown !== chosen.name) this.#editor.setState({ ...state, chosen: chosen.name });
    const place = placeIn(this.#person);
    const nobody = people.length === 0 ? [] : [element('p', { class: 'quiet' }, words.CHOOSE_SOMEBODY)];
    this.#fields.whileDrawing(chosen?.name ?? '', () => {
      this.#person.replaceChildren(...(chosen ? personPart(this.#inOrder(chosen), choices, this.#fields) : nobody));
      if (place) goBackTo(place);
    });
  }

  #inOrder(view: PersonView): PersonView {
    const { side } = view;
    return side ? { ...view, side: { ...side, dimensions: this.#order.of(side.dimensions) } } : view;
  }

  /** What a button tells stands in its own attributes. */
  #clicked(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { tell, touchpoint = '', on } = button?.dataset ?? {};
    const name = this.#whole?.chosen?.name;
    // What came of the last click has been read; what comes of this one is said in its place.
    this.#said.textContent = '';
    if (tell === 'open') this.#editor.postMessage({ kind: tell });
    if (name === undefined) return;
    if (tell === 'sheet' || tell === 'import') this.#editor.postMessage({ kind: tell, name });
    if (tell !== 'mark') return;
    this.#editor.postMessage({ kind: 'change', name, change: { kind: 'mark', touchpoint, isOn: on === 'true' } });
  }
}

/** Puts a heading on view, and the keyboard there. */
function goTo(id: string): void {
  const heading = document.getElementById(id) ?? document.getElementById('person');
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** Where the keyboard is, and where in a text. */
interface Place {
  readonly id: string;
  readonly selection: readonly [start: number, end: number] | undefined;
}

function placeIn(part: HTMLElement): Place | undefined {
  const focused = document.activeElement;
  if (!focused?.id || !part.contains(focused)) return undefined;
  const isText = focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement;
  return { id: focused.id, selection: isText ? [focused.selectionStart ?? 0, focused.selectionEnd ?? 0] : undefined };
}

/** What was clicked may be gone with what it did: the keyboard stays near. */
function goBackTo({ id, selection }: Place): void {
  const again = document.getElementById(id) ?? document.getElementById('person');
  again?.focus({ preventScroll: true });
  const isText = again instanceof HTMLTextAreaElement || again instanceof HTMLInputElement;
  if (isText && selection) again.setSelectionRange(...selection);
}

function noticesOf({ path, isMissing, fault, remarks }: PageFile, isNobody: boolean): readonly HTMLElement[] {
  const notice = (...content: readonly (Node | string)[]) =>
    element('div', { class: 'notice', role: 'status' }, ...content);
  return [
    ...(fault
      ? [
          notice(
            fault.sentence,
            ...(fault.line === 0
              ? []
              : [
                  element(
                    'p',
                    { class: 'actions' },
                    element('button', { id: 'open-line', 'data-tell': 'open' }, words.openAtLine(fault.line)),
                  ),
                ]),
          ),
        ]
      : []),
    ...remarks.map((one) => notice(one)),
    ...(isNobody && !fault ? [element('p', { class: 'summary' }, words.NOBODY)] : []),
    ...(isMissing ? [element('p', { class: 'quiet' }, words.fileIsMissing(path))] : []),
  ];
}

const main = document.querySelector('main');
if (main) {
  const editor = acquireVsCodeApi();
  const page = new PeoplePage(main, editor);
  window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
    if (message.kind === 'people') page.tell(message);
  });
  editor.postMessage({ kind: 'ready', chosen: editor.getState()?.chosen });
}
