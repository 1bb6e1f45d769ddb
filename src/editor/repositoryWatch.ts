import { join } from 'node:path';
import * as vscode from 'vscode';
import { wasPushed } from '../git/reflog.ts';
import type { GitFolders } from '../git/repository.ts';
import type { Moment } from '../nudges/nudge.ts';

/**
 * Tells what happens in a repository, whoever does it. git rewrites HEAD at a checkout, and adds a line to logs/HEAD at each
 * commit, merge, rebase and reset; the folder logs comes with the first commit. A remote branch has a log of its own, which
 * tells a push from a fetch.
 */
export function watchRepository(
  { gitFolder, commonFolder }: GitFolders,
  tell: (moment: Moment) => void,
): vscode.Disposable {
  const remotes = join(commonFolder, 'logs', 'refs', 'remotes');
  return vscode.Disposable.from(
    watch(gitFolder, 'HEAD', () => tell('checkout')),
    watch(gitFolder, '{logs,logs/HEAD}', () => tell('commit')),
    watch(remotes, '**', async ({ fsPath }) => tell((await wasPushed(fsPath)) ? 'push' : 'focus')),
  );
}

/** Tells when a folder becomes a repository. */
export function watchForRepository(folder: string, tell: () => void): vscode.Disposable {
  return watch(folder, '.git/HEAD', tell);
}

function watch(folder: string, pattern: string, changed: (file: vscode.Uri) => unknown): vscode.Disposable {
  const files = new vscode.RelativePattern(vscode.Uri.file(folder), pattern);
  const watcher = vscode.workspace.createFileSystemWatcher(files);
  return vscode.Disposable.from(watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed));
}
