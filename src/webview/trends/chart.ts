import {
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ScaleOptions,
} from 'chart.js';
import type { Trend } from '../../habits/trends.ts';
import type { Week } from '../../habits/weeks.ts';
import * as words from '../../words/trends.ts';
import { axisTop, onAxis, tickWords } from './axis.ts';
import { bandLine, cursorLine } from './marks.ts';
import type { Palette } from './palette.ts';

Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale);

type Line = ChartDataset<'line', (number | null)[]>;

/**
 * Draws the weeks of a habit. Lines differ by dash and marker too, not by colour alone; nothing moves by itself. `cursor`
 * is asked for the place of the week to mark whenever the chart is drawn.
 */
export function drawTrend(canvas: HTMLCanvasElement, trend: Trend, palette: Palette, cursor: () => number): Chart {
  const configuration: ChartConfiguration<'line', (number | null)[], string> = {
    type: 'line',
    data: { labels: trend.weeks.map(({ monday }) => words.shortDayWords(monday)), datasets: linesOf(trend, palette) },
    options: {
      animation: false,
      // What moves over the chart is heard by the slider that lies on it.
      events: [],
      maintainAspectRatio: false,
      font: palette.font,
      layout: { padding: { right: 4 } },
      scales: { y: valueScale(trend, palette), x: dayScale(palette), n: countScale(trend, palette) },
    },
    plugins: [bandLine(trend, palette), cursorLine(palette, cursor)],
  };
  return new Chart(canvas, configuration);
}

function linesOf({ weeks, unit }: Trend, { median, p75 }: Palette): Line[] {
  const points = (pick: (week: Week) => number | undefined) => {
    const values = weeks.map(pick).map((value) => (value === undefined ? null : onAxis(value, unit)));
    return { data: values, borderWidth: 2, spanGaps: true };
  };
  const pointRadius = weeks.length > MANY_WEEKS ? 2 : 4;
  const solid = { borderColor: median, backgroundColor: median, pointRadius };
  if (unit === 'yes-or-no') return [{ label: words.SHARE, ...points(({ share }) => share), ...solid }];
  const dashed = { borderColor: p75, backgroundColor: p75, borderDash: [2, 3], pointStyle: 'triangle', pointRadius };
  return [
    { label: words.MEDIAN, ...points((week) => week.median), ...solid },
    { label: words.P75, ...points((week) => week.p75), ...dashed },
  ];
}

/** From here on the points would hide the lines. */
const MANY_WEEKS = 40;

function valueScale(trend: Trend, { grid, text, font }: Palette): ScaleOptions<'linear'> {
  return {
    beginAtZero: true,
    suggestedMax: axisTop(trend),
    border: { display: false },
    grid: { color: grid, drawTicks: false },
    ticks: {
      color: text,
      font,
      maxTicksLimit: 6,
      padding: 6,
      callback: (value) => tickWords(Number(value), trend.unit),
    },
  };
}

function dayScale({ grid, text, font }: Palette): ScaleOptions<'category'> {
  return {
    offset: true,
    border: { color: grid },
    grid: { display: false },
    ticks: { color: text, font, maxRotation: 0, autoSkipPadding: 12, sampleSize: 8 },
  };
}

/** How many each week counts, below its day. */
function countScale({ weeks }: Trend, { text, font }: Palette): ScaleOptions<'category'> {
  return {
    position: 'bottom',
    offset: true,
    labels: weeks.map(({ n }) => String(n)),
    border: { display: false },
    grid: { display: false },
    title: { display: true, text: words.N_PER_WEEK, color: text, font, padding: { top: 4 } },
    ticks: { color: text, font, maxRotation: 0, autoSkipPadding: 4, sampleSize: 8, padding: 0 },
  };
}
