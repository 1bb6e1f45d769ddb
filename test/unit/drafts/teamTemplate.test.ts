import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Known } from '../../../src/drafts/known.ts';
import { descriptionMarkdown } from '../../../src/words/drafts/descriptionMarkdown.ts';
import { questionPlace } from '../../../src/words/drafts/draftMarkdown.ts';
import { WHY } from '../../../src/words/drafts/pullRequestDescription.ts';
import { aBranch, aFullKnown, theKnown } from './builders.ts';

const describing = (template: string | undefined, known: Known = aFullKnown()) => descriptionMarkdown(known, template);

const CHANGED = [
  '- Show the delivery date in the basket',
  '- `src/basket.ts` (+30 −4)',
  '- `test/basket.test.ts` (+10 −0)',
];

describe('A description by the template of the team', () => {
  it('asks for the why below its heading, and says there what changes where it asks for that', () => {
    const template =
      '# Summary\n\n<!-- What did you do? -->\n\n## Motivation and context\nTell us.\n\n## Checklist\n- [ ] Tests\n';
    assert.equal(
      describing(template),
      [
        ['# Summary', '', ...CHANGED, '', '<!-- What did you do? -->', '', '## Motivation and context'],
        ['', `_${WHY}_`, '', 'Tell us.', '', '## Checklist', '- [ ] Tests', ''],
      ]
        .flat()
        .join('\n'),
    );
  });

  it('asks for the why first, and says what changes last, where it has a heading for neither', () => {
    assert.equal(
      describing('## Checklist\n- [ ] Tests'),
      ['## Why', '', `_${WHY}_`, '', '## Checklist', '- [ ] Tests', '', '## What changes', '', ...CHANGED, ''].join(
        '\n',
      ),
    );
  });

  it('has both below a heading that asks for both', () => {
    const text = describing('### What and why?\n');
    assert.equal(text, ['### What and why?', '', `_${WHY}_`, '', ...CHANGED, ''].join('\n'));
  });

  it('quotes the reasons that commits give, and still asks', () => {
    const known = theKnown({ branch: aBranch({ reasons: ['Because *half*\nread no English.'], issues: ['#12'] }) });
    const why = `Why\n\n- Because \\*half\\* read no English.\n- About #12\n- _${WHY}_\n`;
    assert.ok(describing('# Why', known).startsWith(`# ${why}`));
    assert.ok(describing(undefined, known).startsWith(`## ${why}`));
  });

  it('names the issues beside the why, and still asks', () => {
    const known = theKnown({ branch: aBranch({ issues: ['#12', 'SHOP-1'] }) });
    assert.ok(describing('**Why**', known).startsWith(`**Why**\n\n- About #12\n- About SHOP-1\n- _${WHY}_\n`));
    assert.ok(describing(undefined, known).startsWith(`## Why\n\n- About #12\n- About SHOP-1\n- _${WHY}_\n`));
  });

  const HEADINGS: readonly (readonly [line: string, is: 'why' | 'changes' | 'neither'])[] = [
    ['## Why', 'why'],
    ['## 🤔 Why?', 'why'],
    ['### Why is this change needed?', 'why'],
    ['**Reason:**', 'why'],
    ['## Problem', 'why'],
    ['## What changed', 'changes'],
    ['# Description', 'changes'],
    ['## Description of the change', 'changes'],
    ['**Changes made**', 'changes'],
    ['## Type of change', 'neither'],
    ['## Breaking changes', 'neither'],
    ['## How was this tested?', 'neither'],
    ['Why not?', 'neither'],
    ['#Why', 'neither'],
    ['<!--\n## Why\n-->', 'neither'],
    ['```\n## Why\n```', 'neither'],
  ];
  for (const [line, is] of HEADINGS) {
    it(`${is === 'neither' ? 'has nothing' : `says ${is}`} below ${JSON.stringify(line)}`, () => {
      const text = describing(`${line}\n\n## Checklist`);
      assert.equal(text.includes(`${line}\n\n_${WHY}_`), is === 'why');
      assert.equal(text.includes(`${line}\n\n${CHANGED[0]}`), is === 'changes');
    });
  }

  it('prefers the heading that says why to one that could mean it', () => {
    assert.match(describing('## Background\n\n## Why\n'), /^## Background\n\n## Why\n\n_/);
  });

  it('keeps every line of the template, in its order, and asks why once', () => {
    const line = fc.constantFrom(
      '## Why',
      '## What',
      '**Reason**',
      '<!--',
      '-->',
      '```',
      '',
      '- [ ] Tests',
      '~~~~',
      'a',
      '# 1',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ maxLength: 8 })), { maxLength: 12 }), (lines) => {
        const template = lines.join('\n');
        const text = describing(template);
        const wanted = template.trim().split(/\r?\n/);
        let at = 0;
        for (const one of text.split('\n')) if (at < wanted.length && one === wanted[at]) at += 1;
        assert.equal(at, wanted.length, text);
        assert.equal(text.split(WHY).length, 2);
        const place = questionPlace(text, WHY) ?? assert.fail('it is not found');
        assert.equal(text.split('\n')[place.line]?.slice(place.from, place.to), `_${WHY}_`);
      }),
    );
  });
});
