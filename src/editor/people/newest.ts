import { readFile, stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { PEOPLE_LIMITS } from '../../delegation/people.ts';
import type { FileFault } from '../../framework/problem.ts';
import { systemCode } from '../../journal/problem.ts';

/** What a file says at this moment, in an editor with changes that are not saved, or else on disk. */
export type Newest =
  | { readonly kind: 'unsaved'; readonly document: vscode.TextDocument; readonly bytes: Uint8Array }
  | { readonly kind: 'saved'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly fault: FileFault };

export async function newestOf(uri: vscode.Uri): Promise<Newest> {
  const document = unsavedDocument(uri);
  if (document) return { kind: 'unsaved', document, bytes: new TextEncoder().encode(document.getText()) };
  try {
    const found = await stat(uri.fsPath);
    const { size } = found;
    if (!found.isFile()) return { kind: 'unreadable', fault: { kind: 'unreadable-file', said: 'it is no file' } };
    if (size > PEOPLE_LIMITS.bytes) {
      return { kind: 'unreadable', fault: { kind: 'too-large', bytes: size, limit: PEOPLE_LIMITS.bytes } };
    }
    return { kind: 'saved', bytes: await readFile(uri.fsPath) };
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return { kind: 'missing' };
    return { kind: 'unreadable', fault: { kind: 'unreadable-file', said: code } };
  }
}

/** The document of the file, where it has changes that are not saved; undefined: it has none, or is not open. */
export function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((one) => isSameFile(one.uri, uri) && one.isDirty && !one.isClosed);
}

export function isSameFile(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.scheme === other.scheme && one.fsPath === other.fsPath;
}
