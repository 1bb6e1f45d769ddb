import type { CutList, GitHubObservation } from '../facts/gitHubObservation.ts';
import type { Instant } from '../facts/instant.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import { cutOf, ENOUGH_TO_JUDGE, type Finding, type Habit, type Measured } from './habit.ts';

export type MergedOne = PullRequest & { readonly mergedAt: Instant };

/** My pull requests that were merged since Rung looks back; the last merge first. */
export function mergedOnes({ authored, since }: GitHubObservation): readonly MergedOne[] {
  const merged = authored.filter((one): one is MergedOne => one.mergedAt !== undefined && one.mergedAt >= since);
  return merged.sort((one, other) => other.mergedAt - one.mergedAt);
}

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
  const counted = behind.filter(isCounted);
  const of = counted.filter(({ value }) => value === 1).length;
  const n = counted.length;
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

/** What a yes or a no comes to. */
export function yesOrNo(yes: boolean): Pick<Measured, 'value' | 'keeps'> {
  return { value: yes ? 1 : 0, keeps: yes };
}
