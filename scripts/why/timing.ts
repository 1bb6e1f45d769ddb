import type { Weights } from '../../src/why/model.ts';
import { whyOf } from '../../src/why/verdict.ts';
import type { Labelled } from './labelled.ts';

/** Time of one verdict on real texts, once warm. */
export function microsecondsOf(texts: readonly Labelled[], weights: Weights): number {
  const once = () => {
    const start = performance.now();
    for (const { title, body } of texts) whyOf(title, body, weights);
    return ((performance.now() - start) * 1000) / texts.length;
  };
  return Math.min(...[1, 2, 3, 4, 5].map(once));
}

const LONGEST = 65_536;
const PIECES = [
  ...[
    'a',
    ' ',
    '\n',
    '\r\n',
    'ab ',
    'It fails. ',
    '. ',
    '- a\n',
    '- [ ] a\n',
    '> ',
    '| a ',
    '`',
    '<',
    '<!--',
    '```\n',
    '](',
    '#',
  ],
  ...[
    '*',
    '_',
    '1',
    '1. ',
    'a\n',
    '\u2028',
    '🧺',
    'because ',
    'since the ',
    '**a**\n',
    '    a\n',
    '\n\n',
    'http://',
    'a/',
    'please ',
  ],
];

/** The slowest text of 65,536 characters that is one piece over and over; the fastest of three looks at each. */
export function longestOf(weights: Weights): { readonly milliseconds: number; readonly piece: string } {
  const each = PIECES.map((piece) => {
    const body = piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);
    const once = () => {
      const start = performance.now();
      whyOf('Sort the basket', body, weights);
      return performance.now() - start;
    };
    return { piece, milliseconds: Math.min(once(), once(), once()) };
  });
  return each.reduce((slowest, one) => (one.milliseconds > slowest.milliseconds ? one : slowest));
}
