import * as vscode from 'vscode';
import { decodeUtf8 } from '../../framework/utf8.ts';
import { linesIn, readContent } from '../../journal/content.ts';
import type { Journal } from '../../journal/journal.ts';
import { type Imported, lackingIn, readImport } from '../../journal/transfer.ts';
import * as words from '../../words/journalCommands.ts';

/** Takes over what an export, or a file of a journal, has and this journal lacks. All of the file has to be right. */
export async function importJournal(journal: Journal): Promise<void> {
  const filters = { [words.IMPORT_FILES]: ['json', 'jsonl'] };
  const [uri] = (await vscode.window.showOpenDialog({ title: words.IMPORT, filters })) ?? [];
  if (!uri) return;
  const imported = await readFile(uri);
  if (!imported) return say(words.importUnread(uri.fsPath));
  if (imported.kind === 'problem') return say(words.importProblemSentence(imported.problem, uri.fsPath));
  const lacking = lackingIn(linesIn(await readContent(journal.folder)), imported.lines);
  if (!(await journal.add(lacking))) return say(words.notKept(journal.folder));
  const added = lacking.records.length + lacking.newer.length;
  void vscode.window.showInformationMessage(words.importedWords(added, imported.half));
}

/** undefined: it cannot be read. */
async function readFile(uri: vscode.Uri): Promise<Imported | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'text') return readImport(decoded.text, Date.now());
  return { kind: 'problem', problem: { kind: 'not-utf8', line: decoded.line } };
}

function say(sentence: string): void {
  void vscode.window.showErrorMessage(sentence);
}
