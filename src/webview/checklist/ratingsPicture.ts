import { Chart, LinearScale, LineController, LineElement, type Point, PointElement } from 'chart.js';
import { DAY, type Instant } from '../../facts/instant.ts';
import type { ChecklistDimension, LevelChecklist, RatedLevel, RatingScale } from '../../growth/checklist.ts';
import type { RatingPeriod } from '../../journal/fold.ts';
import * as words from '../../words/checklist.ts';
import { element } from '../element.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale);

/** My ratings of one dimension over time, at my level and against the next: a picture, and a table with the same. */
export class RatingsPicture {
  readonly element: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #checklist: LevelChecklist;
  readonly #lines: readonly Line[];
  readonly #now: Instant;
  #chart: Chart<'line', Point[]> | undefined;

  constructor(checklist: LevelChecklist, dimension: ChecklistDimension, now: Instant) {
    this.#checklist = checklist;
    this.#now = now;
    this.#lines = linesOf(checklist, dimension);
    this.#canvas = element('canvas', { role: 'img', 'aria-label': words.chartLabel(dimension.title) });
    this.element = element(
      'div',
      {},
      element('h3', {}, words.OVER_TIME),
      legendOf(this.#lines),
      element('div', { class: 'picture' }, this.#canvas),
      tableOf(checklist, dimension, this.#lines),
    );
  }

  /** Draws the picture, once it is on the page. */
  draw(): void {
    const { scale } = this.#checklist;
    // The best on top.
    const titles = [words.NOT_YET, ...scale.ratings.map(({ title }) => title).toReversed()];
    const { colors, font } = paletteOf(this.#canvas);
    this.#chart = new Chart<'line', Point[]>(this.#canvas, {
      type: 'line',
      data: {
        datasets: this.#lines.map(({ look, rated }) => ({
          data: pointsOf(rated, this.#now, scale),
          borderColor: colors[look],
          backgroundColor: colors[look],
          borderWidth: look === 'mine' ? 2 : 3,
          borderDash: look === 'mine' ? [] : [2, 4],
          // What lies on the edge of the axis is drawn whole.
          clip: false,
          pointStyle: look === 'mine' ? 'circle' : 'triangle',
          // Each period has a point where it begins and one where it ends.
          pointRadius: ({ dataIndex }) => (dataIndex % 2 === 0 ? 4 : 0),
        })),
      },
      options: {
        animation: false,
        events: [],
        maintainAspectRatio: false,
        layout: { padding: { right: 8, top: 4 } },
        scales: {
          x: {
            type: 'linear',
            max: this.#now,
            border: { color: colors.grid },
            grid: { display: false },
            ticks: {
              color: colors.text,
              font,
              maxTicksLimit: 5,
              maxRotation: 0,
              callback: (at) => words.day(Number(at)),
            },
          },
          y: {
            min: 0,
            max: titles.length - 1,
            border: { display: false },
            grid: { color: colors.grid, drawTicks: false },
            ticks: {
              color: colors.text,
              font,
              padding: 6,
              stepSize: 1,
              autoSkip: false,
              callback: (place) => titles[Number(place)] ?? '',
            },
          },
        },
      },
    });
  }

  dispose(): void {
    this.#chart?.destroy();
  }
}

/** `mine`: at my level; `next`: against the next. */
interface Line {
  readonly look: 'mine' | 'next';
  readonly title: string;
  readonly rated: RatedLevel;
}

function linesOf({ level, next }: LevelChecklist, { mine, next: against }: ChecklistDimension): readonly Line[] {
  const first: Line = { look: 'mine', title: words.atLevel(level.title), rated: mine };
  return next && against ? [first, { look: 'next', title: words.atNextLevel(next.title), rated: against }] : [first];
}

/** Where each period begins, and where the last one has come to. What has no place on the axis is a gap in the line. */
function pointsOf({ periods }: RatedLevel, now: Instant, scale: RatingScale): Point[] {
  return periods.flatMap((period, index) => {
    const y = placeOf(period, scale);
    const until = periods[index + 1]?.from ?? now;
    return [
      { x: period.from, y },
      { x: Math.max(until, period.from), y },
    ];
  });
}

/** The place on the axis, from "not yet" at 0 upwards; NaN: taken back, or it does not apply. */
function placeOf({ judgement }: RatingPeriod, { ratings }: RatingScale): number {
  if (judgement?.instead) return judgement.instead.kind === 'not-yet' ? 0 : Number.NaN;
  const place = ratings.findIndex(({ id }) => id === judgement?.rating);
  return place < 0 ? Number.NaN : ratings.length - place;
}

function legendOf(lines: readonly Line[]): HTMLElement {
  const item = ({ look, title }: Line) =>
    element('li', {}, element('span', { class: `swatch ${look}`, 'aria-hidden': 'true' }), title);
  return element('ul', { class: 'legend' }, ...lines.map(item));
}

function tableOf({ scale }: LevelChecklist, { id }: ChecklistDimension, lines: readonly Line[]): HTMLElement {
  const titleOf = (rating: string) => scale.ratings.find((one) => one.id === rating)?.title ?? rating;
  const all = lines.flatMap(({ title, rated }) => rated.periods.map((period) => ({ title, period })));
  const rows = all
    .toSorted((a, b) => b.period.from - a.period.from)
    .map(({ title, period: { from, judgement } }) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, words.day(from)),
        element('td', {}, title),
        element('td', {}, words.judgementWords(judgement, titleOf)),
      ),
    );
  const heads = [words.FROM_COLUMN, words.LEVEL_COLUMN, words.RATING_COLUMN];
  return element(
    'details',
    { id: `ratings/${id}`, class: 'small' },
    element('summary', {}, words.OVER_TIME_TABLE),
    element(
      'table',
      { 'aria-label': words.OVER_TIME },
      element('thead', {}, element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)))),
      element('tbody', {}, ...rows),
    ),
  );
}

/** The theme's colours and font, which a canvas has to be told. */
function paletteOf(page: HTMLElement) {
  const style = getComputedStyle(page);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    colors: { mine: color('mine'), next: color('next'), grid: color('grid'), text: color('text') },
    font: { family: style.fontFamily, size: Number.parseFloat(style.fontSize) * 0.9 },
  };
}

/** Whether there is anything to see: a rating that has stood for a day or more. */
export function isWorthAPicture({ mine, next }: ChecklistDimension, now: Instant): boolean {
  return [mine, next].some((rated) => rated?.periods.some(({ judgement, from }) => judgement && now - from >= DAY));
}
