import assert from 'node:assert/strict';
import { MAX_BYTES } from '../../../src/framework/limits.ts';
import { parseCompetencyMap, parseProgression } from '../../../src/framework/parse.ts';
import type { FrameworkProblem } from '../../../src/framework/problem.ts';
import { fileOf, goodOne, problemsOf, SMALL_LADDER, SMALL_MAP, utf8 } from './files.ts';

/** `kind line:column path`. */
type Expected = string;

function told({ kind, line, column, path }: FrameworkProblem): Expected {
  return `${kind} ${line}:${column} ${path}`.trimEnd();
}

/** The small file with its first `from` replaced. */
function changed(file: string, from: string, to: string): Uint8Array {
  assert.ok(file.includes(from));
  return utf8(file.replace(from, () => to));
}

/** A ladder of which a promotion asks for so many months. */
function withMonths(months: string): Uint8Array {
  const kind = `id: sustained\n      text: Work at the level.\n      months: ${months}`.trimEnd();
  return utf8(`${SMALL_LADDER}promotion:\n  rule: Steady.\n  evidence:\n    - ${kind}\n`);
}

describe('A ladder in order', () => {
  it('may leave out all but its levels, dimensions and ratings', () => {
    const ladder = goodOne(parseProgression(utf8(SMALL_LADDER)));
    assert.deepEqual([ladder.principles, ladder.common_mistakes, ladder.levels[0]?.signals], [[], [], {}]);
    assert.deepEqual(ladder.levels[0]?.formerly, []);
    assert.equal(ladder.promotion, undefined);
  });

  it('may have 6 levels and 8 dimensions, in German', () => {
    const ladder = goodOne(parseProgression(fileOf('test/fixtures/framework/deutsch/progression.yaml')));
    assert.deepEqual([ladder.levels.length, ladder.dimensions.length], [6, 8]);
    assert.equal(ladder.levels[0]?.expectations.kundennähe?.[0]?.good, '„Wer klickt das an, und wie oft am Tag?“');
  });

  it('may use a former id of a level for a dimension', () => {
    const bytes = changed(SMALL_LADDER, '    title: Craft', '    title: Craft\n    formerly: [A, skill, know-how]');
    assert.deepEqual(goodOne(parseProgression(bytes)).dimensions[0]?.formerly, ['A', 'skill', 'know-how']);
  });

  it('may say for how many months a promotion asks, 1 to 60', () => {
    for (const months of [1, 60]) {
      const { promotion } = goodOne(parseProgression(withMonths(String(months))));
      assert.equal(promotion?.evidence[0]?.months, months);
    }
  });

  it('may have a map of 5 touchpoints and 3 levels', () => {
    const map = goodOne(parseCompetencyMap(fileOf('test/fixtures/framework/deutsch/competency-map.yaml')));
    assert.deepEqual([map.touchpoints.length, map.levels.length], [5, 3]);
  });

  const forms: [sentence: string, bytes: Uint8Array][] = [
    ['may begin with a byte order mark', utf8(`\uFEFF${SMALL_LADDER}`)],
    ['may have the line ends of Windows', utf8(SMALL_LADDER.replaceAll('\n', '\r\n'))],
    ['may be JSON', utf8(JSON.stringify(goodOne(parseProgression(utf8(SMALL_LADDER)))))],
    ['may use an alias', changed(SMALL_LADDER, 'Nothing\n          good: Something', '&x Same\n          good: *x')],
    ['may hold the sign that stands for unreadable bytes', changed(SMALL_LADDER, 'Something', 'A \uFFFD')],
    ['may say !!str', changed(SMALL_LADDER, 'title: First', 'title: !!str 1')],
  ];
  for (const [sentence, bytes] of forms) it(sentence, () => assert.equal(parseProgression(bytes).kind, 'parsed'));
});

