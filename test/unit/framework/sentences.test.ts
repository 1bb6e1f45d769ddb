import assert from 'node:assert/strict';
import { parseCompetencyMap, parseProgression } from '../../../src/framework/parse.ts';
import type { Fault, FrameworkProblem } from '../../../src/framework/problem.ts';
import { frameworkProblemSentence } from '../../../src/words/frameworkProblems.ts';

function aProblem(path: string, fault: Fault): FrameworkProblem {
  return { path, line: 3, column: 5, endColumn: 9, ...fault };
}

const LEVELS = ['L1', 'L2', 'L3', 'L4'];

const CASES: [sentence: string, path: string, fault: Fault][] = [
  ['There is no such file.', '', { kind: 'missing-file' }],
  ['The file cannot be read: permission denied', '', { kind: 'unreadable-file', said: 'permission denied' }],
  [
    'The file is too large: 10,000,000 bytes, where 1,000,000 are allowed.',
    '',
    { kind: 'too-large', bytes: 10_000_000, limit: 1_000_000 },
  ],
  [
    'The file is not UTF-8: the fault is at byte 1,204. Save it with the encoding UTF-8.',
    '',
    { kind: 'not-utf8', byte: 1204 },
  ],
  ['The file is empty.', '', { kind: 'empty' }],
  [
    'Expected one YAML document, and a second one begins here. Take out the line "---".',
    '',
    { kind: 'several-documents' },
  ],
  ['This is not valid YAML: a tab is used to indent; use spaces.', '', { kind: 'syntax', code: 'TAB_AS_INDENT' }],
  [
    'This is not valid YAML: a second "key:" on one line; a text with a colon needs quotes.',
    '',
    { kind: 'syntax', code: 'BLOCK_AS_IMPLICIT_KEY' },
  ],
  [
    'Lists and maps stand more than 50 deep in each other here.',
    '',
    { kind: 'too-complex', measure: 'depth', limit: 50 },
  ],
  ['The file has more than 100,000 words and marks.', '', { kind: 'too-complex', measure: 'parts', limit: 100_000 }],
  ['title: *name stands for nothing: expected &name further up.', 'title', { kind: 'unknown-alias', alias: 'name' }],
  ['Aliases (*name) stand for too much text: 100 are allowed.', '', { kind: 'too-many-aliases', limit: 100 }],
  [
    'levels[0]: "title" stands here twice; the first is on line 12.',
    'levels[0]',
    { kind: 'duplicate-key', key: 'title', firstLine: 12 },
  ],
  [
    'levels[0]: the key "titel" is not known here; expected "title".',
    'levels[0]',
    { kind: 'unknown-key', key: 'titel', known: ['id', 'title'], nearest: 'title', cutText: false },
  ],
  [
    'ratings[0]: the key "colour" is not known here; expected "id", "title" or "text".',
    'ratings[0]',
    { kind: 'unknown-key', key: 'colour', known: ['id', 'title', 'text'], nearest: undefined, cutText: false },
  ],
  [
    'ratings[0]: the key "or with support." is not known here. A text with a comma needs quotes inside { }.',
    'ratings[0]',
    { kind: 'unknown-key', key: 'or with support.', known: ['id'], nearest: undefined, cutText: true },
  ],
  [
    'The key "__proto__" is not known here.',
    '',
    { kind: 'unknown-key', key: '__proto__', known: [], nearest: undefined, cutText: false },
  ],
  ['"levels" is missing; expected a list.', '', { kind: 'missing-key', key: 'levels', expected: 'list' }],
  [
    'levels[1].title: expected a text, found a number.',
    'levels[1].title',
    { kind: 'wrong-type', expected: 'text', received: 'number' },
  ],
  [
    'levels: expected a list, found keys with values.',
    'levels',
    { kind: 'wrong-type', expected: 'list', received: 'map' },
  ],
  [
    'title: expected a text, found true or false.',
    'title',
    { kind: 'wrong-type', expected: 'text', received: 'boolean' },
  ],
  ['title: expected a text, found nothing.', 'title', { kind: 'wrong-type', expected: 'text', received: 'nothing' }],
  [
    'touchpoints[0].kind: expected "shaping" or "delivering", found "dreaming".',
    'touchpoints[0].kind',
    { kind: 'unknown-value', received: 'dreaming', known: ['shaping', 'delivering'] },
  ],
  ['title: expected a text, found an empty one.', 'title', { kind: 'empty-text' }],
  ['levels: expected at least one entry, found an empty list.', 'levels', { kind: 'empty-list' }],
  [
    'levels[0].id: expected an id of 1 to 80 characters without spaces, found "L 1".',
    'levels[0].id',
    { kind: 'bad-id', received: 'L 1' },
  ],
  [
    'promotion.evidence[0].months: expected a whole number of months from 1 to 60, found 1.5.',
    'promotion.evidence[0].months',
    { kind: 'bad-months', received: 1.5 },
  ],
  [
    'levels[1].id: the level "L1" is there twice; the first is on line 4.',
    'levels[1].id',
    { kind: 'duplicate-id', what: 'level', id: 'L1', firstLine: 4 },
  ],
  [
    'levels[1].formerly[0]: the level "L1" is still there, on line 4; expected an id that is no longer in use.',
    'levels[1].formerly[0]',
    { kind: 'taken-former-id', what: 'level', id: 'L1', by: 'id', firstLine: 4 },
  ],
  [
    'ratings[1].formerly[0]: the rating "solid" was renamed twice; the first is on line 4.',
    'ratings[1].formerly[0]',
    { kind: 'taken-former-id', what: 'rating', id: 'solid', by: 'former-id', firstLine: 4 },
  ],
  [
    'level_mapping: there is no level "L9"; expected "L1", "L2", "L3" or "L4".',
    'level_mapping',
    { kind: 'unknown-reference', what: 'level', id: 'L9', known: LEVELS, nearest: undefined },
  ],
  [
    'levels[0].signals: there is no dimension "owner"; expected "ownership".',
    'levels[0].signals',
    { kind: 'unknown-reference', what: 'dimension', id: 'owner', known: ['ownership'], nearest: 'ownership' },
  ],
  [
    'touchpoints[0].behaviours: the level of the map "mid" is missing.',
    'touchpoints[0].behaviours',
    { kind: 'missing-entry', what: 'map-level', id: 'mid' },
  ],
];

