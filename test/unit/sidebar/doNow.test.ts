import assert from 'node:assert/strict';
import { doNowRows } from '../../../src/editor/sidebar/doNowRows.ts';
import { myLevelRows } from '../../../src/editor/sidebar/levelRows.ts';
import { nextLevelRows } from '../../../src/editor/sidebar/nextLevelRows.ts';
import type { Row } from '../../../src/editor/sidebar/row.ts';
import { expectationsOf, type Framework } from '../../../src/framework/framework.ts';
import { nextLevelChecklist } from '../../../src/growth/checklist.ts';
import { EMPTY_JOURNAL } from '../../../src/journal/fold.ts';
import { theTerms } from '../habits/builders.ts';
import { assertSentence } from '../words/reading.ts';
import { assertDrawable, frameworkIn, habitsOver, levelIn, lines, rowOf, unfolded } from './view.ts';

const BUILT_IN = frameworkIn('framework');
const GERMAN = frameworkIn('test/fixtures/framework/deutsch');
const NOTE = 'Note evidence: what you did for it, and what came of it';

describe('What one can do now for an expectation', () => {
  const mine = (framework: Framework, level: string) =>
    myLevelRows(framework, levelIn(framework, level), habitsOver({}));
  const next = ({ progression }: Framework, level: string) => {
    const checklist = nextLevelChecklist(progression, level, { journal: EMPTY_JOURNAL, findings: [] });
    return checklist.kind === 'level' ? nextLevelRows(checklist, 0, theTerms().now) : assert.fail(checklist.kind);
  };
  const under = (rows: readonly Row[], expectation: string) =>
    (rowOf(rows, `expectation/${expectation}`).children ?? []).filter(
      ({ id }) => !/^(?:good|instead|habit|branch)\//.test(id),
    );

  it('is a draft of each template that helps to meet it, said with what it is for', () => {
    const [draft, ...others] = under(next(BUILT_IN, 'L1'), 'L2.propose-with-trade-offs');
    assert.equal(draft?.label, 'Draft: Trade-off options');
    assert.equal(draft?.description, 'two or three ways, what each costs, and the one you recommend');
    assert.deepEqual(draft?.call, {
      command: 'rung.draft',
      arguments: ['trade-offs', 'L2.propose-with-trade-offs'],
    });
    assertSentence(draft?.tooltip?.split('\n')[1] ?? '');
    assert.deepEqual(lines(others), [NOTE]);
  });

  it('is to note evidence, of this expectation in its dimension', () => {
    for (const rows of [mine(BUILT_IN, 'L2'), next(BUILT_IN, 'L1')]) {
      const row = under(rows, 'L2.blameless-postmortems').at(-1);
      assert.deepEqual(row?.call, {
        command: 'rung.noteEvidence',
        arguments: [{ dimension: 'ownership', expectation: 'L2.blameless-postmortems' }],
      });
    }
  });

  it('is to split the branch where that is what helps', () => {
    const rows = mine(BUILT_IN, 'L1');
    assert.deepEqual(lines(under(rows, 'L1.small-focused-prs')).slice(0, 2), [
      'Show the split plan: this branch as pull requests of one concern each',
      'Draft: Pull request description: why first, then what changes and how you know that it works',
    ]);
    assert.deepEqual(
      under(rows, 'L1.slice-work-into-1-2-days').map(({ call }) => call?.command),
      ['rung.openSplitPlan', 'rung.noteEvidence'],
    );
  });

  it('is to start the timer where a blocker is to be flagged within 30 minutes', () => {
    assert.deepEqual(
      under(mine(BUILT_IN, 'L1'), 'L1.flag-blockers-in-30-minutes').map(({ call }) => call?.command),
      ['rung.stuck', 'rung.draft', 'rung.noteEvidence'],
    );
  });

  it('is the list of all templates where none helps honestly', () => {
    const [draft, ...others] = under(mine(BUILT_IN, 'L1'), 'L1.review-within-24-hours');
    assert.equal(draft?.label, 'Draft something…');
    assert.deepEqual(draft?.call, { command: 'rung.draft', arguments: [undefined, 'L1.review-within-24-hours'] });
    assert.deepEqual(lines(others), [NOTE]);
  });

  it('follows an expectation that a ladder renamed', () => {
    const renamed = {
      id: 'E1.pr',
      title: 'Klein',
      good: 'So.',
      instead_of: 'Nicht so.',
      formerly: ['L1.small-focused-prs'],
    };
    assert.deepEqual(
      doNowRows(renamed, 'technik').map(({ id }) => id),
      ['split/E1.pr', 'draft/pull-request/E1.pr', 'note/E1.pr'],
    );
  });

  for (const [name, framework] of [
    ['built-in', BUILT_IN],
    ['German', GERMAN],
  ] as const) {
    it(`is offered for every expectation of every level, at mine and at the next: ${name}`, () => {
      for (const level of framework.progression.levels) {
        const asked = expectationsOf(framework, level).flatMap(({ expectations }) => expectations);
        const rows = mine(framework, level.id);
        assertDrawable(rows);
        assertDrawable(next(framework, level.id));
        for (const { id } of asked) {
          const offered = under(rows, id);
          assert.ok(offered.length >= 2, id);
          assert.ok(offered.every(({ call, children }) => call !== undefined && children === undefined));
        }
        const notes = unfolded(rows).filter(({ call }) => call?.command === 'rung.noteEvidence');
        assert.ok(notes.length >= asked.length);
      }
    });
  }
});
