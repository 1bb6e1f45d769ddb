import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Judge } from '../../../src/why/judge.ts';
import { hasWords, reasonIn, SURE, surelyReasonIn } from '../../../src/why/reasons.ts';
import { assertQuick } from './pieces.ts';

describe('A remark of a review gives a reason', () => {
  const CASES: readonly (readonly [text: string, gives: boolean])[] = [
    ['Memoise this, because the profiler shows it on every render.', true],
    ['Please check for null, otherwise it throws.', true],
    ['Move it out, so that it runs once.', true],
    ['This will throw when the list is empty.', true],
    ['This would break the old clients.', true],
    ['It could leak the token.', true],
    ['A map, since it is read more than written.', true],
    ['Drop it, as it is only used once.', true],
    ['Two flags make it harder to read.', true],
    ['The problem with this is that it runs twice.', true],
    ['That leads to two requests.', true],
    ['It does not scale.', true],
    ['Move it out, so\nthat it runs once.', true],

    ['', false],
    ['LGTM', false],
    ['Rename it, please.', false],
    ['Could you add a test?', false],
    ['This would be nice.', false],
    ['Why is this here?', false],
    ['Read the docs.', false],
    ['I try to avoid such names.', false],
    ['We have had this since Monday.', false],
    ['> because it runs twice', false],
    ['```suggestion\n// because it runs twice\n```', false],
  ];
  for (const [text, gives] of CASES) {
    it(`${gives ? 'with' : 'not with'} ${JSON.stringify(text)}`, () =>
      assert.equal(reasonIn(text) !== undefined, gives));
  }

  it('word for word, whatever is written around it', () => {
    const around = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(around, around, (before, behind) => {
        const text = `${before} because it runs twice ${behind}`;
        assert(text.includes(reasonIn(text) ?? ''));
      }),
    );
  });

  it('is told in time', () => assertQuick(reasonIn));
}).timeout(20_000);

describe('A remark without a cue gives a reason', () => {
  const TEXT = 'Two people asked for it. Keep it.';
  const quote = 'Two people asked for it.';
  const CASES: readonly (readonly [what: string, verdict: ReturnType<Judge>, reason: string | undefined])[] = [
    ['where the classifier is sure', { kind: 'explicit', quote, confidence: SURE }, quote],
    ['but not where it is less sure', { kind: 'explicit', quote, confidence: SURE - 0.01 }, undefined],
    ['but not where it does not know how sure it is', { kind: 'explicit', quote }, undefined],
    ['but not where it is sure of another thing', { kind: 'none', confidence: 1 }, undefined],
  ];
  for (const [what, verdict, reason] of CASES) {
    it(what, () =>
      assert.equal(
        surelyReasonIn(TEXT, () => verdict),
        reason,
      ),
    );
  }

  it('by its cue, whatever the classifier says', () => {
    assert.equal(
      surelyReasonIn('Keep it, because two asked.', () => ({ kind: 'none', confidence: 1 })),
      'Keep it, because two asked.',
    );
  });
});

describe('A remark of a review says something', () => {
  const CASES: readonly (readonly [text: string, says: boolean])[] = [
    ['Rename it, please.', true],
    ['Read the docs.', true],
    ['LGTM, but rename it please.', true],
    ['переименуй это', true],
    ['', false],
    ['👍', false],
    ['LGTM', false],
    ['Looks good to me. Thank you!', false],
    ['Great work!', false],
    ['> Rename it, please.', false],
    ['```suggestion\nconst basket = 1;\n```', false],
  ];
  for (const [text, says] of CASES) {
    it(`${says ? 'with' : 'not with'} ${JSON.stringify(text)}`, () => assert.equal(hasWords(text), says));
  }

  it('is told in time', () => assertQuick(hasWords));
}).timeout(20_000);
