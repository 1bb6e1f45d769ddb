import * as vscode from 'vscode';
import type { Progression } from '../../framework/schema.ts';
import { countsIn } from '../../growth/journalCounts.ts';
import { inPresentNames } from '../../growth/names.ts';
import type { Journal } from '../../journal/journal.ts';
import * as words from '../../words/journalCommands.ts';

/**
 * Says what goes, and deletes it where the person wants that. `ladder` undefined: none could be read. `exportFirst` is false
 * where nothing was exported.
 */
export async function deleteJournal(
  journal: Journal,
  ladder: Progression | undefined,
  exportFirst: () => Promise<boolean>,
): Promise<void> {
  const counts = countsIn(inPresentNames(await journal.refresh(), ladder));
  // What cannot be read is not empty.
  if (counts.records === 0 && journal.problems.length === 0) {
    void vscode.window.showInformationMessage(words.NOTHING_TO_DELETE);
    return;
  }
  const answer = await vscode.window.showWarningMessage(
    words.DELETE_QUESTION,
    { modal: true, detail: words.whatGoes(counts, journal.folder) },
    words.EXPORT_FIRST,
    words.DELETE,
  );
  if (answer === words.EXPORT_FIRST && (await exportFirst())) return deleteJournal(journal, ladder, exportFirst);
  if (answer !== words.DELETE) return;
  const left = await journal.wipe();
  if (left) void vscode.window.showInformationMessage(words.deleted(left));
  else void vscode.window.showErrorMessage(words.notDeleted(journal.folder));
}
