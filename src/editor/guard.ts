import * as vscode from 'vscode';
import { SOMETHING_WENT_WRONG } from '../words/commands.ts';

type Run = () => Promise<unknown> | unknown;

/** Runs what nobody waits for. What it throws is a bug: its details go to the log, and nothing else stops because of it. */
export class Guard implements vscode.Disposable {
  #log: vscode.LogOutputChannel | undefined;

  /** The person asked for it, so a failure is said in one sentence. `what` names it in the log. */
  async asked(what: string, run: Run): Promise<void> {
    if (await this.#fails(what, run)) void vscode.window.showErrorMessage(SOMETHING_WENT_WRONG);
  }

  /** It happened in the background, so a failure is only logged. */
  async quietly(what: string, run: Run): Promise<void> {
    await this.#fails(what, run);
  }

  /** Nothing failed, but whoever looks into the log should find it. */
  note(line: string): void {
    this.#openLog().warn(line);
  }

  dispose(): void {
    this.#log?.dispose();
  }

  async #fails(what: string, run: Run): Promise<boolean> {
    try {
      await run();
      return false;
    } catch (error) {
      if (error instanceof vscode.CancellationError) return false;
      this.#openLog().error(what, error instanceof Error ? error : String(error));
      return true;
    }
  }

  /** Most windows never have one. */
  #openLog(): vscode.LogOutputChannel {
    this.#log ??= vscode.window.createOutputChannel('Rung', { log: true });
    return this.#log;
  }
}
