import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { Framework } from '../../../src/framework/framework.ts';
import { type Journey, journeyOf } from '../../../src/journey/journey.ts';
import { fileOf } from '../framework/files.ts';
import { frameworkIn } from '../sidebar/view.ts';

const BUILT_IN = frameworkIn('framework');
const GERMAN = frameworkIn('test/fixtures/framework/deutsch');

/** The map as it stands in the file, read by nothing of Rung's. */
const FILE = parse(new TextDecoder().decode(fileOf('framework/competency-map.yaml')));

function mapAt(level: string | undefined, framework: Framework = BUILT_IN): Journey {
  return journeyOf(framework, level) ?? assert.fail('no map');
}

const standings = ({ columns }: Journey) =>
  columns.map(({ title, standing }) => (standing ? `${title}: ${standing}` : title));

describe('The map', () => {
  it('is right to the word in each of its 7 x 4 cells', () => {
    const { rows, columns } = mapAt('L1');
    assert.equal(rows.length * columns.length, 28);
    for (const [at, touchpoint] of FILE.touchpoints.entries()) {
      assert.deepEqual(
        [rows[at]?.id, rows[at]?.title, rows[at]?.kind],
        [touchpoint.id, touchpoint.title, touchpoint.kind],
      );
      for (const [column, { id }] of FILE.levels.entries())
        assert.equal(rows[at]?.cells[column], touchpoint.behaviours[id]);
    }
  });

  it('has the words of the file on mindset, moves and rules', () => {
    const { title, summary, spine, mindset, growth, delegation } = mapAt('L1');
    assert.deepEqual([title, summary, spine, mindset], [FILE.title, FILE.summary, FILE.spine, FILE.mindset]);
    assert.equal(growth?.rule, FILE.growth.rule);
    assert.deepEqual(
      growth?.moves.map(({ move }) => move),
      FILE.growth.moves.map(({ move }: { move: string }) => move),
    );
    assert.deepEqual(delegation, { rule: FILE.delegation.rule, agenda: FILE.delegation.agenda });
  });

  it('marks my column and the next one, and the move that leads there', () => {
    assert.deepEqual(standings(mapAt('L1')), ['Intern', 'Junior: mine', 'Mid: next', 'Senior']);
    assert.deepEqual(
      mapAt('L1')
        .growth?.moves.filter(({ isMine }) => isMine)
        .map(({ from, to }) => [from, to]),
      [['Junior', 'Mid']],
    );
  });

  it('says what changes to the next column at every touchpoint', () => {
    for (const { changes } of mapAt('L2').rows)
      assert.ok(changes && changes.comesIn.length + changes.become.length > 0);
  });

  it('has no next column where it ends, and the move beyond it', () => {
    const top = mapAt('L4');
    assert.deepEqual(standings(top), ['Intern', 'Junior', 'Mid', 'Senior: mine']);
    assert.ok(top.rows.every(({ changes }) => changes === undefined));
    assert.equal(top.growth?.moves.find(({ isMine }) => isMine)?.to, undefined);
    assert.deepEqual(top.columns.at(-1)?.levels, ['Senior Product Engineer', 'Staff Product Engineer']);
  });

  it('marks nothing for somebody without a level, or with one that the ladder does not have', () => {
    for (const level of [undefined, '', 'L9', 'constructor']) {
      assert.deepEqual(standings(mapAt(level)), ['Intern', 'Junior', 'Mid', 'Senior']);
      assert.equal(mapAt(level).level, undefined);
    }
  });

  it('of a German team with 5 touchpoints and 3 levels works too, without moves or delegation', () => {
    const journey = mapAt('E3', GERMAN);
    assert.deepEqual(standings(journey), ['Lernend', 'Tragend: mine', 'Prägend: next']);
    assert.deepEqual([journey.rows.length, journey.growth, journey.delegation], [5, undefined, undefined]);
  });

  it('is not there for a ladder without one', () =>
    assert.equal(journeyOf({ ...BUILT_IN, map: undefined }, 'L1'), undefined));
});
