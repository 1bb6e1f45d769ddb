import * as vscode from 'vscode';
import type { Guard } from './guard.ts';
import type { CommandArguments, CommandId } from './ids.ts';

/** What each command does. A command that is missing here, or takes other arguments, does not compile. */
export type CommandTable = {
  readonly [C in CommandId]: (...args: CommandArguments[C]) => Promise<void> | void;
};

/** Registers every command of the table. */
export function registerCommands(table: CommandTable, guard: Guard): vscode.Disposable {
  const registered = Object.entries<(...args: never[]) => Promise<void> | void>(table).map(([id, run]) =>
    vscode.commands.registerCommand(id, (...args: never[]) => guard.asked(id, () => run(...args))),
  );
  return vscode.Disposable.from(...registered);
}
