import { access } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Guard } from '../guard.ts';
import type { RunningTimer } from './runningTimer.ts';
import { STUCK_FILE, STUCK_FOLDER } from './stuckPlace.ts';

/** The timer of "I'm stuck". What it does is loaded once one runs, in whichever window, or a command asks for it. */
export class StuckTimer implements vscode.Disposable {
  readonly #guard: Guard;
  readonly #folder: vscode.Uri;
  readonly #listening: vscode.Disposable;
  #loading: Promise<RunningTimer> | undefined;
  #isDisposed = false;

  /** `storage`: what VS Code gives Rung for its own, in all windows. */
  constructor(guard: Guard, storage: vscode.Uri) {
    this.#guard = guard;
    this.#folder = vscode.Uri.joinPath(storage, STUCK_FOLDER);
    this.#listening = vscode.window.onDidChangeWindowState(({ focused }) => focused && this.look());
  }

  /** Shows the timer where one runs. Another window may have started it. */
  look(): void {
    if (this.#loading) return;
    void this.#guard.quietly('showing the timer', async () => {
      if (await isThere(vscode.Uri.joinPath(this.#folder, STUCK_FILE))) await this.running();
    });
  }

  /** Resolves once the timer shows, if one runs. */
  running(): Promise<RunningTimer> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#listening.dispose();
    void this.#loading?.then((timer) => timer.dispose());
  }

  async #load(): Promise<RunningTimer> {
    const { RunningTimer } = await import('./runningTimer.ts');
    const timer = new RunningTimer(this.#folder.fsPath, this.#guard);
    if (this.#isDisposed) timer.dispose();
    else await timer.counted();
    return timer;
  }
}

async function isThere({ fsPath }: vscode.Uri): Promise<boolean> {
  return await access(fsPath).then(
    () => true,
    () => false,
  );
}
