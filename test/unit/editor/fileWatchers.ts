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

  watch({ baseUri, pattern }: vscode.RelativePattern): vscode.FileSystemWatcher {
    const changed = new EventEmitter<vscode.Uri>();
    const one = { folder: baseUri.fsPath, pattern, changed };
    this.#all.add(one);
    this.added.fire();
    const dispose = () => void this.#all.delete(one);
    return { onDidChange: changed.event, onDidCreate: changed.event, dispose } as unknown as vscode.FileSystemWatcher;
  }

  /** A file has changed, and whoever watches it hears of it. */
  tell(path: string): void {
    for (const { folder, pattern, changed } of [...this.#all]) {
      const within = relative(folder, path);
      const names = pattern.replace(/^\{|\}$/g, '').split(',');
      const isMeant = pattern === '**' ? !within.startsWith('..') : names.includes(within);
      if (isMeant) changed.fire({ scheme: 'file', fsPath: path } as vscode.Uri);
    }
  }

  /** How many there are. */
  get size(): number {
    return this.#all.size;
  }
}
