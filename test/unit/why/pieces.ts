import assert from 'node:assert/strict';

/** As long as GitHub lets a description be, in characters. */
const LONGEST = 65_536;

const PIECES =
  `a|ü|ж|🧺| |\n|\r\n|\n \n|\n- |. |1|1 |1.|1%|1 ms|1 ms was |1->|from 1 |from 1 to |by 1|cut |~|#1|the |der |since |as the a
  |this would |this |> |- |\`\`\`|<!--|we considered |option |another option |alternatively |decided|because|lgtm |looks good |https://a
  |because.|\u2028|\ud83e|\0|*`
    .split('|')
    .filter((piece) => piece !== '');

/**
 * No text of 65,536 characters, made of one piece over and over, makes a question take long. It takes a few milliseconds; the
 * bound leaves room for a busy machine, and a question that is not linear takes seconds.
 */
export function assertQuick(question: (text: string) => unknown): void {
  for (const piece of PIECES) {
    for (const end of ['', ' because of a trade-off, from 5 ms to 4 ms']) {
      const text = piece.repeat(LONGEST / piece.length).slice(0, LONGEST - end.length) + end;
      const fastest = Math.min(...[1, 2, 3].map(() => timeOf(() => question(text))));
      assert(fastest < 50, `${Math.round(fastest)} ms for ${JSON.stringify(piece)} over and over`);
    }
  }
}

function timeOf(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}
