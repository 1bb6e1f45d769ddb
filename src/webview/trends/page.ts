import { PANEL_TITLES } from '../../words/commands.ts';
import * as words from '../../words/trends.ts';
import { element } from '../element.ts';
import { watchTheme } from '../theme.ts';
import { paletteOf } from './palette.ts';
import type { FromPage, ToPage } from './protocol.ts';
import { type Chosen, TrendSection } from './section.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

/** The page: a head and a section for each habit. Drawn anew with every message and in every theme; what was chosen stays. */
class TrendsPage {
  readonly #main: HTMLElement;
  #whole: ToPage | undefined;
  #sections: ReadonlyMap<string, TrendSection> = new Map();

  constructor(main: HTMLElement) {
    this.#main = main;
  }

  /** What is the same as before is not drawn again: it might be in the middle of a click. */
  tell({ goTo, ...whole }: ToPage): void {
    const isSame = JSON.stringify(whole) === JSON.stringify(this.#whole);
    this.#whole = whole;
    if (!isSame) this.show();
    const title = goTo === undefined ? null : document.getElementById(`title/${goTo}`);
    title?.scrollIntoView();
    title?.focus({ preventScroll: true });
  }

  show(): void {
    if (!this.#whole) return;
    const { trends, notice } = this.#whole;
    const focused = document.activeElement?.id;
    const unfolded = new Set([...this.#main.querySelectorAll('details[open]')].map((one) => one.id));
    const chosen = (habit: string): Chosen => this.#sections.get(habit)?.chosen ?? {};
    const sections = new Map(
      trends?.trends.map((one) => [one.habit, new TrendSection(one, trends.pullRequests, chosen(one.habit))]),
    );
    for (const section of this.#sections.values()) section.dispose();
    this.#sections = sections;
    this.#main.replaceChildren(
      ...(notice ? [element('p', { class: 'notice', role: 'status' }, notice)] : []),
      head(trends !== undefined),
      element('div', { class: 'trends' }, ...[...sections.values()].map((one) => one.element)),
    );
    for (const details of this.#main.querySelectorAll('details')) details.open = unfolded.has(details.id);
    const palette = paletteOf(this.#main);
    for (const section of sections.values()) section.draw(palette);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }
}

function head(isKnown: boolean): HTMLElement {
  return element(
    'header',
    {},
    element('h1', {}, PANEL_TITLES.trends),
    ...(isKnown
      ? [element('p', {}, words.TRENDS_LEAD), element('p', { class: 'quiet', id: 'keys' }, words.TRENDS_KEYS)]
      : [element('p', {}, words.NOTHING_KNOWN)]),
  );
}

function start(main: HTMLElement): void {
  const editor = acquireVsCodeApi();
  const page = new TrendsPage(main);
  window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
    if (message.kind === 'trends') page.tell(message);
  });
  main.addEventListener('click', ({ target }) => {
    const url = target instanceof HTMLElement ? target.dataset.url : undefined;
    if (url) editor.postMessage({ kind: 'open', url });
  });
  watchTheme(() => page.show());
  editor.postMessage({ kind: 'ready' });
}

const main = document.querySelector('main');
if (main) start(main);
