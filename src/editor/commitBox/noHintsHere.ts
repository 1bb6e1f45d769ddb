import * as vscode from 'vscode';
import { NO_HINTS_HERE } from '../../words/commitMessage.ts';
import { setting, writeSetting } from '../settings.ts';

/** No hints on commit messages in this repository any more. The setting shows it, and takes it back. */
export async function noHintsHere(repository: string): Promise<void> {
  await writeSetting('rung.commitMessage.notIn', [...new Set([...setting('rung.commitMessage.notIn'), repository])]);
  vscode.window.setStatusBarMessage(NO_HINTS_HERE, 5_000);
}
