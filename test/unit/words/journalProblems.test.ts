import assert from 'node:assert/strict';
import type { DiskReason, JournalProblem } from '../../../src/journal/problem.ts';
import { journalProblemLine } from '../../../src/words/journalProblems.ts';
import { assertOneLine, FOREIGN } from './reading.ts';

const REASONS: Readonly<Record<DiskReason, string>> = {
  full: 'ENOSPC',
  'not-allowed': 'EACCES',
  'no-folder': 'ENOTDIR',
  failed: 'EIO',
};

/** Every kind has to stand here, else it does not compile. */
function everyProblem(file: string): {
  readonly [K in JournalProblem['kind']]: readonly Extract<JournalProblem, { kind: K }>[];
} {
  const faults = (Object.entries(REASONS) as [DiskReason, string][]).map(([reason, code]) => ({ reason, code }));
  return {
    'unreadable-folder': faults.map((fault) => ({ kind: 'unreadable-folder', folder: file, ...fault })),
    'unreadable-file': faults.map((fault) => ({ kind: 'unreadable-file', file, ...fault })),
    'not-written': faults.map((fault) => ({ kind: 'not-written', folder: file, ...fault })),
    'file-gone': [{ kind: 'file-gone', file, newest: 1_000 }],
    'file-changed': [{ kind: 'file-changed', file, newest: 1_000 }],
    'newer-lines': [{ kind: 'newer-lines', file, version: 2 }],
    'foreign-lines': [{ kind: 'foreign-lines', file }],
    'half-lines': [{ kind: 'half-lines', file }],
    'unusable-folder': [{ kind: 'unusable-folder', folder: file }],
  };
}

describe('A problem with the journal', () => {
  const FILE = '/home/mara/journal/2026-03.jsonl';

  const { 'not-written': notWritten, 'unusable-folder': unusable, ...others } = everyProblem(FILE);
  for (const problem of Object.values(others).flat()) {
    it(`is said on one line that ends with the place: ${Object.values(problem).join(', ')}`, () => {
      const line = journalProblemLine(problem);
      assertOneLine(line);
      assert(line.endsWith(`: ${FILE}`), line);
      assert.match(line, /journal/);
    });
  }

  const NOT_KEPT: Readonly<Record<DiskReason, string>> = {
    full: 'the disk is full',
    'not-allowed': 'the system does not allow it',
    'no-folder': 'a file stands where the folder should be',
    failed: 'the system says EIO',
  };
  for (const problem of notWritten) {
    it(`names the folder in which an entry was not kept, and why: ${problem.reason}`, () => {
      const line = `Rung cannot write to ${FILE}, so your last entry was not kept: ${NOT_KEPT[problem.reason]}.`;
      assert.equal(journalProblemLine(problem), line);
    });
  }

  for (const problem of unusable) {
    it('says what may be written in the setting instead, and where the journal is until then', () => {
      const line = `"${FILE}" is not a whole path, so your journal stays in Rung's own folder. Write a path such as /home/mara/journal or ~/journal.`;
      assert.equal(journalProblemLine(problem), line);
    });
  }

  it('names the system’s own code only where nothing better is known', () => {
    for (const problem of Object.values(everyProblem(FILE)).flat()) {
      const knowsBetter = !('reason' in problem) || problem.reason !== 'failed';
      assert.equal(/\bE[A-Z]{2,}/.test(journalProblemLine(problem)), !knowsBetter);
    }
  });

  it('stays one line, however the folder is called', () => {
    for (const problem of Object.values(everyProblem(FOREIGN)).flat()) assertOneLine(journalProblemLine(problem));
  });
});
