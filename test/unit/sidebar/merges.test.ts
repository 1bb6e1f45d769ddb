import assert from 'node:assert/strict';
import type { Row } from '../../../src/editor/sidebar/row.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import type { Terms } from '../../../src/habits/habit.ts';
import { fold } from '../../../src/journal/fold.ts';
import type { Facts } from '../../../src/whatIsKnown.ts';
import {
  aDelivery,
  aPullRequest,
  closed,
  deployed,
  deployFailed,
  deploying,
  merged,
  type PullRequestOverrides,
} from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObservation, theTerms } from '../habits/builders.ts';
import { watch } from '../journal/builders.ts';
import { FOREIGN } from '../words/reading.ts';
import { assertDrawable, lines, nowView, rowOf, unfolded } from './view.ts';

const AT = on('Thu 10:05');
const mergedAt = (moment: string, overrides: PullRequestOverrides = {}) =>
  aPullRequest({
    title: 'Sort the basket',
    events: [merged(on(moment))],
    delivery: aDelivery({ deployments: [deployed(AT)] }),
    ...overrides,
  });

const shown = (authored: readonly PullRequest[], facts: Partial<Facts> = {}, terms?: Terms): readonly Row[] =>
  nowView({ gitHub: { kind: 'observed', last: anObservation({ authored }) }, ...facts }, terms);

describe('Merged lately', () => {
  it('is not there where nothing was merged', () => {
    const rows = shown([aPullRequest(), aPullRequest({ number: 2, events: [closed(on('Thu 10:00'))] })]);
    assert.equal(
      rows.some(({ id }) => id === 'merges'),
      false,
    );
  });

  it('has what was merged within two working days, the newest first, each with a box and a click', () => {
    const [late, first, older] = [
      mergedAt('Wed 09:00', { number: 1 }),
      mergedAt('Thu 16:00', { number: 2 }),
      mergedAt('Wed 08:59', { number: 3 }),
    ];
    const rows = shown([late, first, older]);
    assert.deepEqual(lines([rowOf(rows, 'merges')]), ['Merged lately: 2']);
    const { children = [] } = rowOf(rows, 'merges');
    assert.deepEqual(
      children.map(({ label, call, tick, children: under }) => ({ label, call, tick, under })),
      [first, late].map(({ number, id, url }) => ({
        label: `#${number} Sort the basket`,
        call: { command: 'rung.openPullRequest', arguments: [url] },
        tick: { about: 'pull-request', id, ticked: false },
        under: undefined,
      })),
    );
    assertDrawable(rows);
  });

  it('is counted by working time: what was merged on Thursday still stands there on Monday', () => {
    const rows = shown([mergedAt('Thu 10:00')], {}, theTerms({ now: on('next Mon 09:00') }));
    assert.equal(rowOf(rows, 'merges').description, '1');
  });

  it('is counted by the office hours that are set', () => {
    const terms = theTerms({}, { officeHours: { start: 9 * 60, end: 17 * 60 } });
    const authored = ['Thu 10:00', 'Wed 10:00', 'Tue 12:00'].map((moment, number) => mergedAt(moment, { number }));
    assert.equal(rowOf(shown(authored, {}, terms), 'merges').description, '2');
  });

  it('says in its tooltip what became of it', () => {
    const row = rowOf(shown([mergedAt('Thu 10:00')]), 'merge/PR_acme_shop_1');
    assert.match(row.tooltip ?? '', /\nGitHub shows that its merge commit was deployed to production\.$/);
  });

  const TICKS: readonly (readonly [sentence: string, watched: readonly boolean[], ticked: boolean])[] = [
    ['is ticked once it was watched', [true], true],
    ['is not once that was taken back', [true, false], false],
  ];
  for (const [sentence, watched, ticked] of TICKS) {
    it(sentence, () => {
      const [one, other] = [mergedAt('Thu 10:00'), mergedAt('Thu 10:00', { number: 2 })];
      const journal = fold(
        watched.map((each, index) => watch({ id: `${index}`, at: index, pullRequest: one.id, watched: each })),
      );
      const rows = shown([one, other], { journal });
      assert.equal(rowOf(rows, `merge/${one.id}`).tick?.ticked, ticked);
      assert.equal(rowOf(rows, `merge/${other.id}`).tick?.ticked, false, 'the other one is another');
    });
  }

  const DELIVERIES: readonly (readonly [said: string, delivery: PullRequest['delivery']])[] = [
    ['watched? · deployed to production', aDelivery({ deployments: [deployed(AT)] })],
    ['watched? · deployment to staging failed', aDelivery({ deployments: [deployFailed(AT, 'staging')] })],
    ['being deployed to production', aDelivery({ deployments: [deploying(AT)] })],
    ['watched? · checks passed', aDelivery({ checks: 'passed' })],
    ['watched? · checks failed', aDelivery({ checks: 'failed' })],
    ['checks run', aDelivery({ checks: 'running' })],
    ['merged', undefined],
  ];
  for (const [said, delivery] of DELIVERIES) {
    it(`says what became of it: ${said}`, () => {
      const rows = shown([mergedAt('Thu 10:00', { delivery })]);
      const row = rowOf(rows, 'merge/PR_acme_shop_1');
      assert.equal(row.description, said);
      assert.equal(row.spoken, `#1 Sort the basket, ${said}`);
      assert.equal(row.tick !== undefined, said.startsWith('watched?'), 'before it is out there is nothing to watch');
      assertDrawable(rows);
    });
  }

  it('is plain, one line for each, whatever titles and environments hold', () => {
    const authored = [FOREIGN, '# **bold** [x](command:rung.signIn)', '\u202e\n'].map((title, number) =>
      mergedAt('Thu 10:00', {
        number,
        title,
        repository: { owner: FOREIGN, name: `${number}` },
        delivery: aDelivery({ deployments: [deployed(AT, FOREIGN)] }),
      }),
    );
    const rows = shown(authored);
    assertDrawable(rows);
    assert.equal(unfolded(rows).filter(({ tick }) => tick).length, 3);
  });
});
