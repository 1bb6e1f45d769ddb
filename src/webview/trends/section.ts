import type { DayNumber } from '../../facts/calendar.ts';
import type { Trend, Trends, TrendWeek } from '../../habits/trends.ts';
import { habitWords, verdictSentence } from '../../words/habits.ts';
import { pullRequestTitle, repositoryWords } from '../../words/pullRequests.ts';
import * as words from '../../words/trends.ts';
import { element } from '../element.ts';
import type { Palette } from './palette.ts';
import { Plot } from './plot.ts';
import { figuresTable } from './table.ts';
import { thresholdLine } from './threshold.ts';

/** What the person has chosen in a section, kept while the page is drawn anew. */
export interface Chosen {
  /** The Monday of the week that is marked; undefined: the newest. */
  readonly marked?: DayNumber | undefined;
  /** The Monday of the week whose pull requests are listed. */
  readonly listed?: DayNumber | undefined;
  /** What was written into the field of the threshold. */
  readonly threshold?: string | undefined;
}

/** One habit: what it came to, its chart, what a threshold would have said, and the same figures as a table. */
export class TrendSection {
  readonly element: HTMLElement;
  readonly #plot: Plot | undefined;
  readonly #threshold: HTMLInputElement | null;
  readonly #list = element('div', { class: 'listed' });
  readonly #trend: Trend;
  readonly #pullRequests: Trends['pullRequests'];
  #listed: DayNumber | undefined;

  constructor(trend: Trend, pullRequests: Trends['pullRequests'], chosen: Chosen) {
    this.#trend = trend;
    this.#pullRequests = pullRequests;
    const { title, rule } = habitWords(trend.habit);
    const isDrawn = trend.weeks.length > 0;
    this.#plot = isDrawn ? new Plot(trend, title, chosen.marked, (monday) => this.#listWeek(monday)) : undefined;
    this.element = element(
      'section',
      { 'aria-labelledby': `title/${trend.habit}` },
      ...headOf(trend, title, rule),
      ...(this.#plot
        ? [legendOf(trend), this.#plot.element, this.#list]
        : [element('p', {}, words.nothingCounted(trend.habit))]),
      ...(this.#plot && trend.fired ? [thresholdLine(trend, trend.fired, chosen.threshold)] : []),
      ...(this.#plot ? [figuresTable(trend)] : []),
    );
    this.#threshold = this.element.querySelector('input');
    if (chosen.listed !== undefined) this.#listWeek(chosen.listed);
  }

  get chosen(): Chosen {
    const threshold = this.#threshold?.value;
    const isTried = threshold !== this.#threshold?.defaultValue;
    return { marked: this.#plot?.marked, listed: this.#listed, threshold: isTried ? threshold : undefined };
  }

  /** Draws the chart, once the section is on the page. */
  draw(palette: Palette): void {
    this.#plot?.draw(palette);
  }

  dispose(): void {
    this.#plot?.dispose();
  }

  #listWeek(monday: DayNumber): void {
    const week = this.#trend.weeks.find((one) => one.monday === monday);
    this.#listed = week?.monday;
    this.#list.replaceChildren(...(week ? this.#lines(week) : []));
  }

  #lines(week: TrendWeek): readonly HTMLElement[] {
    const lines = week.counted.flatMap(({ pullRequest, value }, index) => {
      const one = this.#pullRequests[pullRequest];
      if (!one) return [];
      const id = `listed/${this.#trend.habit}/${index}`;
      const link = element('button', { id, type: 'button', role: 'link', 'data-url': one.url }, pullRequestTitle(one));
      const said = [words.singleValueWords(value, this.#trend.unit), repositoryWords(one)].join(' · ');
      return [element('li', {}, link, ' ', element('span', { class: 'quiet' }, said))];
    });
    return [element('h3', {}, words.listHeading(week, this.#trend.habit)), element('ul', {}, ...lines)];
  }
}

function headOf(trend: Trend, title: string, rule: string): readonly HTMLElement[] {
  const proxy = element('span', { class: 'proxy', title: words.PROXY_MORE }, words.PROXY);
  return [
    element('h2', { id: `title/${trend.habit}`, tabindex: '-1' }, title),
    ...(trend.isProxy ? [proxy] : []),
    element(
      'p',
      { class: 'verdict' },
      element('strong', {}, verdictSentence(trend)),
      ...(trend.figure ? [element('span', {}, words.figureWithN(trend))] : []),
    ),
    element('p', { class: 'quiet' }, rule),
  ];
}

function legendOf({ unit, upTo }: Trend): HTMLElement {
  const item = (look: string, text: string) =>
    element('li', {}, element('span', { class: `swatch ${look}`, 'aria-hidden': 'true' }), text);
  if (unit === 'yes-or-no') return element('ul', { class: 'legend' }, item('median', words.SHARE));
  return element(
    'ul',
    { class: 'legend' },
    item('median', words.MEDIAN),
    item('p75', words.P75),
    ...(upTo === undefined ? [] : [item('band', words.bandWords(upTo, unit))]),
  );
}
