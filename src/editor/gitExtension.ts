import * as vscode from 'vscode';

/** What Rung uses of the built-in git extension: https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts */
export interface GitApi {
  /** A document with a file's text at a commit. */
  toGitUri(file: vscode.Uri, ref: string): vscode.Uri;
  /** null: source control does not know it. */
  getRepository(folder: vscode.Uri): { readonly state: { readonly onDidChange: vscode.Event<void> } } | null;
}

/** It is absent in Restricted Mode and on the web, and off where git is missing. */
export async function gitExtension(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  try {
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}
