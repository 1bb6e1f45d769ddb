import * as vscode from 'vscode';
import { SOMETHING_WENT_WRONG } from '../words/commands.ts';
import type { CommandArguments, CommandId } from './ids.ts';

/** What each command does. A command that is missing here, or takes other arguments, does not compile. */
export type CommandTable = {
  readonly [C in CommandId]: (...args: CommandArguments[C]) => Promise<void> | void;
};

/** Registers every command of the table. What it throws becomes one sentence, and its details go to the log. */
export function registerCommands(table: CommandTable, log: vscode.LogOutputChannel): vscode.Disposable {
  const registered = Object.entries(table).map(([id, run]) =>
    vscode.commands.registerCommand(id, guarded(id, run, log)),
  );
  return vscode.Disposable.from(...registered);
}

function guarded(id: string, run: (...args: never[]) => Promise<void> | void, log: vscode.LogOutputChannel) {
  return async (...args: never[]) => {
    try {
      await run(...args);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return;
      log.error(id, error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(SOMETHING_WENT_WRONG);
    }
  };
}
