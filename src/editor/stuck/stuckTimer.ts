import { access } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Guard } from '../guard.ts';
import type { RunningTimer } from './runningTimer.ts';

/** The timer of "I'm stuck". What it does is loaded once one runs, in whichever window, or a command asks for it. */
export class StuckTimer implements vscode.Disposable {
  readonly #guard: Guard;
  readonly #file: string;
  readonly #listening: vscode.Disposable;
  #loading: Promise<RunningTimer> | undefined;

  /** `storage`: what VS Code gives Rung for its own, in all windows. */
  constructor(guard: Guard, storage: vscode.Uri) {
    this.#guard = guard;
    this.#file = vscode.Uri.joinPath(storage, 'stuck', 'stuck.json').fsPath;
    this.#listening = vscode.window.onDidChangeWindowState(() => this.look());
  }

  /** Shows the timer where one runs. Another window may have started it. */
  look(): void {
    if (this.#loading) return;
    const show = () => this.#guard.quietly('showing the timer', () => this.running());
    // It is there while one runs.
    void access(this.#file).then(show, () => undefined);
  }

  /** Resolves once the timer shows, if one runs. */
  running(): Promise<RunningTimer> {
    this.#loading ??= import('./runningTimer.ts').then((module) => module.openTimer(this.#file, this.#guard));
    return this.#loading;
  }

  dispose(): void {
    this.#listening.dispose();
    void this.#loading?.then((timer) => timer.dispose());
  }
}
