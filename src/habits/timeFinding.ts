import type { CutList } from '../facts/gitHubObservation.ts';
import type { Duration } from '../facts/instant.ts';
import { ENOUGH_TO_JUDGE, type Finding, type Habit, type Measured, quantile, type Terms } from './habit.ts';
import { isCounted } from './share.ts';

/**
 * The finding of a habit that is judged by working time: it keeps while three in four keep to the band. `besides`: what
 * counts and is no pull request.
 */
export function timeFinding(
  { id, upTo }: Habit,
  measured: readonly (Measured | undefined)[],
  cut: CutList | undefined,
  terms: Terms,
  branchAge?: Duration,
): Finding {
  const behind = newestFirst(measured);
  const counted = behind.filter(isCounted).map((one) => one.value);
  const values = branchAge === undefined ? counted : [...counted, branchAge];
  const p75 = quantile(values, 0.75);
  const n = values.length;
  return {
    habit: id,
    verdict: n < ENOUGH_TO_JUDGE ? 'too-few' : p75 <= (upTo?.(terms) ?? 0) ? 'keeps' : 'slips',
    figure: n === 0 ? undefined : { kind: 'working-time', median: quantile(values, 0.5), p75 },
    n,
    behind,
    cut,
    ...(branchAge !== undefined && { branchAge }),
  };
}

/** What there is of them. Those of one moment stay as they are. */
export function newestFirst<One extends Measured>(measured: readonly (One | undefined)[]): readonly One[] {
  return measured.filter((one) => one !== undefined).sort((one, other) => other.at - one.at);
}
