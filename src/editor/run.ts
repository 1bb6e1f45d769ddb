import * as vscode from 'vscode';
import type { CommandArguments, CommandId } from './ids.ts';

/** Runs one of Rung's own commands: a wrong argument does not compile. */
export async function run<C extends CommandId>(command: C, ...args: CommandArguments[C]): Promise<void> {
  await vscode.commands.executeCommand(command, ...args);
}
