import assert from 'node:assert/strict';
import { CONCERN_ORDER, type SplitPart } from '../../../src/split/plan.ts';
import * as words from '../../../src/words/splitPlan.ts';
import { added, changed, filler, moved, planned, sized, text } from '../split/builders.ts';
import { assertOneLine } from './reading.ts';

const HOSTILE = 'src/`rm` [x](command:y)\n$(zap) \u202etxt.ts';

function onlyPart(...files: Parameters<typeof planned>[0]): SplitPart {
  const [part, ...others] = planned(files).parts;
  assert.ok(part && others.length === 0);
  return part;
}

describe('The words of a split plan', () => {
  const TITLES: readonly (readonly [title: string, part: SplitPart])[] = [
    ['Add src/voucher.ts', onlyPart(added('src/voucher.ts', ...text('const v = 1;')))],
    ['Change src/basket.ts', onlyPart(changed('src/basket.ts', { added: filler(3) }))],
    ['Remove src/old.ts', onlyPart(changed('src/old.ts', { change: 'deleted', removed: filler(3) }))],
    [
      'Add src/a.ts, with tests',
      onlyPart(added('src/a.ts', ...text('const a = 1;')), added('src/a.test.ts', ...filler(9))),
    ],
    [
      'Add src/mail: large.ts, middle.ts and 2 more',
      onlyPart(
        ...['small', 'large', 'middle', 'tiny'].map((name, at) =>
          added(`src/mail/${name}.ts`, ...filler([3, 30, 20, 1][at] ?? 0)),
        ),
      ),
    ],
    ['Move src/old.ts to src/new.ts', onlyPart(moved('src/old.ts', 'src/new.ts'))],
    ['Move 2 files', onlyPart(moved('src/a.ts', 'lib/a.ts'), moved('src/b.ts', 'lib/b.ts'))],
    [
      'Update dependencies: package.json and yarn.lock',
      onlyPart(changed('package.json', { added: text('"a": "1.2.3"') }), changed('yarn.lock', { added: filler(3) })),
    ],
    ['Change the configuration: tsconfig.json', onlyPart(changed('tsconfig.json', { added: filler(3) }))],
    ['Update the documentation: README.md', onlyPart(changed('README.md', { added: filler(3) }))],
    [
      'Rename total to sum',
      onlyPart(changed('src/a.ts', { removed: text('function total() {'), added: text('function sum() {') })),
    ],
  ];
  for (const [title, part] of TITLES) it(`call a part "${title}"`, () => assert.equal(words.partTitle(part), title));

  it('have a name and a reason for each concern', () => {
    const part = onlyPart(added('src/a.ts', ...filler(3)));
    for (const concern of CONCERN_ORDER) {
      const one = { ...part, concern, because: { kind: 'concern' } } as const;
      assert.ok(words.concernWords(concern).length > 3 && words.becauseWords(one).endsWith('.'));
    }
  });

  it('say why a part is over 200 lines all the same', () => {
    const part = onlyPart(added('messages.json', ...filler(230)));
    assert.equal(words.overWords(part), '30 lines over 200: Rung found no safe place to cut messages.json.');
    assert.equal(words.overWords({ ...part, over: undefined }), undefined);
    assert.equal(words.cautions({ ...part, isUnsure: true }).length, 2);
  });

  it('say what a plan comes to', () => {
    const base = { ref: 'origin/main', mergeBase: 'x', because: 'default-branch' } as const;
    const lead = (...files: Parameters<typeof planned>[0]) => words.planLead(planned(files), { base, files });
    assert.equal(
      lead(added('src/a.ts', ...filler(30))),
      '30 lines to review, compared with origin/main, all of one concern: there is nothing to split.',
    );
    assert.equal(
      lead(added('src/a.ts', ...filler(30)), changed('README.md', { added: filler(3) })),
      '33 lines to review, compared with origin/main, in 2 pull requests. Each can be merged before the next.',
    );
    assert.match(lead(added('a.json', ...filler(230))), /in one piece: Rung found no way to take it apart\.$/);
    assert.equal(lead(), 'This branch changes nothing yet.');
  });

  it('show foreign names as they are, on one line, wherever they stand', () => {
    const part = onlyPart(added(HOSTILE, ...filler(3)));
    for (const said of [words.partTitle(part), words.becauseWords(part)]) assertOneLine(said);
    const message = words.commitMessage(part, 1, 2, 'topic\n\nnot a trailer');
    assert.deepEqual(message.split('\n').length, 6, message);
  });

  it('are Markdown in which no foreign name is markup', () => {
    const plan = planned([added(HOSTILE, ...filler(3)), changed('*README*.md', { added: filler(3) })]);
    const base = { ref: 'origin/[x](command:y)', mergeBase: 'x', because: 'default-branch' } as const;
    const markdown = words.planMarkdown(plan, { branch: 'a`b', base, files: [] });
    assert.match(markdown, /^# Split plan for `` a`b ``\n/);
    const outside = markdown.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
    assert.doesNotMatch(outside, /(?<!\\)\]\(/);
    assert.doesNotMatch(outside, /README\*/);
    assert.equal(markdown.match(/^\d+\. /gm)?.length, plan.parts.length);
  });

  it('say of a file how much of it is in a part', () => {
    const slice = {
      file: sized(added('src/a.ts', ...filler(300))),
      lines: 120,
      pieces: [{ hunk: 0, from: 0, to: 120 }],
      step: { index: 1, of: 3 },
    };
    assert.equal(words.sliceWords(slice), 'step 1 of 3: 120 of 300 lines, new');
    assert.equal(
      words.sliceWords({ file: sized(moved('a.ts', 'b.ts')), lines: 0, pieces: undefined }),
      'moved from a.ts',
    );
    assert.equal(
      words.sliceWords({ file: sized(added('yarn.lock', ...filler(3))), lines: 0, pieces: undefined }),
      'not counted, new',
    );
  });
});
