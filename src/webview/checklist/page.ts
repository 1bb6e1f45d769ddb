import type { LevelChecklist } from '../../growth/checklist.ts';
import type { Judgement } from '../../journal/fold.ts';
import * as words from '../../words/checklist.ts';
import { element } from '../element.ts';
import { dimensionSection } from './dimensionSection.ts';
import { focusBox } from './focusBox.ts';
import { choiceOf, DOES_NOT_APPLY, NO_RATING, NOT_YET, overview } from './overview.ts';
import type { FromPage, ToPage } from './protocol.ts';
import { hasRatings, RatingsPicture } from './ratingsPicture.ts';
import { scaleSections } from './scaleSections.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

/** The page, drawn anew with every message: the keyboard, what is unfolded and the order of the dimensions stay. */
class ChecklistPage {
  readonly #main: HTMLElement;
  readonly #tell: (message: FromPage) => void;
  readonly #chosen = new Map<string, string>();
  #whole: ToPage | undefined;
  #pictures: readonly RatingsPicture[] = [];
  /** Ids of the dimensions as they stood when the page was opened: rating must not move what is being rated. */
  #order: readonly string[] = [];

  constructor(main: HTMLElement, tell: (message: FromPage) => void) {
    this.#main = main;
    this.#tell = tell;
    main.addEventListener('change', ({ target }) => this.#changed(target));
    main.addEventListener('click', ({ target }) => this.#clicked(target));
    main.addEventListener('keydown', (event) => this.#pressed(event));
  }

  tell({ goTo, ...whole }: ToPage): void {
    const isSame = JSON.stringify({ ...whole, now: 0 }) === JSON.stringify({ ...this.#whole, now: 0 });
    this.#whole = whole;
    if (!isSame) this.show();
    if (whole.refused !== undefined) this.#goTo('focus');
    if (goTo !== undefined) this.#goTo(`dimension/${goTo}`);
  }

  show(): void {
    if (!this.#whole) return;
    const { checklist, notice } = this.#whole;
    const focused = document.activeElement?.id;
    const unfolded = new Set([...this.#main.querySelectorAll('details[open]')].map((one) => one.id));
    // What could not be kept is not shown as if it were.
    if (notice !== undefined) this.#chosen.clear();
    for (const picture of this.#pictures) picture.dispose();
    this.#pictures = [];
    this.#main.replaceChildren(
      ...(notice ? [element('p', { class: 'notice', role: 'status' }, notice)] : []),
      ...(checklist.kind === 'no-level' ? [element('p', {}, words.NO_LEVEL)] : this.#sections(checklist)),
    );
    for (const details of this.#main.querySelectorAll('details')) details.open = unfolded.has(details.id);
    for (const picture of this.#pictures) picture.draw();
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  #sections(told: LevelChecklist): readonly HTMLElement[] {
    const checklist = { ...told, dimensions: this.#inOrder(told.dimensions) };
    this.#forgetKept(checklist);
    const { level, next, dimensions } = checklist;
    const now = this.#whole?.now ?? 0;
    return [
      head(words.heading(level.title, next?.title), next ?? level),
      overview(checklist, this.#chosen),
      focusBox(checklist, this.#whole?.feedbackTime, this.#whole?.refused),
      ...dimensions.map((dimension) => {
        const picture = hasRatings(dimension) ? new RatingsPicture(checklist, dimension, now) : undefined;
        if (picture) this.#pictures = [...this.#pictures, picture];
        return dimensionSection(checklist, dimension, picture?.element);
      }),
      ...scaleSections(checklist.scale),
    ];
  }

  #inOrder<Dimension extends { readonly id: string }>(dimensions: readonly Dimension[]): readonly Dimension[] {
    const isKnown = dimensions.length === this.#order.length && dimensions.every(({ id }) => this.#order.includes(id));
    if (!isKnown) this.#order = dimensions.map(({ id }) => id);
    return dimensions.toSorted((a, b) => this.#order.indexOf(a.id) - this.#order.indexOf(b.id));
  }

  /** What the journal says by now need not be remembered here. */
  #forgetKept({ level, next, dimensions }: LevelChecklist): void {
    for (const { id, mine, next: against } of dimensions) {
      const cells = [[level.id, mine.standing] as const, ...(next ? [[next.id, against?.standing] as const] : [])];
      for (const [at, standing] of cells) {
        const choice = `rating/${at}/${id}`;
        if (this.#chosen.get(choice) === choiceOf(standing)) this.#chosen.delete(choice);
      }
    }
  }

  #changed(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.type === 'checkbox' && target.dataset.expectation) {
      this.#tell({ kind: 'tick', expectation: target.dataset.expectation, ticked: target.checked });
    }
    if (target instanceof HTMLSelectElement) this.#rate(target);
    if (target instanceof HTMLInputElement && target.type === 'text' && target.value.trim() !== '') {
      const because = target.value.trim();
      this.#judge(target.dataset, { instead: { kind: 'does-not-apply', because } });
    }
  }

  #rate({ id, value, dataset }: HTMLSelectElement): void {
    this.#chosen.set(id, value);
    // It is kept once it says why.
    if (value === DOES_NOT_APPLY) {
      this.show();
      document.getElementById(`${id}/because`)?.focus();
      return;
    }
    this.#judge(dataset, judgementOf(value));
  }

  #judge({ level, dimension }: DOMStringMap, judgement: Judgement | undefined): void {
    if (level && dimension) this.#tell({ kind: 'rate', level, dimension, judgement });
  }

  /** The first letter chooses a rating, as in every list; a panel of VS Code does not do that by itself. */
  #pressed(event: KeyboardEvent): void {
    const { target: select, key, ctrlKey, altKey, metaKey } = event;
    if (!(select instanceof HTMLSelectElement) || key.length !== 1 || key === ' ' || ctrlKey || altKey || metaKey)
      return;
    const options = [...select.options];
    const after = [...options.slice(select.selectedIndex + 1), ...options.slice(0, select.selectedIndex + 1)];
    const chosen = after.find(({ text }) => text.toLowerCase().startsWith(key.toLowerCase()));
    if (!chosen) return;
    event.preventDefault();
    select.value = chosen.value;
    this.#rate(select);
  }

  /** What a button tells stands in its own attributes. */
  #clicked(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { tell, dimension = '', expectation = '', what, habit = '', on } = button?.dataset ?? {};
    const isOn = on === 'true';
    if (tell === 'focus') this.#tell({ kind: 'focus', dimension, isOn });
    if (tell === 'practise') this.#tell({ kind: 'practise', expectation, isOn });
    if (tell === 'again' || tell === 'end') this.#tell({ kind: tell });
    if (tell === 'ask' || tell === 'packet') this.#tell({ kind: tell });
    if (tell === 'trend') this.#tell({ kind: tell, habit });
    if (tell === 'evidence') this.#tell({ kind: tell, ...(dimension && { dimension }) });
    if (tell === 'note' && (what === 'evidence' || what === 'feedback' || what === 'note')) {
      this.#tell({ kind: tell, what, dimension, ...(expectation && { expectation }) });
    }
  }

  #goTo(id: string): void {
    const place = document.getElementById(id);
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  }
}

function judgementOf(value: string): Judgement | undefined {
  if (value === NO_RATING) return undefined;
  return value === NOT_YET ? { instead: { kind: 'not-yet' } } : { rating: value };
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
  // A theme changes the class of the body and the colours at the root, and a canvas keeps those that it was drawn with.
  const theme = new MutationObserver(() => page.show());
  theme.observe(document.body, { attributeFilter: ['class'] });
  theme.observe(document.documentElement, { attributeFilter: ['style'] });
  editor.postMessage({ kind: 'ready' });
}

const main = document.querySelector('main');
if (main) start(main);
