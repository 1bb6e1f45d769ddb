import type { LevelChecklist } from '../../growth/checklist.ts';
import * as words from '../../words/checklist.ts';
import { element } from '../element.ts';
import { KeptOrder } from '../keptOrder.ts';
import { watchTheme } from '../theme.ts';
import { dimensionSection } from './dimensionSection.ts';
import { focusBox } from './focusBox.ts';
import { overview } from './overview.ts';
import type { FromPage, GoTo, ToPage } from './protocol.ts';
import { RatingFields } from './ratingFields.ts';
import { isWorthAPicture, RatingsPicture } from './ratingsPicture.ts';
import { scaleSections } from './scaleSections.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

/** The page, drawn anew with every message: the keyboard, what is unfolded and the order of the dimensions stay. */
class ChecklistPage {
  readonly #main: HTMLElement;
  readonly #tell: (message: FromPage) => void;
  readonly #fields: RatingFields;
  #whole: ToPage | undefined;
  #pictures: readonly RatingsPicture[] = [];
  /** The dimensions as they stood when the page was opened: rating must not move what is being rated. */
  readonly #order = new KeptOrder();
  /** What the last click on the focus came to. */
  #said = '';
  /** The dimension that could not be added to the focus: it stands there until the next click. */
  #refused: string | undefined;

  constructor(main: HTMLElement, tell: (message: FromPage) => void) {
    this.#main = main;
    this.#tell = tell;
    this.#fields = new RatingFields(main, tell, () => this.show());
    main.addEventListener('change', ({ target }) => this.#ticked(target));
    main.addEventListener('click', ({ target }) => this.#clicked(target));
  }

  tell({ goTo, notKept, refused, ...whole }: ToPage): void {
    if (refused !== undefined) this.#refused = refused;
    const isSame = JSON.stringify({ ...whole, now: 0 }) === JSON.stringify({ ...this.#whole, now: 0 });
    this.#whole = whole;
    // What could not be kept is not shown as if it were.
    if (notKept) this.#fields.forget();
    if (!isSame || notKept || refused !== undefined) this.show();
    if (refused !== undefined) goToPlace('refused');
    if (goTo) goToPlace(placeOf(goTo));
  }

  show(): void {
    if (!this.#whole) return;
    const { checklist, notice } = this.#whole;
    const focused = document.activeElement?.id;
    const unfolded = new Set([...this.#main.querySelectorAll('details[open]')].map((one) => one.id));
    for (const picture of this.#pictures) picture.dispose();
    this.#pictures = [];
    const content = checklist.kind === 'no-level' ? noLevel() : this.#sections(checklist);
    this.#fields.whileDrawing(() => {
      this.#main.replaceChildren(
        ...(notice ? [element('p', { class: 'notice', role: 'status' }, notice)] : []),
        ...content,
      );
      for (const details of this.#main.querySelectorAll('details')) details.open = unfolded.has(details.id);
      for (const picture of this.#pictures) picture.draw();
      // A button may be gone with what it did.
      const place = focused ? (document.getElementById(focused) ?? document.getElementById('focus')) : null;
      place?.focus({ preventScroll: true });
      if (place?.id !== focused) place?.scrollIntoView({ block: 'nearest' });
    });
  }

  #sections(told: LevelChecklist): readonly HTMLElement[] {
    const checklist = { ...told, dimensions: this.#order.of(told.dimensions) };
    this.#fields.forgetKept(checklist);
    const { level, next, dimensions } = checklist;
    const { now = 0, feedbackTime: time } = this.#whole ?? {};
    return [
      head(words.heading(level.title, next?.title), next ?? level),
      overview(checklist, this.#fields.chosen),
      focusBox(checklist, { time, now, refused: this.#refused, said: this.#said }),
      ...dimensions.map((dimension) => {
        const picture = isWorthAPicture(dimension, now) ? new RatingsPicture(checklist, dimension, now) : undefined;
        if (picture) this.#pictures = [...this.#pictures, picture];
        return dimensionSection(checklist, dimension, picture?.element);
      }),
      ...scaleSections(checklist.scale),
    ];
  }

  #ticked(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    const { expectation } = target.dataset;
    if (expectation) this.#tell({ kind: 'tick', expectation, ticked: target.checked });
  }

  /** What a button tells stands in its own attributes. */
  #clicked(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { tell, dimension = '', expectation = '', what, habit = '', on } = button?.dataset ?? {};
    if (tell === undefined) return;
    const isOn = on === 'true';
    this.#refused = undefined;
    this.#said = tell === 'end' ? words.FOCUS_ENDED : tell === 'again' ? words.ROUND_BEGUN : '';
    if (tell === 'focus') this.#tell({ kind: 'focus', dimension, isOn });
    if (tell === 'practise') this.#tell({ kind: 'practise', expectation, isOn });
    if (tell === 'again' || tell === 'end') this.#tell({ kind: tell });
    if (tell === 'ask' || tell === 'packet' || tell === 'level') this.#tell({ kind: tell });
    if (tell === 'trend') this.#tell({ kind: tell, habit });
    if (tell === 'evidence') this.#tell({ kind: tell, ...(dimension && { dimension }) });
    if (tell === 'note' && (what === 'evidence' || what === 'feedback' || what === 'note')) {
      this.#tell({ kind: tell, what, dimension, ...(expectation && { expectation }) });
    }
  }
}

function goToPlace(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
}

function placeOf(goTo: GoTo): string {
  return goTo.kind === 'focus' ? 'focus' : `dimension/${goTo.id}`;
}

function noLevel(): readonly HTMLElement[] {
  const button = element('button', { id: 'level', 'data-tell': 'level' }, words.CHOOSE_LEVEL);
  return [element('p', {}, words.NO_LEVEL), element('p', { class: 'actions' }, button)];
}

function head(title: string, { summary, scope }: LevelChecklist['level']): HTMLElement {
  return element(
    'header',
    {},
    element('h1', {}, title),
    ...(summary ? [element('p', { class: 'summary' }, summary)] : []),
    ...(scope ? [element('p', { class: 'quiet' }, scope)] : []),
    element('p', { class: 'quiet' }, words.PRIVATE),
    element(
      'p',
      { class: 'actions' },
      element('button', { id: 'evidence', 'data-tell': 'evidence' }, words.OPEN_EVIDENCE),
      element('button', { id: 'packet', class: 'second', 'data-tell': 'packet' }, words.MAKE_PACKET),
    ),
  );
}

function start(main: HTMLElement): void {
  const editor = acquireVsCodeApi();
  const page = new ChecklistPage(main, (message) => editor.postMessage(message));
  window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
    if (message.kind === 'checklist') page.tell(message);
  });
  watchTheme(() => page.show());
  editor.postMessage({ kind: 'ready' });
}

const main = document.querySelector('main');
if (main) start(main);