describe('A ladder with a problem', () => {
  const change = (from: string, to: string) => changed(SMALL_LADDER, from, to);
  const cases: [sentence: string, bytes: Uint8Array, ...expected: Expected[]][] = [
    ['nothing in it', utf8(''), 'empty 1:1'],
    ['only a comment', utf8('# soon\n'), 'empty 1:1'],
    ['only a document mark', utf8('---\n'), 'empty 1:1'],
    ['10 MB', new Uint8Array(10_000_000), 'too-large 1:1'],
    ['one byte too many', new Uint8Array(MAX_BYTES + 1), 'too-large 1:1'],
    ['Latin-1', Uint8Array.from([...utf8('id: x\ntitle: Gr'), 0xfc, ...utf8('n\n')]), 'not-utf8 2:10'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x69, 0x00]), 'not-utf8 1:1'],
    ['half a letter at its end', Uint8Array.from([...utf8('id: x'), 0xe2, 0x82]), 'not-utf8 1:6'],
    ['a bracket that stays open', change('title: Ladder', 'title: [Ladder'), 'syntax 3:1'],
    ['a tab to indent', change('  - id: craft', '\t- id: craft'), 'syntax 4:1'],
    ['a colon in a text', change('good: Something', 'good: Some: thing'), 'syntax 14:17'],
    ['two documents', utf8(`${SMALL_LADDER}---\n${SMALL_LADDER}`), 'several-documents 19:1'],
    ['a tag of its own', change('title: Ladder', 'title: !secret Ladder'), 'syntax 2:8'],
    ['a key that is a list', change('title: Ladder', '[title]: Ladder'), 'syntax 2:1'],
    ['a merge key', change('    title: Craft', '    title: Craft\n    <<: { a: b }'), 'unknown-key 6:5 dimensions[0]'],
    ['a key twice', change('title: Ladder', 'title: Ladder\ntitle: Other'), 'duplicate-key 3:1'],
    [
      'a prototype',
      change('      craft:', '      __proto__: []\n      craft:'),
      'unknown-key 10:7 levels[0].expectations',
    ],
    ['an alias of nothing', change('title: Ladder', 'title: *missing'), 'unknown-alias 2:8 title'],
    ['an alias of itself', change('title: Ladder', 'title: &a [*a]'), 'unknown-alias 2:12 title[0]'],
    ['a list at the top', utf8('- a\n- b\n'), 'wrong-type 1:1'],
    ['a text at the top', utf8('ladder'), 'wrong-type 1:1'],
    ['a number for a text', change('title: First', 'title: 1'), 'wrong-type 8:12 levels[0].title'],
    ['nothing for a text', change('title: First', 'title:'), 'wrong-type 8:5 levels[0].title'],
    ['a blank text', change('title: First', "title: ' '"), 'empty-text 8:12 levels[0].title'],
    ['a space in an id', change('id: A\n', 'id: A B\n'), 'bad-id 7:9 levels[0].id'],
    [
      'no levels',
      change(SMALL_LADDER.slice(SMALL_LADDER.indexOf('levels:'), SMALL_LADDER.indexOf('ratings:')), 'levels: []\n'),
      'empty-list 6:9 levels',
    ],
    ...['0', '61', '1.5', '-3', '.inf', '1e30'].map((months): [string, Uint8Array, Expected] => [
      `a promotion after ${months} months`,
      withMonths(months),
      'bad-months 24:15 promotion.evidence[0].months',
    ]),
    ['months in words', withMonths('six'), 'wrong-type 24:15 promotion.evidence[0].months'],
    ['months without a number', withMonths(''), 'wrong-type 24:7 promotion.evidence[0].months'],
    ['a missing key', change('          good: Something\n', ''), 'missing-key 11:11 levels[0].expectations.craft[0]'],
    ['a missing key at the top', change('title: Ladder\n', ''), 'missing-key 1:1'],
    [
      'a mistyped key',
      change('instead_of', 'insted_of'),
      'missing-key 11:11 levels[0].expectations.craft[0]',
      'unknown-key 13:11 levels[0].expectations.craft[0]',
    ],
    [
      'a text cut at a comma',
      change('  - id: meets\n    title: Meets\n    text: Reliably.', '  - { id: a, title: b, text: Well, nearly. }'),
      'unknown-key 16:36 ratings[0]',
    ],
    [
      'a group of no dimension',
      change('      craft:', '      crafts:'),
      'missing-entry 9:5 levels[0].expectations',
      'unknown-reference 10:7 levels[0].expectations',
    ],
    [
      'a dimension that a level lacks',
      change('    title: Craft', '    title: Craft\n  - id: care\n    title: Care'),
      'missing-entry 11:5 levels[0].expectations',
    ],
    [
      'signals of no dimension',
      change('    expectations:', '    signals: { luck: [Yes.] }\n    expectations:'),
      'unknown-reference 9:16 levels[0].signals',
    ],
    [
      'a dimension twice',
      change('    title: Craft', '    title: Craft\n  - id: craft\n    title: Again'),
      'duplicate-id 6:9 dimensions[1].id',
    ],
    [
      'a rating twice',
      utf8(`${SMALL_LADDER}  - id: meets\n    title: Again\n    text: Again.\n`),
      'duplicate-id 19:9 ratings[1].id',
    ],
    [
      'an expectation twice',
      change('ratings:', `        - { id: A.one, title: a, instead_of: b, good: c }\nratings:`),
      'duplicate-id 15:17 levels[0].expectations.craft[1].id',
    ],
    [
      'a former id that is still an id',
      change('    title: Craft', '    title: Craft\n    formerly: [craft]'),
      'taken-former-id 6:16 dimensions[0].formerly[0]',
    ],
    [
      'a former id of two',
      utf8(`${SMALL_LADDER}    formerly: [a, b]\n  - { id: m, title: m, text: M., formerly: [c, b] }\n`),
      'taken-former-id 20:48 ratings[1].formerly[1]',
    ],
    [
      'a former id twice',
      change('    title: First', '    title: First\n    formerly:\n      - Old\n      - Old'),
      'taken-former-id 11:9 levels[0].formerly[1]',
    ],
    [
      'a former id that an expectation still has',
      change('          good: Something', '          good: Something\n          formerly: [A.one]'),
      'taken-former-id 15:22 levels[0].expectations.craft[0].formerly[0]',
    ],
    [
      'a former id with a space',
      change('    title: Craft', '    title: Craft\n    formerly: [a b]'),
      'bad-id 6:16 dimensions[0].formerly[0]',
    ],
    ['too many lists in each other', utf8('['.repeat(1000)), 'too-complex 1:51'],
    ['too many parts', utf8('a:\n'.repeat(60_000)), 'too-complex 25001:1'],
  ];
  for (const [sentence, bytes, ...expected] of cases) {
    it(`${sentence} is told at its place`, () =>
      assert.deepEqual(problemsOf(parseProgression(bytes)).map(told), expected));
  }

  it('is told with several at once, in the order of the file', () => {
    const bytes = utf8(SMALL_LADDER.replace('title: Ladder', 'title: 1').replace('text: Reliably.', 'text: [2]'));
    assert.deepEqual(problemsOf(parseProgression(bytes)).map(told), [
      'wrong-type 2:8 title',
      'wrong-type 18:11 ratings[0].text',
    ]);
  });

  it('is told at most 50 times', () => {
    const bytes = utf8(SMALL_LADDER + Array.from({ length: 80 }, (_, index) => `extra${index}: 1\n`).join(''));
    assert.equal(problemsOf(parseProgression(bytes)).length, 50);
  });

  it('is shown from its first to behind its last character, in a Windows file too', () => {
    const [problem] = problemsOf(
      parseProgression(utf8(SMALL_LADDER.replace('title: First', 'title: 12345').replaceAll('\n', '\r\n'))),
    );
    assert.deepEqual([problem?.line, problem?.column, problem?.endColumn], [8, 12, 17]);
  });

  it('is named with the key that was likely meant', () => {
    const [, problem] = problemsOf(parseProgression(change('instead_of', 'insted_of')));
    assert.ok(problem?.kind === 'unknown-key');
    assert.deepEqual(
      [problem.nearest, problem.known],
      ['instead_of', ['id', 'title', 'short', 'instead_of', 'good', 'formerly']],
    );
  });
});

