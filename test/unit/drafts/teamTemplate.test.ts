import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Known } from '../../../src/drafts/known.ts';
import { descriptionMarkdown } from '../../../src/words/drafts/descriptionMarkdown.ts';
import { questionPlace } from '../../../src/words/drafts/draftMarkdown.ts';
import { WHY } from '../../../src/words/drafts/pullRequestDescription.ts';
import { aBranch, aFullKnown, anIssue, theKnown } from './builders.ts';

const describing = (template: string | undefined, known: Known = aFullKnown()) => descriptionMarkdown(known, template);

const CHANGED = ['- Show the delivery date in the basket'];
const ASKED = `<!-- ${WHY} -->`;

describe('A description by the template of the team', () => {
  it('asks for the why below its heading, and says there what changes where it asks for that', () => {
    const template =
      '# Summary\n\n<!-- What did you do? -->\n\n## Motivation and context\nTell us.\n\n## Checklist\n- [ ] Tests\n';
    assert.equal(
      describing(template),
      [
        ['# Summary', '', ...CHANGED, '', '<!-- What did you do? -->', '', '## Motivation and context'],
        ['', ASKED, '', 'Tell us.', '', '## Checklist', '- [ ] Tests', ''],
      ]
        .flat()
        .join('\n'),
    );
  });

  it('asks for the why first, and says what changes last, where it has a heading for neither', () => {
    assert.equal(
      describing('## Checklist\n- [ ] Tests'),
      ['## Why', '', ASKED, '', '## Checklist', '- [ ] Tests', '', '## What changes', '', ...CHANGED, ''].join('\n'),
    );
  });

  it('has both below a heading that asks for both', () => {
    const text = describing('### What and why?\n');
    assert.equal(text, ['### What and why?', '', ASKED, '', ...CHANGED, ''].join('\n'));
  });

  it('quotes the reasons that commits give, and still asks', () => {
    const known = theKnown({
      branch: aBranch({ reasons: ['Because *half*\nread no English.'], issues: [anIssue('#12')] }),
    });
    const why = `Why\n\n- Because \\*half\\* read no English.\n- About #12\n\n${ASKED}\n`;
    assert.ok(describing('# Why', known).startsWith(`# ${why}`));
    assert.ok(describing(undefined, known).startsWith(`## ${why}`));
  });

  it('names the issues beside the why, and still asks', () => {
    const known = theKnown({ branch: aBranch({ issues: [anIssue('#12'), anIssue('SHOP-1')] }) });
    assert.ok(describing('**Why**', known).startsWith(`**Why**\n\n- About #12\n- About SHOP-1\n\n${ASKED}\n`));
    assert.ok(describing(undefined, known).startsWith(`## Why\n\n- About #12\n- About SHOP-1\n\n${ASKED}\n`));
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
      assert.equal(text.includes(`${line}\n\n${ASKED}`), is === 'why');
      assert.equal(text.includes(`${line}\n\n${CHANGED[0]}`), is === 'changes');
    });
  }

  describe('puts the why where the template asks for it:', () => {
    type Case = readonly [where: string, template: string, begins: string];
    const CASES: readonly Case[] = [
      [
        'below the heading whose comment asks for it',
        '<!-- Thanks for your contribution! -->\n\n### Summary\n\n<!-- Explain what\nand why -->\n\n### Testing\n',
        `<!-- Thanks for your contribution! -->\n\n### Summary\n\n${ASKED}\n\n${CHANGED[0]}\n\n<!-- Explain what`,
      ],
      [
        'not where a comment asks why something is not tested',
        '## Tests\n<!-- If there are none, why? -->\n',
        `## Why\n\n${ASKED}\n\n## Tests\n`,
      ],
      [
        'below a comment that stands first, in a section of its own level',
        '<!-- Thanks!\n## Not a heading\n-->\n<!-- And: -->\n\n### Summary\n\n### Testing\n',
        `<!-- Thanks!\n## Not a heading\n-->\n<!-- And: -->\n\n### Why\n\n${ASKED}\n\n### Summary\n`,
      ],
      [
        'below the title of the template',
        '# Pull request\n<!-- Thanks! -->\n## Summary\n\n## Testing',
        `# Pull request\n<!-- Thanks! -->\n\n## Why\n\n${ASKED}\n\n## Summary\n`,
      ],
      ['as a bold line where it has such', '**Summary**\n\n**Tests**\n', `**Why**\n\n${ASKED}\n\n**Summary**\n`],
      [
        'by any heading that means it',
        '## What\n\n## User story\n',
        `## What\n\n${CHANGED[0]}\n\n## User story\n\n${ASKED}\n`,
      ],
      ['behind a template that is a comment alone', '<!-- Thanks! -->', `<!-- Thanks! -->\n\n## Why\n\n${ASKED}\n`],
      ['before a comment that nobody ended', '<!-- Thanks!', `## Why\n\n${ASKED}\n\n<!-- Thanks!`],
    ];
    for (const [where, template, begins] of CASES) {
      it(where, () => assert.equal(describing(template).slice(0, begins.length), begins));
    }

    it('says below it what changes, at its own level', () =>
      assert.ok(describing('### Testing\n').endsWith(`### What changes\n\n${CHANGED[0]}\n`)));
  });

  describe('closes the issue where the template has a line for that', () => {
    const closing = (template: string, ...references: readonly string[]) =>
      describing(template, theKnown({ branch: aBranch({ issues: references.map((one) => anIssue(one)) }) }));

    const LINES: readonly (readonly [line: string, filled: string])[] = [
      ['Closes #', 'Closes #12'],
      ['- Fixes: #', '- Fixes: #12'],
      ['Fixes # (issue)', 'Fixes #12 (issue)'],
      ['resolves # <!-- its number -->', 'resolves #12 <!-- its number -->'],
    ];
    for (const [line, filled] of LINES) {
      it(line, () => {
        const lines = closing(`## Why\n\n## Issue\n\n${line}`, '#12', 'SHOP-1').split('\n');
        assert.ok(lines.includes(filled));
        assert.ok(!lines.includes('- About #12'), 'it is not said twice');
        assert.ok(lines.includes('- About SHOP-1'));
      });
    }

    const KEPT: readonly (readonly [why: string, line: string, issues: readonly string[]])[] = [
      ['none is known', 'Closes #', []],
      ['several are known', 'Closes #', ['#12', '#13']],
      ['only a ticket of another tracker is', 'Closes #', ['SHOP-1']],
      ['it has one already', 'Closes #7', ['#12']],
      ['it is a comment', '<!-- Closes # -->', ['#12']],
      ['it is code', '```\nCloses #\n```', ['#12']],
      ['it closes nothing', 'Encloses #', ['#12']],
    ];
    for (const [why, line, issues] of KEPT) {
      it(`but not where ${why}`, () => {
        const text = closing(`## Issue\n\n${line}`, ...issues);
        assert.ok(text.includes(`## Issue\n\n${line}\n`));
        for (const issue of issues) assert.ok(text.includes(`- About ${issue}\n`));
      });
    }
  });

  it('names where most lines change, where it has more files than one sees at once', () => {
    const committed = [1, 2, 3, 4, 5, 6].map((added) => ({ path: `src/${added}.ts`, added, deleted: 0 }));
    const most = '- Most lines change in `src/6.ts` (+6 −0), `src/5.ts` (+5 −0) and `src/4.ts` (+4 −0)';
    const text = (files: typeof committed) =>
      describing('## What', theKnown({ branch: aBranch({ committed: files }) })).split('\n');
    assert.ok(text(committed).includes(most));
    assert.ok(!text(committed.slice(1)).some((line) => line.includes('src/')));
  });

  it('is told in time', () => {
    const started = performance.now();
    for (const piece of ['# a\n', '**a**\n', '<!--', '-->', '<!--\n', '```\n', 'Closes #1 ', 'Closes ', '*'])
      describing(piece.repeat(60_000 / piece.length), theKnown({ branch: aBranch({ issues: [anIssue('#12')] }) }));
    assert(performance.now() - started < 3_000);
  }).timeout(20_000);

  it('prefers the heading that says why to one that could mean it', () => {
    assert.match(describing('## Background\n\n## Why\n'), /^## Background\n\n## Why\n\n<!--/);
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
        assert.equal(text.split('\n')[place.line]?.slice(place.from, place.to), ASKED);
      }),
    );
  });
});