describe('A problem of the framework in words', () => {
  for (const [sentence, path, fault] of CASES) {
    it(sentence, () => assert.equal(frameworkProblemSentence(aProblem(path, fault)), sentence));
  }

  it('names at most eight of what is known', () => {
    const known = Array.from({ length: 10 }, (_, index) => `L${index}`);
    const sentence = frameworkProblemSentence(
      aProblem('', { kind: 'unknown-reference', what: 'level', id: 'X', known, nearest: undefined }),
    );
    assert.match(sentence, /"L7" and 2 more\.$/);
  });

  it('shows of a foreign text one line of 60 characters at most', () => {
    const received = `a\nb ${'c'.repeat(500)}`;
    assert.ok(frameworkProblemSentence(aProblem('', { kind: 'bad-id', received })).length < 140);
  });

  it('speaks of files as they come, too', () => {
    const read = [
      parseProgression(new TextEncoder().encode('id: 1')),
      parseCompetencyMap(new TextEncoder().encode('id: x\nidd: y')),
    ];
    const said = read.map((parsed) =>
      parsed.kind === 'problems' ? parsed.problems.map(frameworkProblemSentence) : [],
    );
    assert.deepEqual(said[0]?.[0], '"title" is missing; expected a text.');
    assert.ok(said[1]?.includes('The key "idd" is not known here; expected "id".'));
  });
});
