import assert from 'node:assert/strict';
import type { Delivery, Deployment, PullRequest } from '../../../src/facts/pullRequest.ts';
import { followThrough } from '../../../src/habits/followThrough.ts';
import { aPullRequest } from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObserved, mergedOnes, theTerms } from './builders.ts';

const deployment = (state: Deployment['state'], environment = 'production'): Deployment => ({
  environment,
  state,
  at: 0,
});
const deployed = (...deployments: readonly Deployment[]): Delivery => ({ deployments, checks: 'passed' });
const checked = (checks: Delivery['checks']): Delivery => ({ deployments: [], checks });

const WENT_OUT = deployed(deployment('deployed'));
const FAILED = deployed(deployment('failed'));
const RUNNING = checked('running');
const SILENT = checked(undefined);

/** The first `watched` of them are ticked; `ticks` are other ones. */
function found(deliveries: readonly (Delivery | undefined)[], watched = 0, ticks: readonly string[] = []) {
  const authored = mergedOnes(deliveries.map((delivery) => ({ delivery })));
  const ids = authored.slice(0, watched).map(({ id }) => id);
  return followThrough.find(anObserved({ authored }, { watched: new Set([...ids, ...ticks]) }), theTerms());
}

const times = (count: number, of: Delivery) => Array.from({ length: count }, () => of);

describe('Following a pull request through its deployment', () => {
  type Case = readonly [
    sentence: string,
    deliveries: readonly (Delivery | undefined)[],
    watched: number,
    verdict: string,
    figure?: readonly [delivered: number, watched: number, all: number],
  ];
  const CASES: readonly Case[] = [
    ['nothing is merged', [], 0, 'too-few'],
    ['four were delivered', times(4, WENT_OUT), 4, 'too-few', [4, 4, 4]],
    ['8 in 10 were watched', times(10, WENT_OUT), 8, 'keeps', [10, 8, 10]],
    ['7 in 10 were watched', times(10, WENT_OUT), 7, 'slips', [10, 7, 10]],
    ['checks stand in for deployments', times(5, checked('passed')), 5, 'keeps', [5, 5, 5]],
    ['one that failed is counted, and not as delivered', [...times(5, WENT_OUT), FAILED], 5, 'keeps', [5, 5, 6]],
    ['five that failed leave nothing to judge', times(5, FAILED), 5, 'too-few', [0, 0, 5]],
    ['what is under way is left out', [...times(5, WENT_OUT), RUNNING], 5, 'keeps', [5, 5, 5]],
    ['what shows nothing is left out', [...times(5, WENT_OUT), SILENT, undefined], 5, 'keeps', [5, 5, 5]],
    ['GitHub shows nothing of any', [SILENT, undefined], 0, 'not-measurable'],
    ['nothing shows, but one is under way', [SILENT, RUNNING], 0, 'too-few'],
    ['I never said to have watched one', times(5, WENT_OUT), 0, 'not-measurable', [5, 0, 5]],
  ];
  for (const [sentence, deliveries, watched, verdict, figure] of CASES) {
    it(`${sentence}: ${verdict}`, () => {
      const finding = found(deliveries, watched);
      const [delivered, followed, all] = figure ?? [];
      assert.equal(finding.verdict, verdict);
      assert.deepEqual(finding.figure, figure && { kind: 'followed', delivered, watched: followed, in: all });
      assert.equal(finding.n, all ?? 0);
    });
  }

  it('is judged from the first on that I watched, so that a late start is no debt', () => {
    const old = mergedOnes(times(20, WENT_OUT).map((delivery) => ({ delivery, mergedAt: on('Mon 10:00') })));
    const fresh = times(5, WENT_OUT).map((delivery, index) =>
      aPullRequest({ number: 100 + index, delivery, mergedAt: on('Wed 10:00') + index }),
    );
    const verdict = (watched: readonly PullRequest[]) => {
      const observed = anObserved({ authored: [...old, ...fresh] }, { watched: new Set(watched.map(({ id }) => id)) });
      return followThrough.find(observed, theTerms()).verdict;
    };
    assert.equal(verdict(fresh), 'keeps');
    assert.equal(verdict(fresh.slice(0, 1)), 'slips');
    assert.equal(verdict(fresh.slice(2)), 'too-few');
  });

  it('slips where I watched others and none of these', () => {
    assert.equal(found(times(5, WENT_OUT), 0, ['PR_older']).verdict, 'slips');
  });
});

describe('What became of a merge', () => {
  const staging = deployment('deployed', 'staging');
  type Case = readonly [
    sentence: string,
    delivery: Delivery | undefined,
    came: string,
    environment?: string | undefined,
    leftOut?: string,
  ];
  const CASES: readonly Case[] = [
    ['it was deployed', WENT_OUT, 'deployed', 'production'],
    ['its deployment failed', FAILED, 'deploy-failed', 'production'],
    ['its deployment is under way', deployed(deployment('under-way')), 'deploying', 'production', 'not-settled'],
    ['the last deployment tells', deployed(deployment('failed'), deployment('deployed')), 'deployed', 'production'],
    ['production tells before a later one', deployed(deployment('failed'), staging), 'deploy-failed', 'production'],
    [
      'production is told by its name',
      deployed(deployment('failed', 'shop-Prod'), staging),
      'deploy-failed',
      'shop-Prod',
    ],
    [
      'product is no production',
      deployed(staging, deployment('failed', 'unproductive')),
      'deploy-failed',
      'unproductive',
    ],
    [
      'the last one tells where none is production',
      deployed(deployment('failed', 'a'), staging),
      'deployed',
      'staging',
    ],
    ['its checks passed', checked('passed'), 'checks-passed'],
    ['its checks failed', checked('failed'), 'checks-failed'],
    ['its checks run', checked('running'), 'checks-running', undefined, 'not-settled'],
    ['there is neither', SILENT, 'unknown', undefined, 'nothing-shown'],
    ['GitHub does not say', undefined, 'unknown', undefined, 'nothing-shown'],
  ];
  for (const [sentence, delivery, came, environment, leftOut] of CASES) {
    it(`${sentence}: ${came}`, () => {
      const [behind] = found([delivery]).behind;
      assert.deepEqual(behind?.figure, { kind: 'delivery', came, environment, watched: false });
      assert.equal(behind?.leftOut, leftOut);
    });
  }

  it('keeps where it was watched, also where it failed', () => {
    assert.deepEqual(
      found([FAILED, WENT_OUT], 1).behind.map(({ keeps, value }) => [keeps, value]),
      [
        [true, 1],
        [false, 0],
      ],
    );
  });
});
