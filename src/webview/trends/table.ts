import type { Trend } from '../../habits/trends.ts';
import * as words from '../../words/trends.ts';
import { element } from '../element.ts';

/** The figures of the chart, in words and in the order of time. */
export function figuresTable({ habit, unit, weeks }: Trend): HTMLElement {
  const columns = unit === 'yes-or-no' ? [words.SHARE] : [words.MEDIAN, words.P75];
  const value = (one: number | undefined) => (one === undefined ? '–' : words.valueWords(one, unit));
  const rows = weeks.map(({ monday, n, median, p75, share }) => {
    const values = unit === 'yes-or-no' ? [value(share)] : [value(median), value(p75)];
    const cells = [...values, String(n)].map((text) => element('td', {}, text));
    return element('tr', {}, element('th', { scope: 'row' }, words.dayWords(monday)), ...cells);
  });
  const heads = [words.WEEK_COLUMN, ...columns, words.N].map((text) => element('th', { scope: 'col' }, text));
  return element(
    'details',
    { id: `figures/${habit}` },
    element('summary', {}, words.SHOW_FIGURES),
    element(
      'table',
      { 'aria-labelledby': `title/${habit}` },
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, ...rows),
    ),
  );
}
