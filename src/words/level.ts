import type { Finding, Habit } from '../habits/habit.ts';
import { figureWords, verdictSentence } from './habits.ts';
import { PROXY } from './trends.ts';

/** Words of *My Level*, *Next Level* and *Journey*. */
export const RULE = 'How it is counted';
export const TREND = 'Over the weeks';
export const LEFT_OUT = 'Left out of the figure';
export const GOOD = 'Good';
export const INSTEAD = 'Instead of';
/** Before a rating: at my level, and at the next. */
export const MINE = 'At my level';
export const NEXT = 'At the next level';
export const SIGNS = 'Signs that it works';
export const SIGN_IN_TO_MEASURE = 'Sign in to GitHub to see your figure';
export const NOT_MEASURABLE = 'not measurable here';
export const NOT_LOOKED_YET = 'GitHub has not answered yet; click to ask again';
export const FROM_BELOW = 'Habits from the levels below';
export const FROM_BELOW_MORE = 'They are asked at every level from there on, and your pull requests show them.';
export const TOP_RUNG = 'This is the top of the ladder';
export const MOVE = 'The move';
export const NO_MAP = 'No map for this level';
export const NO_MAP_AT_ALL = 'This ladder has no map';
export const NO_MAP_AT_ALL_MORE = 'A competency-map.yaml beside its progression.yaml shows here.';
export const NO_MAP_MORE = "The ladder's map does not say which of its columns goes with this level (level_mapping).";

export function nextIs(title: string): string {
  return `Next: ${title}`;
}

export function ticked(of: number, all: number): string {
  return `${of} of ${all} ticked`;
}

/** Which column of the map is shown; the map's own levels have other names than the ladder's. */
export function columnWords(level: string, isLast: boolean): string {
  return isLast ? `goes with ${level}; the map ends here` : `goes with ${level}`;
}

/** A habit and what it came to. */
interface Counted {
  readonly habit: Pick<Habit, 'id' | 'isProxy'>;
  readonly finding: Omit<Finding, 'behind'>;
}

/** Beside an expectation: the figures of the habits that speak for it, or once why there is none. */
export function figuresWords(counted: readonly Counted[]): string {
  const withFigure = counted.filter(({ finding }) => finding.figure);
  const shown = withFigure.length > 0 ? withFigure : counted.slice(0, 1);
  return shown.map(figureBeside).join(' · ');
}

function figureBeside({ habit, finding }: Counted): string {
  if (!finding.figure) return finding.verdict === 'not-measurable' ? NOT_MEASURABLE : figureWords(finding);
  const name = NAMES[habit.id];
  return `${name ? `${name}: ` : ''}${figureWords(finding)}${proxyMark(habit)}`;
}

/** Of habits whose figure stands beside that of another and does not say itself what it counts. */
const NAMES: Readonly<Record<string, string>> = { 'pr-focus': 'one concern' };

/** Beside a habit: its figure and what that means, or why there is none. */
export function standingWords({ habit, finding }: Counted): string {
  if (!finding.figure) return finding.verdict === 'not-measurable' ? verdictSentence(finding) : figureWords(finding);
  return `${figureWords(finding)}${proxyMark(habit)} · ${verdictSentence(finding)}`;
}

function proxyMark({ isProxy }: Counted['habit']): string {
  return isProxy ? ` (${PROXY})` : '';
}
