import { assertNever } from '../facts/assertNever.ts';
import type { DiskReason, JournalProblem } from '../journal/problem.ts';
import { oneLine } from './plain.ts';

/** One line in *Next Level*: what of the journal cannot be read or kept, and that nothing was changed because of it. */
export function journalProblemLine(problem: JournalProblem): string {
  switch (problem.kind) {
    case 'unreadable-folder':
      return `Your journal cannot be read (${reasonWords(problem)}): ${oneLine(problem.folder)}`;
    case 'unreadable-file':
      return `A part of your journal cannot be read (${reasonWords(problem)}): ${oneLine(problem.file)}`;
    case 'not-written':
      return `Rung cannot write to ${oneLine(problem.folder)}, so your last entry was not kept: ${reasonWords(problem)}.`;
    case 'file-gone':
      return `A file of your journal is gone; what it said still counts until the window closes: ${oneLine(problem.file)}`;
    case 'file-changed':
      return `A file of your journal was replaced; what it said still counts until the window closes: ${oneLine(problem.file)}`;
    case 'newer-lines':
      return `A newer Rung wrote in your journal. Its lines are left alone here: ${oneLine(problem.file)}`;
    case 'foreign-lines':
    case 'half-lines':
      return `Some lines of your journal cannot be read. They are left as they are: ${oneLine(problem.file)}`;
    case 'unusable-folder':
      return `"${oneLine(problem.folder, 60)}" is not a whole path, so your journal stays in Rung's own folder. Write a path such as /home/mara/journal or ~/journal.`;
    default:
      return assertNever(problem);
  }
}

function reasonWords({ reason, code }: { readonly reason: DiskReason; readonly code: string }): string {
  switch (reason) {
    case 'full':
      return 'the disk is full';
    case 'not-allowed':
      return 'the system does not allow it';
    case 'no-folder':
      return 'a file stands where the folder should be';
    case 'failed':
      return `the system says ${oneLine(code, 20)}`;
    default:
      return assertNever(reason);
  }
}
