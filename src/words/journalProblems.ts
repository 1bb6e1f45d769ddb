import { assertNever } from '../facts/assertNever.ts';
import type { JournalProblem } from '../journal/problem.ts';
import { oneLine } from './plain.ts';

/** One line in *Next Level*: what of the journal cannot be read or kept, and that nothing was changed because of it. */
export function journalProblemLine(problem: JournalProblem): string {
  switch (problem.kind) {
    case 'unreadable-folder':
      return problem.reason === 'no-folder'
        ? `A file stands where the folder of your journal should be: ${oneLine(problem.folder)}`
        : `Your journal cannot be read (${oneLine(problem.code)}): ${oneLine(problem.folder)}`;
    case 'unreadable-file':
      return `A part of your journal cannot be read (${oneLine(problem.code)}): ${oneLine(problem.file)}`;
    case 'not-written':
      return notWritten(problem);
    case 'file-gone':
      return `A file of your journal is gone; what it said still counts until the window closes: ${oneLine(problem.file)}`;
    case 'file-changed':
      return `A file of your journal was replaced; what it said still counts until the window closes: ${oneLine(problem.file)}`;
    case 'newer-lines':
      return `A newer Rung wrote in your journal. Its lines are left alone here: ${oneLine(problem.file)}`;
    case 'foreign-lines':
    case 'half-lines':
      return `Some lines of your journal cannot be read. They are left as they are: ${oneLine(problem.file)}`;
    default:
      return assertNever(problem);
  }
}

function notWritten({ reason, file, code }: Extract<JournalProblem, { kind: 'not-written' }>): string {
  switch (reason) {
    case 'full':
      return `The disk is full, so the last entry of your journal was not kept: ${oneLine(file)}`;
    case 'not-allowed':
      return `Rung may not write there, so the last entry of your journal was not kept: ${oneLine(file)}`;
    case 'no-folder':
      return `The folder of your journal is a file, so its last entry was not kept: ${oneLine(file)}`;
    case 'failed':
      return `The last entry of your journal could not be kept (${oneLine(code)}): ${oneLine(file)}`;
    default:
      return assertNever(reason);
  }
}
