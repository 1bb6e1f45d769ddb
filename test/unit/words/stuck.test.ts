import assert from 'node:assert/strict';
import { MINUTE } from '../../../src/facts/instant.ts';
import {
  notKept,
  offerSentence,
  stuckSpoken,
  stuckText,
  stuckTooltip,
  timerProblemLine,
} from '../../../src/words/stuck.ts';
import { aStuck, stuckOnAuth } from '../stuck/builders.ts';

describe('The words of "I\u2019m stuck"', () => {
  it('offer the message by what it is about, else by the file, else by the time alone', () => {
    const rest = 'Asking now often saves hours: the message is ready.';
    assert.equal(offerSentence(stuckOnAuth()), `30 minutes on the auth flow. ${rest}`);
    assert.equal(offerSentence(stuckOnAuth({ about: undefined })), `30 minutes on src/auth.ts. ${rest}`);
    assert.equal(offerSentence(aStuck({ counted: 31 * MINUTE })), `31 minutes. ${rest}`);
  });

  it('have no link in the notification, and no line that is too long for it', () => {
    const said = offerSentence(stuckOnAuth({ about: `[here](command:x) ${'and so on '.repeat(40)}` }));
    assert.ok(!said.includes(']('));
    assert.ok(said.length < 200);
  });

  it('say in the status bar how long it is, and from 30 minutes on that the message is ready', () => {
    const texts = [0, 29.9, 30, 95].map((minutes) => aStuck({ counted: minutes * MINUTE }));
    assert.deepEqual(texts.map(stuckText), [
      'Stuck 0/30 min',
      'Stuck 29/30 min',
      '30 min: message ready',
      '95 min: message ready',
    ]);
    assert.equal(stuckSpoken(aStuck({ counted: 12 * MINUTE })), 'Stuck for 12 of 30 minutes');
  });

  it('say in the tooltip what the timer does', () => {
    const [first, second] = stuckTooltip(stuckOnAuth({ counted: MINUTE })).split('\n');
    assert.equal(first, 'Stuck for 1 minute on the auth flow');
    assert.equal(second, 'After 30 minutes the message that asks others is ready. Rung says nothing before.');
  });

  it('say why something was not kept, and in the log which file it is about', () => {
    const problem = { kind: 'not-written', file: '/storage/stuck.json', reason: 'full', code: 'ENOSPC' } as const;
    assert.match(notKept(problem), /^Rung could not keep that: the disk is full \(ENOSPC\)\./);
    for (const one of [
      problem,
      { kind: 'newer', file: problem.file, version: 2 },
      { kind: 'set-aside', file: problem.file, because: 'unreadable' },
    ] as const)
      assert.ok(timerProblemLine(one).includes(problem.file));
  });
});
