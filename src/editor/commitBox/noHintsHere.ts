import * as vscode from 'vscode';
import { SHOW_SETTING } from '../../words/commands.ts';
import * as words from '../../words/commitMessage.ts';
import type { SettingId } from '../ids.ts';
import { setting, writeSetting } from '../settings.ts';

const NOT_IN = 'rung.commitMessage.notIn' satisfies SettingId;

/** No hints on commit messages in this repository any more. The setting shows it, and takes it back. */
export async function noHintsHere(repository: string): Promise<void> {
  await writeSetting(NOT_IN, [...new Set([...setting(NOT_IN), repository])]);
  const answer = await vscode.window.showInformationMessage(words.noHintsHere(NOT_IN), SHOW_SETTING);
  if (answer === SHOW_SETTING) await vscode.commands.executeCommand('workbench.action.openSettings', NOT_IN);
}
