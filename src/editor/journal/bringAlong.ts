import * as vscode from 'vscode';
import { linesIn, readContent } from '../../journal/content.ts';
import type { Journal } from '../../journal/journal.ts';
import { type JournalLines, lackingIn } from '../../journal/transfer.ts';
import * as words from '../../words/journalCommands.ts';

/**
 * Says what only the folder from before has, if there is any, and copies it where the person wants that. Says nothing where
 * the journal is elsewhere again once that is known: `isInUse`.
 */
export async function offerToBring(from: string, journal: Journal, isInUse: () => boolean): Promise<void> {
  const left = countOf(await lackingFrom(from, journal));
  if (left === 0 || !isInUse()) return;
  const answer = await vscode.window.showInformationMessage(
    words.leftBehind(left, from, journal.folder),
    words.BRING_ALONG,
  );
  if (answer !== words.BRING_ALONG) return;
  // Read anew: another window may have brought it meanwhile.
  const lacking = await lackingFrom(from, journal);
  if (await journal.add(lacking)) {
    void vscode.window.showInformationMessage(words.broughtAlong(countOf(lacking), from, journal.folder));
  } else void vscode.window.showWarningMessage(words.notKept(journal.folder));
}

async function lackingFrom(from: string, { folder }: Journal): Promise<JournalLines> {
  return lackingIn(linesIn(await readContent(folder)), linesIn(await readContent(from)));
}

function countOf({ records, newer }: JournalLines): number {
  return records.length + newer.length;
}
