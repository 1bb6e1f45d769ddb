import * as vscode from 'vscode';
import { noFileYet, OPEN_PAGE } from '../../words/assessments.ts';
import { run } from '../run.ts';
import type { PeopleSource } from './source.ts';

/** Opens the file in an editor, at its first mistake if it has one. Where there is none, says what makes it. */
export async function openPeopleFile(source: PeopleSource): Promise<void> {
  const { uri, kind, problems } = await source.read();
  if (kind === 'missing') {
    const answer = await vscode.window.showInformationMessage(noFileYet(uri.fsPath), OPEN_PAGE);
    if (answer === OPEN_PAGE) await run('rung.openPeople');
    return;
  }
  const { line = 1, column = 1 } = problems[0] ?? {};
  const place = new vscode.Position(line - 1, column - 1);
  const selection = new vscode.Range(place, place);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { selection });
}
