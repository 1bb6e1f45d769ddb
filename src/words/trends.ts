import { assertNever } from '../facts/assertNever.ts';
import type { DayNumber } from '../facts/calendar.ts';
import { DAY, type Duration, HOUR } from '../facts/instant.ts';
import type { Habit } from '../habits/habit.ts';
import type { Trend, Trends } from '../habits/trends.ts';
import type { Week } from '../habits/weeks.ts';
import { figureWords } from './habits.ts';
import { counted, number } from './plain.ts';
import { duration } from './time.ts';

/** Words of the *Habit Trends* page. */
export const TRENDS_LEAD =
  'How your habits went, week by week. A week begins on Monday. Fired means: over its band, or flagged.';
export const TRENDS_KEYS =
  'Arrow keys move over the weeks of a chart. Enter or a click lists the pull requests of a week.';
export const TRENDS_SAMPLE = 'Sample data: an invented team. Nothing here is yours.';
export const NOTHING_KNOWN =
  'Nothing to draw yet: once you are signed in to GitHub, your pull requests and your reviews fill this page.';
export const LISTED_BELOW = 'Listed below.';
export const SHOW_FIGURES = 'Show the figures';
export const WEEK_COLUMN = 'Week of';
export const MEDIAN = 'Median';
export const P75 = '75th percentile';
export const SHARE = 'Share';
export const N = 'n';
export const N_PER_WEEK = 'n in each week';
export const PROXY = 'a proxy';
export const PROXY_MORE = 'It stands in for what cannot be measured itself, so take it as a hint.';
export const THRESHOLD = 'Try another threshold';
export const NOT_SAVED = 'Only tried here: nothing is saved.';

type Unit = Habit['unit'];

export function weeksOfChart(title: string): string {
  return `Weeks of the chart: ${title}`;
}

/** The figure with its n, where it does not say it by itself. */
export function figureWithN(trend: Trend): string {
  const says = figureWords(trend);
  switch (trend.figure?.kind) {
    case 'parts':
    case 'followed':
    case 'count':
      return `${says} (n = ${number(trend.n)})`;
    default:
      return says;
  }
}

/** What a number in the field of the threshold is. */
export function unitWord(unit: Exclude<Unit, 'yes-or-no'>): string {
  return unit === 'lines' ? 'lines' : 'hours of working time';
}

/** A value of a week as the axis has it: `140 lines`, `55 h`, `80%`. */
export function valueWords(value: number, unit: Unit): string {
  switch (unit) {
    case 'lines':
      return counted(Math.round(value), 'line');
    case 'working-time':
      return value < HOUR ? duration(value) : `${number(Math.round(value / HOUR))} h`;
    case 'yes-or-no':
      return `${Math.round(value * 100)}%`;
    default:
      return assertNever(unit);
  }
}

/** The value of one pull request; a yes or a no. */
export function singleValueWords(value: number, unit: Unit): string {
  if (unit !== 'yes-or-no') return valueWords(value, unit);
  return value === 1 ? 'yes' : 'no';
}

/** The dashed line. */
export function bandWords(upTo: number, unit: Unit): string {
  return unit === 'lines' ? `Guidance: up to ${valueWords(upTo, unit)}` : `Guidance: within ${valueWords(upTo, unit)}`;
}

/** `12 Oct 2026`, in the order of the person's own language. */
export function dayWords(day: DayNumber): string {
  return DATE.format(day * DAY);
}

/** `12 Oct`: on the axis there is no room for more. */
export function shortDayWords(day: DayNumber): string {
  return SHORT_DATE.format(day * DAY);
}

// Made once: a page with two years of weeks words thousands of dates.
const SHORT_DATE = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const DATE = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

export function weekWords(monday: DayNumber): string {
  return `Week of ${dayWords(monday)}`;
}

/** What a week came to, as the arrow keys pass over it. */
export function weekSentence(week: Week, unit: Unit): string {
  return `${weekWords(week.monday)}: ${weekFigures(week, unit)}.`;
}

function weekFigures({ n, median, p75, share }: Week, unit: Unit): string {
  if (median !== undefined && p75 !== undefined) {
    return `median ${valueWords(median, unit)}, 75th percentile ${valueWords(p75, unit)}, n = ${n}`;
  }
  return share === undefined ? 'nothing counted' : `${valueWords(share, 'yes-or-no')}, n = ${n}`;
}

/** The chart in one sentence, for those who do not see it. */
export function chartSummary({ habit, weeks, unit }: Trend): string {
  const drawn = weeks.flatMap((week) => drawnValue(week) ?? []);
  const [least, most, last] = [Math.min(...drawn), Math.max(...drawn), drawn.at(-1)];
  const [first, newest] = [weeks[0], weeks.at(-1)];
  if (!first || !newest || last === undefined) return nothingCounted(habit);
  const what = unit === 'yes-or-no' ? 'share' : 'median';
  const value = (one: number) => valueWords(one, unit);
  const span = weeks.length === 1 ? 'The week' : `From the week of ${dayWords(first.monday)} to that`;
  const range =
    least === most ? `was ${value(least)}` : `lay between ${value(least)} and ${value(most)}, last at ${value(last)}`;
  return `${span} of ${dayWords(newest.monday)}: the ${what} ${range}.`;
}

/** Where a chart would be. */
export function nothingCounted(habit: string): string {
  return `Nothing to draw yet: the first ${countedBy(habit)} that counts here starts the chart.`;
}

function drawnValue({ median, share }: Week): number | undefined {
  return median ?? share;
}

/** How often the threshold would have spoken up. */
export function firedSentence({ fired, of }: NonNullable<Trend['fired']>, habit: string): string {
  const last = of === 1 ? `On your last ${countedBy(habit)}` : `On your last ${counted(of, countedBy(habit))}`;
  return fired === 0 ? `${last} this would not have fired.` : `${last} this would have fired ${timesWords(fired)}.`;
}

function timesWords(count: number): string {
  return count === 1 ? 'once' : `${number(count)} times`;
}

/** Above the list of what one week counts. */
export function listHeading({ monday, n }: Week, habit: string): string {
  return `${weekWords(monday)}: ${n === 0 ? 'nothing counted' : counted(n, countedBy(habit))}`;
}

function countedBy(habit: string): string {
  return MY_REVIEWS.includes(habit) ? 'review' : 'pull request';
}

/** Habits that count what I reviewed and not what I opened. */
const MY_REVIEWS: readonly string[] = ['review-response', 'reviews-explain-why', 'onboarding'];

/** One line on top, where the figures are not the whole story; undefined: they are. */
export function trendsNotice({ unread, age }: Pick<Trends, 'unread' | 'age'>, isSample: boolean): string | undefined {
  if (isSample) return TRENDS_SAMPLE;
  const read = unread.reduce((sum, { shown }) => sum + shown, 0);
  const total = unread.reduce((sum, one) => sum + one.total, 0);
  if (total > read) {
    return `Not all is read yet: these figures count ${number(read)} of ${counted(total, 'pull request')}.`;
  }
  return age >= OLD ? `GitHub last answered ${duration(age)} ago, and these figures are as of then.` : undefined;
}

/** A look at GitHub that is older than this is worth a word. */
const OLD: Duration = HOUR;
