import assert from 'node:assert/strict';
import { DAY } from '../../../src/facts/instant.ts';
import { EMPTY_JOURNAL, fold, recordsIn } from '../../../src/journal/fold.ts';
import { writeLine } from '../../../src/journal/line.ts';
import type { JournalRecord } from '../../../src/journal/record.ts';
import {
  type ImportProblem,
  type JournalLines,
  lackingIn,
  readImport,
  writeExport,
} from '../../../src/journal/transfer.ts';
import {
  asked,
  deleted,
  dismissal,
  evidence,
  feedback,
  focus,
  mistake,
  note,
  nudge,
  rating,
  shared,
  silence,
  snooze,
  tick,
  watch,
  wiped,
} from './builders.ts';

const EVERY_KIND: readonly JournalRecord[] = [
  tick(),
  rating({ rating: undefined, instead: { kind: 'does-not-apply', because: 'No on-call: "ü€🙂"\nyet' } }),
  evidence({ outcome: 'Half as many questions', link: 'https://github.com/acme/shop/pull/7' }),
  feedback(),
  note(),
  deleted({ item: 'another' }),
  dismissal(),
  focus(),
  asked(),
  mistake(),
  shared(),
  nudge(),
  silence(),
  snooze(),
  watch(),
];
const NEWER = '{"version":7, "z": 1.50, "a":["kept as it is"]}';
const NOTHING = { state: EMPTY_JOURNAL, newer: [] };
const NOW = 1_000_000;

describe('An export of the journal', () => {
  it('brings back every kind of record, and lines of a newer Rung letter by letter', () => {
    const lines = { records: recordsIn(fold(EVERY_KIND)), newer: [NEWER] };
    assert.equal(new Set(lines.records.map(({ kind }) => kind)).size, EVERY_KIND.length);
    assert.deepEqual(linesOf(writeExport(lines)), lines);
  });

  it('of an empty journal can be imported, and brings nothing', () => {
    assert.deepEqual(linesOf(writeExport({ records: [], newer: [] })), { records: [], newer: [] });
  });

  it('is JSON with a line for each record', () => {
    const text = writeExport({ records: [tick(), rating()], newer: [NEWER] });
    assert.equal(JSON.parse(text).records.length, 2);
    assert.ok(text.split('\n').includes(JSON.stringify(rating())));
  });
});

describe('An import', () => {
  it("takes a journal's own file too, with empty lines and either line break", () => {
    const text = `\ufeff\r\n${writeLine(tick())}\r\n\n${writeLine(rating())}${NEWER}`;
    assert.deepEqual(linesOf(text), { records: recordsIn(fold([tick(), rating()])), newer: [NEWER] });
  });

  it('takes a record once that is in it twice', () => {
    assert.deepEqual(linesOf(writeLine(tick()).repeat(3) + `${NEWER}\n`.repeat(2)), {
      records: [tick()],
      newer: [NEWER],
    });
  });

  it('leaves out what was deleted there, and never says here that everything was', () => {
    const text = [tick({ at: 10 }), wiped({ at: 20 }), rating({ at: 30 })].map(writeLine).join('');
    assert.deepEqual(linesOf(text), { records: [rating({ at: 30 })], newer: [] });
  });

  it('leaves out what was said of deleted items, and keeps that they are deleted', () => {
    const records = [evidence({ item: 'a' }), deleted({ item: 'a' }), note({ item: 'b' })];
    const kept = recordsIn(fold([deleted({ item: 'a' }), note({ item: 'b' })]));
    assert.deepEqual(linesOf(records.map(writeLine).join('')).records, kept);
  });

  it("takes a journal's own file after a crash, and says how many lines broke off", () => {
    const text = `${writeLine(tick()).slice(0, 30)}\n${writeLine(tick())}\n${writeLine(rating()).slice(0, 50)}`;
    const lines = { records: [tick()], newer: [] };
    assert.deepEqual(readImport(text, NOW), { kind: 'lines', lines, half: 2 });
  });

  it('takes records of clocks that are ahead, by a year at most', () => {
    const ahead = tick({ at: NOW + 365 * DAY });
    assert.deepEqual(linesOf(writeLine(ahead)).records, [ahead]);
  });

  const record = JSON.stringify(tick());
  const future = JSON.stringify(tick({ id: 'future', at: NOW + 365 * DAY + 1 }));
  const endOfTime = JSON.stringify(tick({ id: 'end', restored: 8.64e15 }));
  const problems: readonly (readonly [what: string, text: string, problem: ImportProblem])[] = [
    ['nothing', ' \n', { kind: 'empty' }],
    ['some other text', `${record}\n\n# my notes`, { kind: 'bad-line', line: 3 }],
    ['half a record and nothing else', `\n${record.slice(0, 30)}`, { kind: 'bad-line', line: 2 }],
    ['a record without its fields', '{"version":1,"id":"a","at":1,"kind":"tick"}', { kind: 'bad-line', line: 1 }],
    ['some other JSON', '[1, 2]', { kind: 'bad-line', line: 1 }],
    ['an export that breaks off', `{"rungJournal":1,"records":[${record}`, { kind: 'broken-export' }],
    ['an export of a later Rung', '{"rungJournal":2}', { kind: 'newer-export' }],
    ['an export without records', '{"rungJournal":1,"newerLines":[]}', { kind: 'no-list', list: 'records' }],
    ['an export without newer lines', '{"rungJournal":1,"records":[]}', { kind: 'no-list', list: 'newerLines' }],
    ['a record that is none', anExport(`${record},{"version":1}`), { kind: 'bad-item', list: 'records', item: 2 }],
    ['a text for a record', anExport('"tick"'), { kind: 'bad-item', list: 'records', item: 1 }],
    ['nothing for a record', anExport('null'), { kind: 'bad-item', list: 'records', item: 1 }],
    ['a newer line that is none', anExport('', record), { kind: 'bad-item', list: 'newerLines', item: 1 }],
    ['a record of the far future', anExport(`${record},${future}`), { kind: 'ahead-item', item: 2 }],
    ['a record brought back at the end of time', anExport(endOfTime), { kind: 'ahead-item', item: 1 }],
    ['a line of the far future', `${record}\n\n${future}\n`, { kind: 'ahead-line', line: 3 }],
    [
      'two newer lines in one',
      anExport('', JSON.stringify('{"version":7,\n"x":1}')),
      { kind: 'bad-item', list: 'newerLines', item: 1 },
    ],
  ];
  for (const [what, text, problem] of problems) {
    it(`of ${what} takes nothing and says where the fault is`, () => {
      assert.deepEqual(readImport(text, NOW), { kind: 'problem', problem });
    });
  }
});

