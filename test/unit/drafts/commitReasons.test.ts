import assert from 'node:assert/strict';
import { commitReasons } from '../../../src/drafts/commitReasons.ts';
import { shippedClassifier } from '../../../src/why/classifier.ts';
import type { Judge } from '../../../src/why/judge.ts';

const { whyOf } = shippedClassifier();
const of = (...bodies: readonly string[]) =>
  commitReasons(
    bodies.map((body) => ({ subject: 'Show the day', body })),
    whyOf,
  );
const named = (...subjects: readonly string[]) =>
  commitReasons(
    subjects.map((subject) => ({ subject, body: '' })),
    whyOf,
  );

describe('The reasons that commits give', () => {
  const CASES: readonly (readonly [body: string, reasons: readonly string[]])[] = [
    ['Because half of the members do not read English.', ['Because half of the members do not read English.']],
    ['Rename them. Until now nobody\ncould tell them apart.', ['Until now nobody\ncould tell them apart.']],
    ['Rename them, so that one can tell them apart.', ['Rename them, so that one can tell them apart.']],
    ['Because ', []],
    ['Rename them.\n\nSigned-off-by: Ada <because@example.com>', []],
    ['See https://example.com/because', []],
    ['It is only renamed.', []],
    ['Keep it as it is.', []],
    ['> Because Ines asked for it.', []],
    ['', []],
  ];
  for (const [body, reasons] of CASES) {
    it(`are ${reasons.length === 0 ? 'none' : 'quoted'} in ${JSON.stringify(body)}`, () =>
      assert.deepEqual(of(body), reasons));
  }

  it('are quoted with all of their sentences that stand together, and apart where they do not', () => {
    const two = 'Because half of the members do not read English. Until now they called support.';
    assert.deepEqual(of(two), [two]);
    assert.deepEqual(of(`${two}\n\nIt is only renamed.\n\nWithout this nobody reads it.`), [
      two,
      'Without this nobody reads it.',
    ]);
  });

  it('are quoted of a subject that gives one', () => {
    const why = 'Wait ten seconds between tries, because the server needs that long to come back';
    assert.deepEqual(named('Show the day', why, 'Let the cache no longer grow'), [why]);
    const sure = 'Lose nothing that was typed where the disk says no, and offer no message that was taken already';
    assert.deepEqual(named(sure), []);
  });

  it('are not quoted of a subject that git will take away', () =>
    assert.deepEqual(named('fixup! Wait, because the server needs that long'), []));

  it('are each said once, though one has more of it or ends otherwise', () => {
    const one = 'Because of this. Because of that.';
    assert.deepEqual(of(one, one, 'Because of that.', 'Without this it hangs.'), [one, 'Without this it hangs.']);
    const why = 'Wait ten seconds, because the server needs that long';
    assert.deepEqual(commitReasons([{ subject: why, body: `${why}.` }], whyOf), [why]);
  });

  describe('without a word of reason', () => {
    const body = 'Two people asked for it. Keep it.';
    const quote = 'Two people asked for it.';
    const reasons = (verdict: ReturnType<Judge>) =>
      commitReasons([{ subject: 'Show the day', body }], (_, text) =>
        text === body ? verdict : { kind: 'none', confidence: 1 },
      );

    it('are what the classifier is sure of', () =>
      assert.deepEqual(reasons({ kind: 'explicit', quote, confidence: 0.9 }), [quote]));

    it('are none where it is not sure', () => {
      assert.deepEqual(reasons({ kind: 'explicit', quote, confidence: 0.6 }), []);
      assert.deepEqual(reasons({ kind: 'none', quote, confidence: 0.9 }), []);
    });
  });
});
