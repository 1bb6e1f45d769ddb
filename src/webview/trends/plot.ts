import type { Chart } from 'chart.js';
import type { DayNumber } from '../../facts/calendar.ts';
import type { Trend } from '../../habits/trends.ts';
import * as words from '../../words/trends.ts';
import { element } from '../element.ts';
import { drawTrend } from './chart.ts';
import type { Palette } from './palette.ts';

/**
 * A habit's chart with a slider on it that moves over the weeks: by arrow keys, or by the pointer. The line below says what
 * the week came to. Enter, space or a click chooses a week.
 */
export class Plot {
  readonly element: HTMLElement;
  readonly #trend: Trend;
  readonly #canvas: HTMLCanvasElement;
  readonly #slider: HTMLElement;
  readonly #said: HTMLElement;
  readonly #choose: (monday: DayNumber) => void;
  #chart: Chart | undefined;
  #at: number;

  /** `marked`: the Monday of the week to begin at; the newest where there is no such week. */
  constructor(trend: Trend, title: string, marked: DayNumber | undefined, choose: (monday: DayNumber) => void) {
    this.#trend = trend;
    this.#choose = choose;
    this.#canvas = element('canvas', { role: 'img', 'aria-label': words.chartSummary(trend) });
    this.#slider = element('div', {
      class: 'weeks',
      id: `weeks/${trend.habit}`,
      role: 'slider',
      tabindex: '0',
      'aria-label': words.weeksOfChart(title),
      'aria-describedby': 'keys',
      'aria-valuemin': '1',
      'aria-valuemax': String(trend.weeks.length),
    });
    this.#said = element('p', { class: 'said', 'aria-live': 'polite' });
    this.element = element('div', {}, element('div', { class: 'plot' }, this.#canvas, this.#slider), this.#said);
    const known = trend.weeks.findIndex((week) => week.monday === marked);
    this.#at = known < 0 ? trend.weeks.length - 1 : known;
    this.#say();
    this.#slider.addEventListener('keydown', (event) => this.#press(event));
    this.#slider.addEventListener('pointermove', (event) => this.#moveTo(this.#weekBelow(event)));
    this.#slider.addEventListener('click', (event) => this.#click(event));
  }

  /** The Monday of the week that is marked; undefined: the newest, also when there is a newer one. */
  get marked(): DayNumber | undefined {
    const { weeks } = this.#trend;
    return this.#at === weeks.length - 1 ? undefined : weeks[this.#at]?.monday;
  }

  /** Draws the chart, once the plot is on the page. */
  draw(palette: Palette): void {
    this.#chart = drawTrend(this.#canvas, this.#trend, palette, () => this.#at);
  }

  dispose(): void {
    this.#chart?.destroy();
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Enter' || event.key === ' ') this.#chooseWeek();
    else if (!this.#moveTo(placeAfter(event.key, this.#at, this.#trend.weeks.length - 1))) return;
    event.preventDefault();
  }

  #click(event: PointerEvent | MouseEvent): void {
    this.#moveTo(this.#weekBelow(event));
    this.#chooseWeek();
  }

  #chooseWeek(): void {
    this.#say();
    const week = this.#trend.weeks[this.#at];
    if (!week) return;
    this.#choose(week.monday);
    if (week.n > 0) this.#said.append(` ${words.LISTED_BELOW}`);
  }

  /** False where there is no place to move to. */
  #moveTo(place: number | undefined): boolean {
    if (place === undefined) return false;
    if (place !== this.#at) {
      this.#at = place;
      this.#say();
      this.#chart?.draw();
    }
    return true;
  }

  #weekBelow({ offsetX }: MouseEvent): number | undefined {
    const place = this.#chart?.scales.x?.getValueForPixel(offsetX);
    return place === undefined ? undefined : within(Math.round(place), this.#trend.weeks.length - 1);
  }

  #say(): void {
    const week = this.#trend.weeks[this.#at];
    if (!week) return;
    this.#slider.setAttribute('aria-valuenow', String(this.#at + 1));
    this.#slider.setAttribute('aria-valuetext', words.weekWords(week.monday));
    this.#said.textContent = words.weekSentence(week, this.#trend.unit);
  }
}

/** Where a key leads from a place between 0 and `last`; undefined: it is no key of a slider. */
function placeAfter(key: string, place: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(place - 1, last);
    case 'ArrowRight':
    case 'ArrowUp':
      return within(place + 1, last);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

function within(place: number, last: number): number {
  return Math.max(0, Math.min(last, place));
}
