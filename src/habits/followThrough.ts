import { assertNever } from '../facts/assertNever.ts';
import type { Delivery, Deployment, PullRequest } from '../facts/pullRequest.ts';
import type { Came, DeliveryFigure, LeftOut } from './figure.ts';
import { cutOf, ENOUGH_TO_JUDGE, type Finding, type Habit, type Measured } from './habit.ts';
import type { MergedOne } from './mergedOnes.ts';
import { type Band, isCounted, yesOrNo } from './share.ts';

/**
 * Follow a PR through its deployment: what became of my merges, and whether I watched them for the ladder's 15 minutes,
 * which only I can say. It keeps while 8 in 10 of those that were delivered were watched; that number is Rung's own.
 * A person who never said so may watch all the same: nothing is judged before the first that they ticked.
 */
export const followThrough: Habit = {
  id: 'follow-through',
  speaksFor: ['L1.follow-prs-through-deployment'],
  unit: 'yes-or-no',
  asEvidence: 'work',

  find({ gitHub, watched }, terms) {
    const behind = terms.mergedOnes(gitHub).map((one) => measured(one, watched));
    const counted = behind.filter(isCounted);
    const delivered = counted.filter(({ figure }) => wasDelivered(figure));
    const followed = delivered.filter(({ figure }) => figure.watched).length;
    const judged = sinceFirstWatched(delivered, behind, watched);
    const figure = { kind: 'followed', delivered: delivered.length, watched: followed, in: counted.length } as const;
    return {
      habit: this.id,
      verdict: verdictOf(behind, judged, followed, watched.size > 0),
      figure: counted.length === 0 ? undefined : figure,
      n: counted.length,
      behind,
      cut: cutOf(gitHub, 'authored'),
    };
  },
};

const WATCHED: Band = { of: 8, in: 10 };

function verdictOf(behind: readonly Measured[], judged: number, followed: number, saysSo: boolean): Finding['verdict'] {
  if (behind.length > 0 && behind.every(({ leftOut }) => leftOut === 'nothing-shown')) return 'not-measurable';
  if (judged < ENOUGH_TO_JUDGE) return 'too-few';
  if (!saysSo) return 'not-measurable';
  return followed * WATCHED.in >= judged * WATCHED.of ? 'keeps' : 'slips';
}

/** How many were delivered from the first on that I watched; all of them, where that one lies further back or there is none. */
function sinceFirstWatched(
  delivered: readonly Measured[],
  behind: readonly Measured[],
  watched: ReadonlySet<string>,
): number {
  const known = behind.filter(({ pullRequest }) => watched.has(pullRequest.id));
  if (known.length === 0 || known.length < watched.size) return delivered.length;
  const first = Math.min(...known.map(({ at }) => at));
  return delivered.filter(({ at }) => at >= first).length;
}

function measured(
  { pullRequest, at }: MergedOne,
  watched: ReadonlySet<string>,
): Measured & { readonly figure: DeliveryFigure } {
  const figure = deliveryOf(pullRequest, watched);
  return yesOrNo(figure.watched, { pullRequest, at, figure }, leftOutOf(figure.came));
}

/** What became of one merge. `watched`: ids of the pull requests that I watched. */
export function deliveryOf({ id, delivery }: PullRequest, watched: ReadonlySet<string>): DeliveryFigure {
  return { ...cameOf(delivery), kind: 'delivery', watched: watched.has(id) };
}

/** The last deployment to production tells, or the last one where none is called so; without any, the checks. */
function cameOf(delivery: Delivery | undefined): Pick<DeliveryFigure, 'came' | 'environment'> {
  const deployments = delivery?.deployments ?? [];
  const last = deployments.findLast(isProduction) ?? deployments.at(-1);
  if (last) return { came: CAME_BY_DEPLOYMENT[last.state], environment: last.environment };
  return { came: delivery?.checks ? CAME_BY_CHECKS[delivery.checks] : 'unknown', environment: undefined };
}

function isProduction({ environment }: Deployment): boolean {
  return /\bprod|\blive\b/i.test(environment);
}

const CAME_BY_DEPLOYMENT: Readonly<Record<Deployment['state'], Came>> = {
  deployed: 'deployed',
  failed: 'deploy-failed',
  'under-way': 'deploying',
};

const CAME_BY_CHECKS: Readonly<Record<NonNullable<Delivery['checks']>, Came>> = {
  passed: 'checks-passed',
  failed: 'checks-failed',
  running: 'checks-running',
};

function leftOutOf(came: Came): LeftOut | undefined {
  switch (came) {
    case 'unknown':
      return 'nothing-shown';
    case 'deploying':
    case 'checks-running':
      return 'not-settled';
    case 'deployed':
    case 'deploy-failed':
    case 'checks-passed':
    case 'checks-failed':
      return undefined;
    default:
      return assertNever(came);
  }
}

/** It is where it was to go, or failed on the way: there is something to watch. */
export function isOut({ came }: DeliveryFigure): boolean {
  return leftOutOf(came) === undefined;
}

function wasDelivered({ came }: DeliveryFigure): boolean {
  return came === 'deployed' || came === 'checks-passed';
}
