import assert from 'node:assert/strict';
import type { ImportProblem } from '../../../src/journal/transfer.ts';
import * as words from '../../../src/words/journalCommands.ts';
import { inMarkdown } from '../../../src/words/markdown.ts';
import { assertOneLine, assertSentence, FOREIGN } from './reading.ts';

/** Every kind has to stand here, else it does not compile. */
const PROBLEMS: { readonly [K in ImportProblem['kind']]: readonly Extract<ImportProblem, { kind: K }>[] } = {
  empty: [{ kind: 'empty' }],
  'not-utf8': [{ kind: 'not-utf8', line: 3 }],
  'broken-export': [{ kind: 'broken-export' }],
  'newer-export': [{ kind: 'newer-export' }],
  'no-list': [{ kind: 'no-list', list: 'records' }],
  'bad-item': [
    { kind: 'bad-item', list: 'records', item: 3 },
    { kind: 'bad-item', list: 'newerLines', item: 3 },
  ],
  'bad-line': [{ kind: 'bad-line', line: 3 }],
  'ahead-item': [{ kind: 'ahead-item', item: 3 }],
  'ahead-line': [{ kind: 'ahead-line', line: 3 }],
};

describe('What is said of the journal as a whole', () => {
  const FILE = '/drive/journal/a.jsonl';
  const counts = { ratings: 1, ticks: 2, evidence: 1, feedback: 0, notes: 3, records: 1234 };

  for (const problem of Object.values(PROBLEMS).flat()) {
    it(`says why nothing was imported: ${Object.values(problem).join(', ')}`, () => {
      const said = words.importProblemSentence(problem, FILE);
      assertOneLine(said);
      assert.ok(said.startsWith('Nothing was imported: ') && said.endsWith(FILE), said);
      assert.match(said, /Rung/);
      if ('line' in problem || 'item' in problem) assert.match(said, /\b3\b/);
    });
  }

  it('says exactly what goes when everything is deleted', () => {
    const said = words.whatGoes(counts, '/drive/journal');
    assertSentence(said);
    assert.ok(
      said.startsWith('What goes: 1 rating, 2 ticks, 1 piece of evidence, 0 pieces of feedback and 3 notes,'),
      said,
    );
    assert.ok(said.includes('1,234 records in /drive/journal'), said);
  });

  it('says what was left after it, and why', () => {
    assertSentence(words.deleted([]));
    const left = ['a', 'b', 'c', 'd'].map((file) => ({ kind: 'other-lines', file }) as const);
    const said = words.deleted([...left, { kind: 'not-deleted', file: FILE, code: 'EACCES' }]);
    assertSentence(said);
    assert.ok(said.includes('a, b, c, and 1 more.') && said.includes(`delete: ${FILE}.`), said);
  });

  it('says where the journal will be made', () => {
    const said = words.noFolderYet('/drive/journal');
    assertSentence(said);
    assert.ok(said.endsWith('It will be made in /drive/journal with your first tick, rating or note.'), said);
  });

  it('says whole sentences of what cannot be done', () => {
    for (const said of [words.NOTHING_TO_DELETE, words.NOT_IN_SAMPLE]) assertSentence(said);
  });

  it('says what an import brought', () => {
    for (const added of [0, 1, 5]) for (const half of [0, 1, 2]) assertSentence(words.importedWords(added, half));
    assert.equal(words.importedWords(5, 0), 'Added 5 records.');
    assert.equal(words.importedWords(1, 2), 'Added 1 record. Left out: 2 lines that broke off, as after a crash.');
  });

  it('stays one line without links, whatever the places are called', () => {
    const said = [
      words.folderIs(FOREIGN),
      words.noFolderYet(FOREIGN),
      words.leftBehind(1, FOREIGN, FOREIGN),
      words.broughtAlong(2, FOREIGN, FOREIGN),
      words.notKept(FOREIGN),
      words.exported(1, FOREIGN, 0),
      words.exported(2, FOREIGN, 1),
      words.exportNotWritten(FOREIGN),
      words.importUnread(FOREIGN),
      words.importProblemSentence({ kind: 'empty' }, FOREIGN),
      words.notDeleted(FOREIGN),
    ];
    for (const one of said) assert.doesNotMatch(one.replaceAll(']\u200b(', ''), /[\n\r\u202e]|\]\(/);
    assert.doesNotMatch(words.whatGoes(counts, FOREIGN).replaceAll(']\u200b(', ''), /\n|\]\(/);
  });

  for (const [text, expected] of [
    ['plain words, nothing else', 'plain words, nothing else'],
    ['- no list', '\\- no list'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['12) no list', '12\\) no list'],
    ['2026 was good', '2026 was good'],
    ['a_b *c* `d` [e](f) <g> &lt; ~~h~~ | i', 'a\\_b \\*c\\* \\`d\\` \\[e\\](f) \\<g\\> \\&lt; \\~\\~h\\~\\~ \\| i'],
    ['two\nlines', 'two lines'],
  ] as const) {
    it(`writes into Markdown as text: ${JSON.stringify(text)}`, () => assert.equal(inMarkdown(text), expected));
  }
});
