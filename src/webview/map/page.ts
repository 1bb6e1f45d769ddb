import type { Journey } from '../../journey/journey.ts';
import * as words from '../../words/journey.ts';
import { element } from '../element.ts';
import { GridKeys } from './gridKeys.ts';
import { matrix, type Shown } from './matrix.ts';
import type { FromPage, PageHint, ToPage } from './protocol.ts';
import { moveBox, ruleSections, section } from './rules.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

/** The competency map, drawn anew with every message: the keyboard and the choice of columns stay. */
class MapPage {
  readonly #main: HTMLElement;
  readonly #tell: (message: FromPage) => void;
  readonly #keys: GridKeys;
  #whole: ToPage | undefined;
  #shown: Shown = 'all';

  constructor(main: HTMLElement, tell: (message: FromPage) => void) {
    this.#main = main;
    this.#tell = tell;
    this.#keys = new GridKeys(main);
    main.addEventListener('click', ({ target }) => this.#clicked(target));
  }

  tell(whole: ToPage): void {
    const isSame = JSON.stringify(whole) === JSON.stringify(this.#whole);
    this.#whole = whole;
    if (!isSame) this.#show();
  }

  #show(): void {
    if (!this.#whole) return;
    const { journey, notice } = this.#whole;
    const { activeElement } = document;
    const wasInGrid = activeElement?.closest('[role=grid]') !== null && activeElement !== null;
    this.#main.replaceChildren(
      ...(notice ? [element('p', { class: 'notice', role: 'status' }, notice)] : []),
      ...(journey ? this.#sections(journey, this.#whole) : noMap()),
    );
    this.#keys.drawn(wasInGrid);
    if (!wasInGrid && activeElement?.id) document.getElementById(activeElement.id)?.focus({ preventScroll: true });
  }

  #sections(journey: Journey, { hints, hasLevel }: ToPage): readonly HTMLElement[] {
    const isMarked = journey.columns.some(({ standing }) => standing === 'mine');
    const shown = isMarked ? this.#shown : 'all';
    const move = moveBox(journey);
    return [
      head(journey),
      ...(move ? [move] : [element('p', { class: 'quiet' }, hasLevel ? words.NO_COLUMN : words.NO_LEVEL_YET)]),
      ...(hasLevel ? [] : [actions()]),
      ...(isMarked ? [columnChoice(shown)] : []),
      element('p', { class: 'quiet', id: 'keys' }, words.MAP_KEYS),
      element('div', { class: 'wide' }, matrix(journey, hints, shown)),
      section(words.NOW_AT_WORK, element('p', { class: 'quiet' }, words.NOW_AT_WORK_MORE), hintList(hints, journey)),
      ...ruleSections(journey),
      fromAbove(),
    ];
  }

  #clicked(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { tell, hint, shown } = button?.dataset ?? {};
    if (tell === 'level' || tell === 'people') this.#tell({ kind: tell });
    if (tell === 'hint') this.#tell({ kind: 'hint', hint: Number(hint) });
    if (shown === 'all' || shown === 'mine') {
      this.#shown = shown;
      this.#show();
    }
  }
}

function head({ title, summary, spine }: Journey): HTMLElement {
  return element(
    'header',
    {},
    element('h1', { id: 'title' }, title),
    ...(summary ? [element('p', { class: 'summary' }, summary)] : []),
    ...(spine ? [element('p', { class: 'spine' }, spine)] : []),
  );
}

function actions(): HTMLElement {
  const level = element('button', { id: 'level', 'data-tell': 'level' }, words.CHOOSE_LEVEL);
  return element('p', { class: 'actions' }, level);
}

/** The same map, looked at as a lead. */
function fromAbove(): HTMLElement {
  const people = element('button', { id: 'people', class: 'second', 'data-tell': 'people' }, words.OPEN_FROM_ABOVE);
  return section(words.FROM_ABOVE, element('p', {}, words.FROM_ABOVE_MORE), element('p', { class: 'actions' }, people));
}

function columnChoice(shown: Shown): HTMLElement {
  const choice = (value: Shown, text: string) =>
    element(
      'button',
      { id: `shown/${value}`, class: 'second', 'data-shown': value, 'aria-pressed': String(shown === value) },
      text,
    );
  return element(
    'p',
    { class: 'actions', role: 'group', 'aria-label': words.SHOW },
    choice('all', words.ALL_COLUMNS),
    choice('mine', words.MY_COLUMNS),
  );
}

function hintList(hints: readonly PageHint[], { rows }: Journey): HTMLElement {
  if (hints.length === 0) return element('p', {}, words.NOTHING_AT_WORK);
  const titleOf = (id: string) => rows.find((row) => row.id === id)?.title ?? id;
  const items = hints.map(({ touchpoint, says, because }, index) =>
    element(
      'li',
      {},
      element('span', { class: 'mark' }, titleOf(touchpoint)),
      element('button', { id: `hint/${index}`, class: 'link', 'data-tell': 'hint', 'data-hint': String(index) }, says),
      element('p', { class: 'quiet' }, because),
    ),
  );
  return element('ul', { class: 'hints' }, ...items);
}

function noMap(): readonly HTMLElement[] {
  return [element('h1', { id: 'title' }, words.NO_MAP_HERE), element('p', {}, words.NO_MAP_HERE_MORE)];
}

function start(main: HTMLElement): void {
  const editor = acquireVsCodeApi();
  const page = new MapPage(main, (message) => editor.postMessage(message));
  window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
    if (message.kind === 'map') page.tell(message);
  });
  editor.postMessage({ kind: 'ready' });
}

const main = document.querySelector('main');
if (main) start(main);