describe('What a journal lacks of another', () => {
  it('is what it has not met by its id, or by its text where a newer Rung wrote it', () => {
    const there = { state: fold([tick({ at: 5 })]), newer: [NEWER] };
    const lines = { records: [tick(), rating()], newer: [NEWER, '{"version":8}'] };
    assert.deepEqual(lackingIn(there, lines), { records: [rating()], newer: ['{"version":8}'] });
    assert.deepEqual(lackingIn(NOTHING, lines), lines);
  });

  it('is nothing of an item that was deleted there', () => {
    const there = { state: fold([evidence(), deleted({ at: 2_000 })]), newer: [] };
    assert.deepEqual(lackingIn(there, { records: [evidence({ id: 'edit', at: 3_000 })], newer: [] }).records, []);
  });

  it('comes back also where it was dated after the moment at which everything was deleted', () => {
    const ahead = tick({ at: 90 });
    const there = { state: fold([ahead, wiped({ at: 20, ahead: ['tick-1'] })]), newer: [] };
    const { records } = lackingIn(there, { records: [ahead], newer: [] });
    assert.deepEqual(records, [tick({ id: 'tick-1+20', at: 90, restored: 20 })]);
    assert.deepEqual(recordsIn(fold(records, there.state)), records);
  });

  it('comes back where everything was deleted there, once, while other copies of it stay deleted', () => {
    const copy = tick({ at: 10 });
    const lines = { records: [copy, rating({ at: 30 })], newer: [] };
    const emptied = fold([wiped({ at: 20 })]);
    const lacking = lackingIn({ state: emptied, newer: [] }, lines);
    const restored = tick({ id: 'tick-1+20', at: 10, restored: 20 });
    assert.deepEqual(lacking, { records: [restored, rating({ at: 30 })], newer: [] });
    const again = { state: fold(lacking.records, emptied), newer: [] };
    assert.deepEqual(lackingIn(again, lines), { records: [], newer: [] });
    const state = fold([wiped({ at: 20 }), restored, copy]);
    assert.deepEqual(
      recordsIn(state).map(({ id }) => id),
      ['tick-1+20'],
    );
    assert.equal(recordsIn(fold([wiped({ id: 'wiped-2', at: 40 })], state)).length, 0);
  });
});

function anExport(records: string, newer = ''): string {
  return `{"rungJournal":1,"records":[${records}],"newerLines":[${newer}]}`;
}

function linesOf(text: string): JournalLines {
  const imported = readImport(text, NOW);
  assert.ok(imported.kind === 'lines', JSON.stringify(imported));
  return imported.lines;
}
