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
    'not-written': faults.map((fault) => ({ kind: 'not-written', file, ...fault })),
    'file-gone': [{ kind: 'file-gone', file, newest: 1_000 }],
    'file-changed': [{ kind: 'file-changed', file, newest: 1_000 }],
    'newer-lines': [{ kind: 'newer-lines', file, version: 2 }],
    'foreign-lines': [{ kind: 'foreign-lines', file }],
    'half-lines': [{ kind: 'half-lines', file }],
  };
}

describe('A problem with the journal', () => {
  const FILE = '/home/mara/journal/2026-03.jsonl';

  for (const problem of Object.values(everyProblem(FILE)).flat()) {
    it(`is said on one line that ends with the place: ${Object.values(problem).join(', ')}`, () => {
      const line = journalProblemLine(problem);
      assertOneLine(line);
      assert(line.endsWith(`: ${FILE}`), line);
      assert.match(line, /journal/);
    });
  }

  it('stays one line, however the folder is called', () => {
    for (const problem of Object.values(everyProblem(FOREIGN)).flat()) assertOneLine(journalProblemLine(problem));
  });
});
