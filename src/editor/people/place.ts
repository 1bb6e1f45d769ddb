import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { type SettingProblem, shownAsWritten } from '../../facts/workingHours.ts';
import { pathFrom } from '../../journal/folderSetting.ts';
import type { SettingId } from '../ids.ts';

export const PEOPLE_FILE = 'rung.people.file' satisfies SettingId;

/** What is wrong with the setting as it is written; undefined: nothing. */
export function peopleFileProblem(written: unknown): SettingProblem | undefined {
  if (written === '' || pathFrom(written, homedir()) !== undefined) return undefined;
  return { setting: PEOPLE_FILE, written: shownAsWritten(written), expected: 'people-file' };
}

/** The file of people: the one that the setting names, or else one in the folder that VS Code gives Rung. */
export function peopleFile(storage: vscode.Uri): {
  readonly uri: vscode.Uri;
  readonly problem: SettingProblem | undefined;
} {
  const written: unknown = vscode.workspace.getConfiguration().get(PEOPLE_FILE);
  const path = pathFrom(written, homedir());
  const uri = path === undefined ? vscode.Uri.joinPath(storage, 'people.yaml') : vscode.Uri.file(path);
  return { uri, problem: peopleFileProblem(written) };
}
