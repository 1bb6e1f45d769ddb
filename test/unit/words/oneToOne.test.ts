import assert from 'node:assert/strict';
import { personView } from '../../../src/delegation/personView.ts';
import type { Person } from '../../../src/delegation/schema.ts';
import { oneToOneMarkdown } from '../../../src/words/oneToOne.ts';
import { builtIn, german } from '../delegation/frameworks.ts';

const TODAY = '2026-11-28';

function sheetOf(person: Person, framework = builtIn()): string {
  return oneToOneMarkdown(personView(framework, person), TODAY);
}

/** The lines of one section. */
function section(sheet: string, title: string): readonly string[] {
  const [, found = ''] = sheet.split(`## ${title}\n`);
  const [lines = ''] = found.split('\n## ');
  return lines.split('\n').filter((line) => line !== '');
}

const AISHA: Person = {
  name: 'Aisha',
  level: 'L1',
  notes: 'Wants to lead a launch.\nLikes the night.',
  not_yet: [{ touchpoint: 'launch', because: 'Has not run a rollout yet.' }, { touchpoint: 'discover' }],
  view: { ratings: { L1: { ownership: 'developing' } }, does: { 'L2.question-assumptions': false } },
  says: {
    on: '2026-11-20',
    ratings: { L1: { ownership: 'exceeds' }, L2: { collaboration: 'meets' } },
    does: { 'L2.question-assumptions': true },
  },
};

describe('The sheet for a 1:1', () => {
  it('begins with the name, the day and the level', () => {
    assert.match(sheetOf(AISHA), /^# 1:1 with Aisha\n\n2026-11-28 · Product Engineer I, Junior on the map\n/);
  });

  it('has the coaching agenda with what is expected and why not yet, and asks where no reason is given', () => {
    const lines = section(sheetOf(AISHA), 'What to coach');
    assert.match(lines[0] ?? '', /^Where you cannot yet delegate/);
    assert.match(lines[1] ?? '', /^- \*\*Discover\*\*: Sees patterns in usage data/);
    assert.deepEqual(lines[2], '  Why not yet? What would have to be so?');
    assert.deepEqual(lines.at(-1), '  Why not yet: Has not run a rollout yet.');
  });

  it('says what to hand off next at every touchpoint but those that stand under what to coach', () => {
    const lines = section(sheetOf(AISHA), 'What to hand off next');
    assert.equal(lines[0], 'Pick one or two.');
    assert.match(lines.join('\n'), /^One rung past Junior: Mid\. A whole initiative/m);
    assert.equal(lines.filter((line) => /^- .* \(Mid\): /.test(line)).length, 5);
    assert.equal(lines.filter((line) => /^- \*\*(?:Launch|Discover)/.test(line)).length, 0);
  });

  it('asks what to hand off next where nothing can be delegated yet', () => {
    const everywhere = builtIn().map.touchpoints.map(({ id }) => ({ touchpoint: id }));
    const sheet = sheetOf({ ...AISHA, not_yet: everywhere });
    assert.deepEqual(section(sheet, 'What to hand off next'), ['- What could Aisha take over next, with me close by?']);
    assert.doesNotMatch(sheet, /Which of these/);
  });

  it('says where to stay close, and closer where a mark is', () => {
    assert.deepEqual(section(sheetOf(AISHA), 'Where to stay close'), [
      '- Moments when scope shifts or the problem needs reframing; that is when they will come back to you.',
      '- **Discover**: Anything ambiguous; and check the output against the definition doc yourself.',
      '- **Launch**: Anything ambiguous; and check the output against the definition doc yourself.',
    ]);
  });

  it('names the largest differences, the largest first', () => {
    assert.deepEqual(section(sheetOf(AISHA), 'Where our views differ'), [
      '- **Ownership** at Product Engineer I: Aisha says Consistently exceeds, I say Developing (2 steps).',
      '- **Question assumptions** (Problem Solving): Aisha does this by their own word, and I do not see it yet.',
    ]);
  });

  it('has the notes line by line, and what to ask', () => {
    assert.deepEqual(section(sheetOf(AISHA), 'Notes'), ['- Wants to lead a launch.', '- Likes the night.']);
    assert.deepEqual(section(sheetOf(AISHA), 'What to ask').slice(0, 2), [
      '- What would you need to take on Discover?',
      '- What would you need to take on Launch?',
    ]);
  });

  it('asks a question in every section of which nothing is known', () => {
    const sheet = sheetOf({ name: 'Ben' });
    for (const [, title = ''] of sheet.matchAll(/^## (.*)$/gm)) {
      const lines = section(sheet, title);
      assert.ok(lines.length === 1 && /^- .*[?.]$/.test(lines[0] ?? ''), title);
      assert.match(lines[0] ?? '', title === 'Where our views differ' ? /\?/ : /\?$/);
    }
    assert.match(sheet, /· no level yet\n/);
  });

  it('says of a level that nobody knows what the file has', () => {
    assert.match(sheetOf({ name: 'Ben', level: 'L9' }), /· L9, which neither the ladder nor the map has\n/);
  });

  it('works with a German ladder whose map says nothing of delegation', () => {
    const sheet = sheetOf({ name: 'Jürgen', level: 'E3', not_yet: [{ touchpoint: 'start' }] }, german());
    assert.match(
      section(sheet, 'What to coach').join('\n'),
      /^- \*\*Start\*\*: Verantwortet die eigene Auslieferung\./,
    );
    assert.equal(section(sheet, 'What to hand off next').filter((line) => /\(Prägend\): /.test(line)).length, 4);
    assert.deepEqual(section(sheet, 'Where to stay close'), [
      '- Where does Jürgen want me closer, and where further away?',
    ]);
  });

  it('shows what people wrote as they wrote it, and never as markup', () => {
    const evil = '[x](command:rung.deleteJournal) <img src=x> **b** # h';
    const sheet = sheetOf({
      name: `${evil}\n# Not a heading`,
      level: evil,
      notes: `${evil}\n- [ ] a task\n# Not a heading`,
      not_yet: [{ touchpoint: '<b>', because: evil }],
      says: { ratings: { L1: { ownership: evil } } },
    });
    assert.doesNotMatch(sheet, /(?<!\\)<img|(?<!\\)\[x|^# Not|^- \[ \]/m);
    assert.equal(sheet.match(/^# /gm)?.length, 1);
  });
});
