import * as vscode from 'vscode';
import type { DescriptionPlace } from '../../description/draft.ts';
import { differenceTitle } from '../../words/description.ts';
import { documentOf, gitHubSideOf, placeOf } from './place.ts';

/** Of the document at the address, or of the one in front; undefined: it is no description. */
export function placeInFront(uri: vscode.Uri | undefined): DescriptionPlace | undefined {
  const given = uri ?? vscode.window.activeTextEditor?.document.uri;
  return given && placeOf(given);
}

/** What is typed becomes the draft. false: VS Code could not save it, and says why. */
export async function saved(place: DescriptionPlace): Promise<boolean> {
  const address = keyOf(place);
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === address);
  return !open?.isDirty || (await open.save());
}

/** What GitHub has on the left, and the document, to be edited, on the right. */
export async function showDifference(place: DescriptionPlace): Promise<void> {
  const sides = [gitHubSideOf(place), documentOf(place)] as const;
  await vscode.commands.executeCommand('vscode.diff', ...sides, differenceTitle(place.number), { preview: false });
}

export async function closeDifference(place: DescriptionPlace): Promise<void> {
  await vscode.window.tabGroups.close(differencesOf(place));
}

/** Whether the person can have both before their eyes. */
export function showsDifference(place: DescriptionPlace): boolean {
  return differencesOf(place).length > 0;
}

function differencesOf(place: DescriptionPlace): vscode.Tab[] {
  const address = keyOf(place);
  const isIt = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputTextDiff && input.modified.toString() === address;
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(isIt);
}

function keyOf(place: DescriptionPlace): string {
  return documentOf(place).toString();
}
