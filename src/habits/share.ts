import type { CutList, GitHubObservation } from '../facts/gitHubObservation.ts';
import type { LeftOut, MeasuredFigure } from './figure.ts';
import { cutOf, ENOUGH_TO_JUDGE, type Finding, type Habit, type Measured } from './habit.ts';

/** The least share that keeps to a habit: `of` in `in`. Whole numbers, so that it is exact. */
export interface Band {
  readonly of: number;
  readonly in: number;
}

/** The finding of a habit of yes and no: the share of the counted ones that are a yes, judged by the band. */
export function shareOf(
  { id }: Pick<Habit, 'id'>,
  behind: readonly Measured[],
  band: Band,
  gitHub: GitHubObservation,
  list: CutList['list'] = 'authored',
): Finding {
  let of = 0;
  let n = 0;
  for (const one of behind) {
    if (!isCounted(one)) continue;
    n++;
    of += one.value;
  }
  return {
    habit: id,
    verdict: n < ENOUGH_TO_JUDGE ? 'too-few' : of * band.in >= n * band.of ? 'keeps' : 'slips',
    figure: n === 0 ? undefined : { kind: 'share', of, in: n },
    n,
    behind,
    cut: cutOf(gitHub, list),
  };
}

export function isCounted({ leftOut }: Measured): boolean {
  return leftOut === undefined;
}

/** One whose value is a yes or a no. `leftOut`: why it is not counted; undefined: it is. */
export function yesOrNo<Shown extends MeasuredFigure>(
  yes: boolean,
  { pullRequest, at, figure }: Pick<Measured, 'pullRequest' | 'at'> & { readonly figure: Shown },
  leftOut: LeftOut | undefined,
): Measured & { readonly figure: Shown } {
  const measured = { pullRequest, at, value: yes ? 1 : 0, keeps: yes, figure };
  return leftOut === undefined ? measured : { ...measured, leftOut };
}
