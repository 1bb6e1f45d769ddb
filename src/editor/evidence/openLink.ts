import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { noSuchPlace } from '../../words/evidence.ts';
import { SAMPLE_HAS_NO_PAGES } from '../../words/sidebar.ts';

/**
 * Opens the link of something that is noted: an address of the web in the browser, or a place in a file of this window's
 * folders, `docs/outage.md:12`, in the editor. Nothing else is opened.
 */
export async function openLink(link: string, { showsSample }: Coach): Promise<void> {
  const protocol = URL.parse(link)?.protocol;
  if (protocol === 'https:' || protocol === 'http:') {
    if (showsSample) void vscode.window.showInformationMessage(SAMPLE_HAS_NO_PAGES);
    else await vscode.env.openExternal(vscode.Uri.parse(link, true));
    return;
  }
  const [, path = '', line] = /^(.+?)(?::(\d+)(?:-\d+)?)?$/.exec(link) ?? [];
  const file = await fileIn(vscode.workspace.workspaceFolders ?? [], path);
  if (!file) {
    void vscode.window.showInformationMessage(noSuchPlace(link));
    return;
  }
  const place = new vscode.Position(Math.max(0, Number(line ?? 1) - 1), 0);
  await vscode.window.showTextDocument(file, { selection: new vscode.Range(place, place) });
}

/** The file with this path in one of the folders; undefined: none has it, or the path leads out of them. */
async function fileIn(folders: readonly vscode.WorkspaceFolder[], path: string): Promise<vscode.Uri | undefined> {
  if (path.split(/[\\/]/).includes('..')) return undefined;
  for (const { uri } of folders) {
    const file = vscode.Uri.joinPath(uri, path);
    const found = await vscode.workspace.fs.stat(file).then(
      ({ type }) => (type & vscode.FileType.File) !== 0,
      () => false,
    );
    if (found) return file;
  }
  return undefined;
}
