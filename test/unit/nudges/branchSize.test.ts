import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fold, isSilenced, wasShown } from '../../../src/journal/fold.ts';
import { branchSize } from '../../../src/nudges/branchSize.ts';
import { NUDGES, nudgeFor } from '../../../src/nudges/catalogue.ts';
import { claimOf, type Moment, type Nudge, type Occasion, silenceOf } from '../../../src/nudges/nudge.ts';
import { nudge as nudgeRecord, silence } from '../journal/builders.ts';
import { changed, occasion } from './builders.ts';

const LARGE = [changed('src/search.ts', 201)];

describe('The nudge about the size of a branch', () => {
  it('says by how much the branch passed, and names the three largest files that are reviewed', () => {
    const files = [
      changed('src/a.ts', 20),
      changed('src/d.ts', 90),
      changed('package-lock.json', 900),
      changed('test/b.test.ts', 60),
      changed('src/c.ts', 72),
    ];
    assert.deepEqual(branchSize.decide(occasion(files)), {
      kind: 'nudge',
      nudge: {
        nudge: 'branch-size',
        subject: 'search:/work/shop/.git',
        crossing: 200,
        expectation: 'L1.small-focused-prs',
        branch: 'search',
        lines: 242,
        over: 42,
        largest: [
          { path: 'src/d.ts', lines: 90 },
          { path: 'src/c.ts', lines: 72 },
          { path: 'test/b.test.ts', lines: 60 },
        ],
      },
    });
  });

  it('names fewer files where there are fewer, and none that only moved', () => {
    const moved = { ...changed('src/moved.ts', 0), change: 'renamed', previousPath: 'src/old.ts' } as const;
    assert.deepEqual(nudgeAt(occasion([moved, ...LARGE])).largest, [{ path: 'src/search.ts', lines: 201 }]);
  });

  const table: readonly (readonly [name: string, occasion: Occasion, because: string])[] = [
    ['the person turned it off', occasion(LARGE, { settings: { branchSize: false } }), 'off'],
    ['there is no branch', occasion(LARGE, { measured: undefined }), 'no-branch'],
    ['HEAD is detached', occasion(LARGE, {}, { branch: undefined }), 'no-branch'],
    ['the branch has exactly 200 lines', occasion([changed('a.ts', 200)]), 'within'],
    ['only generated files are large', occasion([changed('yarn.lock', 5000)]), 'within'],
    ['the guidance is a higher one', occasion(LARGE, { guidance: 300 }), 'within'],
    ['the person silenced it for the branch', occasion(LARGE, { journal: journalOf('silence') }), 'silenced'],
    ['it was shown for the branch', occasion(LARGE, { journal: journalOf('nudge') }), 'shown-before'],
    [
      'it was shown, and is asked about',
      occasion(LARGE, { journal: journalOf('nudge'), moment: 'focus' }),
      'shown-before',
    ],
    ['a branch was checked out', occasion(LARGE, { moment: 'checkout' }), 'not-a-break'],
    ['the window got the focus', occasion(LARGE, { moment: 'focus' }), 'not-a-break'],
    ['the editor starts', occasion(LARGE, { moment: 'start' }), 'not-a-break'],
  ];
  for (const [name, when, because] of table) {
    it(`stays away when ${name}`, () => {
      assert.deepEqual(branchSize.decide(when), { kind: 'quiet', because });
      assert.equal(nudgeFor(when), undefined);
    });
  }

  for (const moment of ['save', 'commit'] satisfies Moment[]) {
    it(`comes at a ${moment}`, () => assert.equal(nudgeAt(occasion(LARGE, { moment })).over, 1));
  }

  it('comes once for a branch, in all of its worktrees, and again for another branch or repository', () => {
    const journal = fold([nudgeRecord({ subject: nudgeAt(occasion(LARGE)).subject })]);
    assert.equal(nudgeFor(occasion(LARGE, { journal }, { repository: '/work/shop-2' })), undefined);
    assert.notEqual(nudgeFor(occasion(LARGE, { journal }, { branch: 'filters' })), undefined);
    assert.notEqual(nudgeFor(occasion(LARGE, { journal }, { commonFolder: '/work/api/.git' })), undefined);
  });

  it('comes once more when the branch passes another guidance', () => {
    assert.equal(nudgeAt(occasion(LARGE, { journal: journalOf('nudge'), guidance: 150 })).crossing, 150);
  });

  it('is remembered by what it claims, and silenced by what it says', () => {
    const nudge = nudgeAt(occasion(LARGE));
    const head = { version: 1, id: 'a', at: 1 } as const;
    const shown = fold([{ ...head, ...claimOf(nudge).entry }]);
    assert.equal(wasShown(shown, nudge.nudge, nudge.subject, nudge.crossing), true);
    assert.equal(isSilenced(fold([{ ...head, ...silenceOf(nudge) }]), nudge.nudge, nudge.subject), true);
    assert.notEqual(claimOf(nudge).key, claimOf({ ...nudge, crossing: 400 }).key);
    assert.notEqual(claimOf(nudge).key, claimOf({ ...nudge, subject: 'another' }).key);
  });

  it('serves an expectation of the ladder', () => {
    const ladder = readFileSync(new URL('../../../framework/progression.yaml', import.meta.url), 'utf8');
    assert.ok(ladder.includes(`- id: ${nudgeAt(occasion(LARGE)).expectation}\n`));
  });
});

describe('The catalogue of nudges', () => {
  it('lists each nudge once', () => {
    const ids = NUDGES.map((policy) => policy.id);
    assert.ok(ids.includes('branch-size'));
    assert.equal(new Set(ids).size, ids.length);
  });
});

function nudgeAt(when: Occasion): Nudge {
  const nudge = nudgeFor(when);
  assert.ok(nudge);
  return nudge;
}

function journalOf(kind: 'nudge' | 'silence') {
  const subject = 'search:/work/shop/.git';
  return fold([kind === 'nudge' ? nudgeRecord({ subject }) : silence({ subject })]);
}
