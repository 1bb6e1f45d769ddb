import assert from 'node:assert/strict';
import { HOUR } from '../../../src/facts/instant.ts';
import type { PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import { outcomes } from '../../../src/habits/outcomes.ts';
import { commented, merged, type PullRequestOverrides, reviewed } from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObserved, mergedOnes, theTerms } from './builders.ts';

const RESULT = 'Support tickets fell from 50 a week to 35.';
const STATED = { body: `Sorts by name. ${RESULT}` };
const PLAIN = { body: 'Sorts by name.' };
const MERGED_AT = on('Tue 10:00');
const AFTER = MERGED_AT + HOUR;

const found = (each: readonly PullRequestOverrides[]) =>
  outcomes.find(anObserved({ authored: mergedOnes(each) }), theTerms());
const times = (count: number, of: PullRequestOverrides) => Array.from({ length: count }, () => of);

describe('The share of my merged pull requests that state an outcome', () => {
  const CASES: readonly (readonly [each: readonly PullRequestOverrides[], verdict: string, share?: string])[] = [
    [[], 'too-few'],
    [times(4, STATED), 'too-few', '4 of 4'],
    [[...times(4, PLAIN), STATED], 'keeps', '1 of 5'],
    [[...times(5, PLAIN), STATED], 'slips', '1 of 6'],
  ];
  for (const [each, verdict, share] of CASES) {
    it(`${share ?? 'none'}: ${verdict}`, () => {
      const finding = found(each);
      const [of, all] = share?.split(' of ').map(Number) ?? [];
      assert.equal(finding.verdict, verdict);
      assert.deepEqual(finding.figure, share && { kind: 'share', of, in: all });
    });
  }

  type Case = readonly [sentence: string, events: readonly PullRequestEvent[], stated: string];
  const COMMENTS: readonly Case[] = [
    ['in a comment of mine after the merge', [commented(AFTER, 'mara', ['Hm.', RESULT])], 'yes'],
    ['in a review remark of mine after the merge', [reviewed(AFTER, 'mara', 'commented', ['', RESULT])], 'yes'],
    ['not in one before the merge', [commented(MERGED_AT - HOUR, 'mara', [RESULT])], 'no'],
    ['not in one of somebody else', [commented(AFTER, 'ines')], 'no'],
    ['not known where mine was not read', [commented(AFTER, 'mara')], 'partly-known'],
  ];
  for (const [sentence, events, stated] of COMMENTS) {
    it(`counts it ${sentence}: ${stated}`, () => {
      const [behind] = found([{ ...PLAIN, events: [...events, merged(MERGED_AT)] }]).behind;
      assert.equal(behind?.leftOut ?? (behind?.keeps ? 'yes' : 'no'), stated);
    });
  }

  const LEFT_OUT: readonly (readonly [sentence: string, of: PullRequestOverrides, leftOut: string | undefined])[] = [
    ['a release', { ...PLAIN, title: 'Release 2.4.0' }, 'trivial'],
    ['one whose events are cut off', { ...PLAIN, cut: ['events'] }, 'partly-known'],
    ['nothing that states it although events are cut off', { ...STATED, cut: ['events'] }, undefined],
    [
      'another language',
      { body: 'Diese Änderung sortiert nicht nur den Namen, und für die Liste wird es leichter.' },
      'cannot-tell',
    ],
  ];
  for (const [sentence, of, leftOut] of LEFT_OUT) {
    it(`leaves out ${sentence}`, () => assert.equal(found([of]).behind[0]?.leftOut, leftOut));
  }

  it('opens to the sentence', () => {
    assert.deepEqual(found([STATED]).behind[0]?.figure, { kind: 'quote', quote: RESULT });
  });
});
