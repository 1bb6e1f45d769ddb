import { chmod, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { type Edited, editedPeople, type PeopleEdit } from '../../delegation/editPeople.ts';
import type { FileFault } from '../../framework/problem.ts';
import { decodeUtf8 } from '../../framework/utf8.ts';
import { replaceFile } from '../../github/kept/wholeFile.ts';
import { systemCode } from '../../journal/problem.ts';
import { FILE_HEAD } from '../../words/delegation.ts';
import { type Newest, newestOf, unsavedDocument } from './newest.ts';

/** What came of a change of the file. Only the first three have it in them now. */
export type Outcome =
  | { readonly kind: 'written' }
  /** The file is open with changes that are not saved: this one is among them now. */
  | { readonly kind: 'left-unsaved' }
  | Exclude<Edited, { readonly kind: 'edited' }>
  | { readonly kind: 'unreadable'; readonly fault: FileFault }
  /** The disk said no, or somebody wrote to the file again and again. */
  | { readonly kind: 'not-written' };

/** So often somebody else may write to the file between the reading and the writing. */
const ATTEMPTS = 5;

/**
 * Makes an edit in the newest text of the file: in the document where it is open with changes that are not saved, else on disk.
 * What somebody else writes meanwhile is read again, and never lost. Adding somebody makes the file where there is none.
 */
export async function edit(uri: vscode.Uri, change: PeopleEdit): Promise<Outcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const newest = await newestOf(uri);
    if (newest.kind === 'unreadable') return newest;
    const edited = editedPeople(textOf(newest, change), change);
    if (edited.kind !== 'edited') return edited;
    if (newest.kind === 'unsaved') {
      if (await changeDocument(newest.document, edited.text)) return { kind: 'left-unsaved' };
    } else {
      const written = await writeOver(uri, newest, edited.text);
      if (written === 'refused') return { kind: 'not-written' };
      if (written === 'written') return { kind: 'written' };
    }
  }
  return { kind: 'not-written' };
}

/** A text that is not UTF-8 has mistakes, which the edit says. */
function textOf(newest: Exclude<Newest, { readonly kind: 'unreadable' }>, { kind }: PeopleEdit): string {
  if (newest.kind === 'missing') return kind === 'add' ? FILE_HEAD : '';
  const decoded = decodeUtf8(newest.bytes);
  return decoded.kind === 'text' ? decoded.text : new TextDecoder().decode(newest.bytes);
}

/** False: the document is another one by now. Only what differs is replaced, so that the cursor stays. */
async function changeDocument(document: vscode.TextDocument, text: string): Promise<boolean> {
  const before = document.getText();
  let start = 0;
  while (start < Math.min(before.length, text.length) && before[start] === text[start]) start++;
  let end = 0;
  const most = Math.min(before.length, text.length) - start;
  while (end < most && before.at(-1 - end) === text.at(-1 - end)) end++;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - end));
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, text.slice(start, text.length - end));
  return await vscode.workspace.applyEdit(change);
}

/** `outdated`: the file is not what was read any more. */
async function writeOver(
  uri: vscode.Uri,
  read: Exclude<Newest, { readonly kind: 'unsaved' | 'unreadable' }>,
  text: string,
): Promise<'written' | 'outdated' | 'refused'> {
  const isAsRead = async () => {
    const now = await newestOf(uri);
    if (now.kind !== 'saved' || read.kind !== 'saved') return now.kind === read.kind;
    return Buffer.compare(now.bytes, read.bytes) === 0 && unsavedDocument(uri) === undefined;
  };
  try {
    // A link leads to the file that is meant.
    const path = read.kind === 'saved' ? await realpath(uri.fsPath) : uri.fsPath;
    const mode = read.kind === 'saved' ? (await stat(path)).mode : undefined;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const signature = await replaceFile(path, markOf(read) + text, isAsRead);
    if (signature === undefined) return 'outdated';
    if (mode !== undefined) await chmod(path, mode);
    return 'written';
  } catch (error) {
    systemCode(error);
    return 'refused';
  }
}

/** The byte order mark that the file began with, if any. */
function markOf(read: Newest): string {
  const bytes = read.kind === 'saved' ? read.bytes : new Uint8Array();
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
}
