import assert from 'node:assert/strict';
import { DAY } from '../../../src/facts/instant.ts';
import { feedbackDue } from '../../../src/nudges/feedbackDue.ts';
import { theTerms } from '../habits/builders.ts';
import { known, practised } from './builders.ts';

const NOW = theTerms().now;

describe('The nudge to ask for feedback', () => {
  const found = (focus: Parameters<typeof feedbackDue.find>[0]['focus']) =>
    feedbackDue.find({ ...known(undefined), focus });

  it('comes once a focus is two weeks old, and names what is practised', () => {
    const [nudge] = found({ ...practised(), takenUp: { ownership: NOW - 14 * DAY } });
    assert.deepEqual(nudge, {
      nudge: 'feedback-due',
      subject: 'round-1',
      crossing: 14,
      expectation: undefined,
      remedy: { kind: 'ask-feedback' },
      dimensions: ['Ownership'],
      days: 14,
    });
  });

  it('does not come a minute before that', () => {
    assert.deepEqual(found({ ...practised(), takenUp: { ownership: NOW - 14 * DAY + 60_000 } }), []);
  });

  it('stays until feedback was asked for, also after four weeks', () => {
    const late = { ...practised(), takenUp: { ownership: NOW - 40 * DAY } };
    assert.equal(found(late).length, 1);
    assert.deepEqual(found({ ...late, askedAt: NOW - DAY }), []);
  });

  it('does not come where nothing is practised', () => {
    assert.deepEqual(found(undefined), []);
  });
});
