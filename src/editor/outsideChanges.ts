import * as vscode from 'vscode';
import type { Duration } from '../facts/instant.ts';
import { stampOf } from '../git/fileStamp.ts';
import type { Guard } from './guard.ts';

/** A build or a generator changes many files: they are looked at once nothing has changed for this long. */
const QUIET: Duration = 1_000;

/** Between two looks. */
const PAUSE: Duration = 5_000;

/** Where it never becomes quiet, as with a log that is written all the time, one look is due after this long. */
const PATIENCE: Duration = 30_000;

/** A repository is watched on its own, by what git writes down there. */
const IN_GIT_FOLDER = /[\\/]\.git(?:[\\/]|$)/;

/**
 * Tells in which places of the window files were changed by others than the editor: by an agent, a generator, a terminal.
 * VS Code watches the window's folders anyway, without what `files.watcherExclude` names.
 */
export class OutsideChanges implements vscode.Disposable {
  readonly #placeOf: (file: vscode.Uri) => string | undefined;
  readonly #tell: (place: string) => void;
  readonly #guard: Guard;
  readonly #watching: vscode.Disposable;
  /** How the editor left the files that it changed itself, by path: VS Code tells of those, too. */
  readonly #own = new Map<string, string | undefined>();
  readonly #changed = new Set<string>();
  /** By a clock that never goes back: when the first of those changed, and when others were told before. */
  #changedSince: Duration = 0;
  #toldAt: Duration = -PAUSE;
  #timer: NodeJS.Timeout | undefined;
  #isDisposed = false;

  /** `placeOf` is asked of every file; undefined: nobody cares for it. `tell` hears of each place once for all that changed. */
  constructor(placeOf: (file: vscode.Uri) => string | undefined, tell: (place: string) => void, guard: Guard) {
    this.#placeOf = placeOf;
    this.#tell = tell;
    this.#guard = guard;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const heard = (file: vscode.Uri) => this.#heard(file);
    this.#watching = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(heard),
      watcher.onDidCreate(heard),
      watcher.onDidDelete(heard),
    );
  }

  /** The editor itself has changed these files. Whoever counts them begins after this has resolved. */
  async noteOwn(files: readonly vscode.Uri[]): Promise<void> {
    await Promise.all(files.map(async ({ fsPath }) => this.#own.set(fsPath, await markOf(fsPath))));
  }

  /** The files of a place are counted from now on, and with them all that was heard of. */
  counted(place: string): void {
    this.#changed.delete(place);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#watching.dispose();
  }

  #heard(file: vscode.Uri): void {
    const { fsPath } = file;
    const place = IN_GIT_FOLDER.test(fsPath) ? undefined : this.#placeOf(file);
    if (place === undefined) return;
    if (!this.#own.has(fsPath)) this.#changedIn(place);
    else void this.#guard.quietly('looking at a saved file', () => this.#heardOfOwn(fsPath, place));
  }

  async #heardOfOwn(path: string, place: string): Promise<void> {
    const mark = await markOf(path);
    if (mark === undefined || mark !== this.#own.get(path)) this.#changedIn(place);
  }

  #changedIn(place: string): void {
    if (this.#isDisposed) return;
    const now = performance.now();
    if (this.#changed.size === 0) this.#changedSince = now;
    this.#changed.add(place);
    const due = Math.min(Math.max(now + QUIET, this.#toldAt + PAUSE), this.#changedSince + PATIENCE);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settled(), due - now);
  }

  #settled(): void {
    const places = [...this.#changed];
    this.#changed.clear();
    if (places.length > 0) this.#toldAt = performance.now();
    for (const place of places) this.#tell(place);
  }
}

/** Stays as it is as long as nothing happens to the file, or as long as there is none. undefined: nobody can say. */
async function markOf(path: string): Promise<string | undefined> {
  return (await stampOf(path))?.mark;
}
