import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tradeOffIn } from '../../../src/why/tradeOffs.ts';
import { assertQuick } from './pieces.ts';

describe('A description weighs options', () => {
  const CASES: readonly (readonly [text: string, weighs: boolean])[] = [
    ['The trade-off is a slower first start.', true],
    ['The tradeoffs seem good to me.', true],
    ['The main drawback: the list is read twice.', true],
    ['One downside is the memory that it takes.', true],
    ['We considered a queue, but a table does the job.', true],
    ['I’ve considered Redis.', true],
    ['I opted for a table.', true],
    ['I went with the smaller change.', true],
    ['We decided against a queue.', true],
    ['It is faster, at the cost of memory.', true],
    ['Alternatively, we could ask the server.', true],
    ['An alternative approach would be a queue.', true],
    ['Another option: a queue.', true],
    ['Option B costs nothing, and takes 50 ms.', true],
    ['It is simpler than the alternative.', true],
    ['That is a good compromise.', true],
    ['WE CONSIDERED A QUEUE.', true],
    ['It is simpler, at the\ncost of memory.', true],

    ['', false],
    ['Sorts the basket by name.', false],
    ['Uses a table instead of a queue.', false],
    ['Shows the price rather than the weight.', false],
    ['This is an alternative to #12.', false],
    ['Adds an option to sort by name.', false],
    ['Adds the alternative text of pictures.', false],
    ['The customer considered the price too high.', false],
    ['The team decided on Friday.', false],
    ['Shows the cost of shipping.', false],
    ['Moves it to the other side.', false],
    ['## Alternatives considered', false],
    ['<!-- Which trade-offs did you weigh? -->', false],
    ['```\nwe considered\n```', false],
    ['> We considered a queue.', false],
    ['- [ ] I described the trade-offs', false],
  ];
  for (const [text, weighs] of CASES) {
    it(`${weighs ? 'with' : 'not with'} ${JSON.stringify(text)}`, () =>
      assert.equal(tradeOffIn(text) !== undefined, weighs));
  }

  it('with the whole sentence quoted, also over a broken line', () => {
    assert.equal(
      tradeOffIn('Sorts.\nWe considered a queue,\nbut not for long. Done.'),
      'We considered a queue,\nbut not for long.',
    );
    assert.equal(tradeOffIn('- Sorts\n- The drawback: it is slow\n- Done'), '- The drawback: it is slow');
  });

  it('word for word, whatever is written around it', () => {
    const around = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(around, around, (before, behind) => {
        const text = `${before} we considered a queue ${behind}`;
        assert(text.includes(tradeOffIn(text) ?? ''));
      }),
    );
  });

  it('is told in time', () => assertQuick(tradeOffIn));
}).timeout(20_000);
