import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasEmptyWhy, type WhySection, whySectionFor } from '../../../src/description/whySection.ts';
import { shippedClassifier } from '../../../src/why/classifier.ts';

const { whyOf } = shippedClassifier();
const QUESTION = '<!-- Who needs it? -->';

function withSection(text: string, answer = QUESTION): string {
  const { line, before, after }: WhySection = whySectionFor(text, '## Why');
  const lines = text.split('\n');
  const rest = lines.slice(line).join('\n');
  const start = lines.slice(0, line).join('\n') + (line > 0 && line < lines.length ? '\n' : '');
  return `${start}${before}${answer}${after}${rest}`;
}

describe('A heading for the reason', () => {
  const CASES: readonly (readonly [sentence: string, text: string, isEmpty: boolean])[] = [
    ['with a question that nobody has answered stands empty', `## Why\n\n${QUESTION}\n\n## What\nSorts by name.`, true],
    ['with line ends of GitHub stands empty, too', `## Why\r\n\r\n${QUESTION}\r\n\r\n## What\r\nSorts.`, true],
    ['with a reason does not', `## Why\n\n${QUESTION}\nIt was wrong.`, false],
    ['that is not there is not empty', 'Sorts by name.', false],
  ];
  for (const [sentence, text, isEmpty] of CASES) it(sentence, () => assert.equal(hasEmptyWhy(text), isEmpty));
});

describe('A section for the reason', () => {
  type Case = readonly [sentence: string, text: string, after: string];
  const CASES: readonly Case[] = [
    ['stands alone where nothing is written', '', `## Why\n\n${QUESTION}\n`],
    ['stands at the top', 'Sorts by name.', `## Why\n\n${QUESTION}\n\nSorts by name.`],
    [
      'goes under the template’s own heading where that is empty',
      '# What\n\nSorts.\n\n## Motivation\n\n## Tests\n\n- [x] done',
      `# What\n\nSorts.\n\n## Motivation\n\n${QUESTION}\n\n## Tests\n\n- [x] done`,
    ],
    [
      'goes above the hint of a template',
      '### Context:\n<!-- Link the issue -->\n\n### What',
      `### Context:\n\n${QUESTION}\n\n<!-- Link the issue -->\n\n### What`,
    ],
    ['goes under a heading that ends the text', 'Sorts.\n## Why', `Sorts.\n## Why\n\n${QUESTION}\n`],
    ['goes under a bold line', '**Background**\n\nTBD\n', `**Background**\n\n${QUESTION}\n\nTBD\n`],
    [
      'leaves a section alone in which something is written',
      '## Problem\n\nSee below.\n',
      `## Why\n\n${QUESTION}\n\n## Problem\n\nSee below.\n`,
    ],
    ['takes no heading in code', '```\n## Why\n```\n', `## Why\n\n${QUESTION}\n\n\`\`\`\n## Why\n\`\`\`\n`],
    ['takes no heading in a comment', '<!--\n## Why\n-->\n', `## Why\n\n${QUESTION}\n\n<!--\n## Why\n-->\n`],
  ];
  for (const [sentence, text, after] of CASES) {
    it(sentence, () => assert.equal(withSection(text), after));
  }

  it('says nothing by itself, and says why once it is answered', () => {
    for (const [, text] of CASES) {
      assert.notEqual(whyOf('Sort the basket', withSection(text)).kind, 'explicit', text);
      assert.equal(
        whyOf('Sort the basket', withSection(text, 'Support gets calls because it jumps.')).kind,
        'explicit',
      );
    }
  });

  it('loses nothing of what was written, and takes no time', () => {
    const piece = fc.constantFrom('## Why', '**Why**', '```', '<!--', '-->', 'TBD', '', 'text', '- [ ] box', '#');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const kept = withSection(text).split('\n');
        let at = 0;
        for (const line of lines) {
          at = kept.indexOf(line, at);
          assert.ok(at++ >= 0, `${line} is gone`);
        }
      }),
    );
    for (const mark of ['<!--', '# \n', '**', '```\n', '-']) whySectionFor(mark.repeat(65_536 / mark.length), '## Why');
  });
});
