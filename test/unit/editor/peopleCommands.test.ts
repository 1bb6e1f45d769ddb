import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { Coach } from '../../../src/coach.ts';
import { fold } from '../../../src/journal/fold.ts';
import type { JournalRecord } from '../../../src/journal/record.ts';
import { writeExport } from '../../../src/journal/transfer.ts';
import * as words from '../../../src/words/assessments.ts';
import { isGone } from '../../../src/words/delegation.ts';
import { NOT_IN_SAMPLE } from '../../../src/words/journalCommands.ts';
import { builtIn } from '../delegation/frameworks.ts';
import { theTerms } from '../habits/builders.ts';
import { evidence, note, rating, tick } from '../journal/builders.ts';
import { editor, Uri } from './vscode.ts';

const TEXT = 'people:\n  - name: Aisha # mine\n    level: L1\n  - name: $(bug) Ben\n';
const RATED = rating({ id: 'r', level: 'L1', dimension: 'ownership', rating: 'exceeds' });
const TICKED = tick({ id: 't', expectation: 'L2.question-assumptions' });

describe('The commands of a lead', () => {
  let folder: string;
  let path: string;
  /** The labels of each list that was asked with. */
  const asked: (readonly string[])[] = [];

  beforeEach(() => {
    editor.startAnew();
    asked.length = 0;
    folder = mkdtempSync(join(tmpdir(), 'rung-lead-'));
    path = join(folder, 'people.yaml');
    editor.settings.set('rung.people.file', path);
    writeFileSync(path, TEXT);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What the commands work with, for a lead who picks the first of each list. */
  async function parts() {
    const { PeopleSource } = await import('../../../src/editor/people/source.ts');
    const coach = new Coach(async () => assert.fail('there is nothing to advise on'));
    editor.pick = (items) => {
      asked.push(items.map((item) => ('label' in item ? String(item.label) : '')));
      return items[0];
    };
    return {
      coach,
      source: new PeopleSource(Uri.file(folder) as unknown as vscode.Uri),
      framework: { read: async () => coach.tell({ framework: builtIn() }) },
      counting: { settled: theTerms() },
    };
  }

  async function sheet(name?: string): Promise<string> {
    const { makeOneToOne } = await import('../../../src/editor/people/makeOneToOne.ts');
    const all = await parts();
    await makeOneToOne(all, all.source, name);
    return editor.opened[0]?.content ?? '';
  }

  async function importFrom(content: string | Uint8Array, name?: string): Promise<string | undefined> {
    const { importAssessment } = await import('../../../src/editor/people/importAssessment.ts');
    editor.file = join(folder, 'theirs.json');
    writeFileSync(editor.file, content);
    const all = await parts();
    return importAssessment(all, all.source, name);
  }

  async function exportOf(records: readonly JournalRecord[], sample = false): Promise<string> {
    const { exportAssessment } = await import('../../../src/editor/people/exportAssessment.ts');
    const { coach } = await parts();
    if (sample) coach.showSample({});
    editor.file = join(folder, 'mine.json');
    writeFileSync(editor.file, 'nothing yet');
    await exportAssessment(coach, { open: async () => ({ state: async () => fold(records) }) });
    return readFileSync(editor.file, 'utf8');
  }

  const written = () => readFileSync(path, 'utf8');

  describe('make a sheet', () => {
    it('as a document that is neither saved nor sent, for whom the lead picks', async () => {
      assert.match(await sheet(), /^# 1:1 with Aisha\n\n\d{4}-\d\d-\d\d · Product Engineer I, Junior on the map\n/);
      assert.equal(editor.opened[0]?.language, 'markdown');
      assert.deepEqual(asked, [['Aisha', '$\u200b(bug) Ben']]);
    });

    it('without a question where it is known for whom', async () => {
      assert.match(await sheet('$(bug) Ben'), /^# 1:1 with \\\$\(bug\) Ben\n/);
      assert.deepEqual(asked, []);
    });

    it('for nobody who is gone', async () => {
      assert.equal(await sheet('Cy'), '');
      assert.deepEqual(editor.said, [isGone('Cy')]);
    });

    it('for nobody where there is nobody, and lead to the page', async () => {
      rmSync(path);
      editor.answer = () => words.OPEN_PAGE;
      assert.equal(await sheet(), '');
      assert.deepEqual([editor.said, editor.ran], [[words.NOBODY_YET], [['rung.openPeople']]]);
    });

    it('of the last good people while the file has a mistake, which is said', async () => {
      const { makeOneToOne } = await import('../../../src/editor/people/makeOneToOne.ts');
      const all = await parts();
      await all.source.read();
      writeFileSync(path, TEXT.replace('level', 'levl'));
      await makeOneToOne(all, all.source, 'Aisha');
      assert.match(editor.opened[0]?.content ?? '', /^# 1:1 with Aisha\n/);
      assert.match(editor.said[0] ?? '', /^Line 3 of your file of people: /);
    });

    it('for nobody in a file that has a mistake, and lead to its line', async () => {
      writeFileSync(path, TEXT.replace('level', 'levl'));
      editor.answer = () => words.MEND;
      assert.equal(await sheet(), '');
      assert.match(editor.said[0] ?? '', /^Line 3 of your file of people: .* Nothing is written/);
      assert.deepEqual(editor.shown, [[path, 2]]);
    });
  });

  describe('import a self-assessment', () => {
    it('into the file of people, for whom the lead picks, and nothing else of what was exported', async () => {
      const records = [RATED, TICKED, evidence(), note()];
      assert.equal(await importFrom(writeExport({ records, newer: [] })), 'Aisha');
      assert.equal(
        written(),
        `people:\n  - name: Aisha # mine\n    level: L1\n    says:\n      on: 1970-01-01\n      ratings:\n        L1:\n          ownership: exceeds\n      does:\n        L2.question-assumptions: true\n  - name: $(bug) Ben\n`,
      );
      assert.deepEqual(editor.said, [
        'Laid beside your view of Aisha: 1 rating and 1 tick. Nothing of it went into your own journal.',
      ]);
    });

    it('in the place of the one before', async () => {
      await importFrom(writeExport({ records: [RATED], newer: [] }), 'Aisha');
      await importFrom(writeExport({ records: [TICKED], newer: [] }), 'Aisha');
      assert.doesNotMatch(written(), /ownership/);
      assert.match(written(), /L2\.question-assumptions: true/);
    });

    const refused: readonly [what: string, content: string | Uint8Array, said: RegExp][] = [
      ['a file that is none', 'Dear lead,', /^Nothing was imported: line 1 is no record of a journal\./],
      ['an empty file', '', /^Nothing was imported: the file is empty\./],
      ['a file in another encoding', Uint8Array.of(0x7b, 0xff), /^Nothing was imported: line 1 is no UTF-8 text\./],
      [
        'an export without a rating or a tick',
        writeExport({ records: [note()], newer: [] }),
        /^There is neither a rating nor a tick in it/,
      ],
    ];
    for (const [what, content, said] of refused)
      it(`never from ${what}`, async () => {
        assert.equal(await importFrom(content, 'Aisha'), undefined);
        assert.match(editor.said[0] ?? '', said);
        assert.equal(written(), TEXT);
      });

    it('into no file that has a mistake, which is said before anything is asked', async () => {
      const faulty = TEXT.replace('level', 'levl');
      writeFileSync(path, faulty);
      assert.equal(await importFrom(writeExport({ records: [RATED], newer: [] })), undefined);
      assert.match(editor.said[0] ?? '', /^Line 3 of your file of people: /);
      assert.deepEqual([written(), asked], [faulty, []]);
    });
  });

  describe('export my self-assessment', () => {
    it('once I have read what goes and what does not', async () => {
      const details: (string | undefined)[] = [];
      editor.answer = (_said, _buttons, detail) => {
        details.push(detail);
        return words.EXPORT_GO;
      };
      const exported = JSON.parse(await exportOf([RATED, TICKED, evidence(), note()]));
      assert.deepEqual(
        exported.records.map(({ kind }: { kind: string }) => kind),
        ['rating', 'tick'],
      );
      assert.equal(details[0], words.whatIsExported(1, 1));
    });

    it('never where I think better of it', async () => {
      assert.equal(await exportOf([RATED]), 'nothing yet');
    });

    it('never of the sample, and never an empty one', async () => {
      editor.answer = (_said, buttons) => buttons[0];
      assert.equal(await exportOf([RATED], true), 'nothing yet');
      assert.equal(await exportOf([evidence()]), 'nothing yet');
      assert.deepEqual(editor.said, [NOT_IN_SAMPLE, words.NOTHING_TO_EXPORT]);
      assert.deepEqual(editor.ran, [['rung.openChecklist']]);
    });
  });
});
