import { relative } from 'node:path';
import type * as vscode from 'vscode';
import { EventEmitter } from './events.ts';

/** The files that Rung has VS Code watch. */
export class FileWatchers {
  readonly #all = new Set<{
    readonly folder: string;
    readonly pattern: string;
    readonly changed: EventEmitter<vscode.Uri>;
  }>();

  readonly added = new EventEmitter<void>();

  /** A pattern alone is meant for the whole window. */
  watch(files: vscode.GlobPattern): vscode.FileSystemWatcher {
    const changed = new EventEmitter<vscode.Uri>();
    const [folder, pattern] = typeof files === 'string' ? ['/', files] : [files.baseUri.fsPath, files.pattern];
    const one = { folder, pattern, changed };
    this.#all.add(one);
    this.added.fire();
    const dispose = () => void this.#all.delete(one);
    const { event } = changed;
    return {
      onDidChange: event,
      onDidCreate: event,
      onDidDelete: event,
      dispose,
    } as unknown as vscode.FileSystemWatcher;
  }

  /** A file has changed, and whoever watches it hears of it. */
  tell(path: string): void {
    for (const { folder, pattern, changed } of [...this.#all]) {
      const within = relative(folder, path);
      const names = pattern.replace(/^\{|\}$/g, '').split(',');
      const isEnding = /^\*\.\w+$/.test(pattern) && !/[\\/]/.test(within) && within.endsWith(pattern.slice(1));
      const isMeant = pattern.startsWith('**') ? !within.startsWith('..') : isEnding || names.includes(within);
      if (isMeant) changed.fire({ scheme: 'file', fsPath: path } as vscode.Uri);
    }
  }

  /** How many there are. */
  get size(): number {
    return this.#all.size;
  }

  /** How many of them watch a folder of their own: a repository, or where one may come to be. */
  get ofRepositories(): number {
    return [...this.#all].filter(({ folder }) => folder !== '/').length;
  }
}