describe('A map with a problem', () => {
  const change = (from: string, to: string) => changed(SMALL_MAP, from, to);
  const cases: [sentence: string, bytes: Uint8Array, ...expected: Expected[]][] = [
    [
      'a level that a touchpoint lacks',
      change('      old: Directs.\n', ''),
      'missing-entry 12:5 touchpoints[0].behaviours',
    ],
    [
      'behaviour of an unknown level',
      change('      old: Directs.', '      old: Directs.\n      odd: Errs.'),
      'unknown-reference 15:7 touchpoints[0].behaviours',
    ],
    [
      'a level twice',
      change('    title: New\n', '    title: New\n  - { id: new, title: Again }\n'),
      'duplicate-id 6:11 levels[1].id',
    ],
    [
      'a touchpoint twice',
      change('delegation:', '  - { id: build, title: B, kind: shaping, behaviours: { new: a, old: b } }\ndelegation:'),
      'duplicate-id 15:11 touchpoints[1].id',
    ],
    [
      'delegation to an unknown level',
      change('    new:\n      hand', '    neu:\n      hand'),
      'unknown-reference 19:5 delegation.levels',
    ],
    ['a move from an unknown level', change('from: new', 'from: gone'), 'unknown-reference 25:13 growth.moves[0].from'],
    ['a move to an unknown level', change('to: old', 'to: gone'), 'unknown-reference 26:11 growth.moves[0].to'],
    ['a mapping to an unknown level', change('  A: new', '  A: gone'), 'unknown-reference 29:6 level_mapping.A'],
    [
      'a mapping of a level that the ladder lacks',
      change('  A: new', '  B: new'),
      'unknown-reference 29:3 level_mapping',
    ],
    ['an unknown kind', change('delivering', 'dreaming'), 'unknown-value 11:11 touchpoints[0].kind'],
    ['no kind', change('    kind: delivering\n', ''), 'missing-key 9:5 touchpoints[0]'],
  ];
  const ladder = goodOne(parseProgression(utf8(SMALL_LADDER)));
  for (const [sentence, bytes, ...expected] of cases) {
    it(`${sentence} is told at its place`, () =>
      assert.deepEqual(problemsOf(parseCompetencyMap(bytes, ladder)).map(told), expected));
  }

  it('is not looked for in the ladder where no ladder is at hand', () => {
    assert.equal(parseCompetencyMap(change('  A: new', '  B: new')).kind, 'parsed');
  });
});
