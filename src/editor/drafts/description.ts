import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { Known } from '../../drafts/known.ts';
import * as words from '../../words/branchDescription.ts';
import { openNewPullRequest } from './openNewPullRequest.ts';

/** Offers once what can be done with a description that was opened. Closing it means nothing: commands do the same. */
export async function offerToGoOn(coach: Coach, document: vscode.TextDocument, { branch }: Known): Promise<void> {
  const hasPage = branch !== undefined && !branch.hasPullRequest && !coach.showsSample;
  const buttons = [words.COPY, ...(hasPage ? [words.OPEN_PAGE] : [])];
  const answer = await vscode.window.showInformationMessage(words.goOn(branch?.uncommitted ?? 0), ...buttons);
  if (answer === words.COPY) await copy(document);
  if (answer === words.OPEN_PAGE) await openNewPullRequest(coach, document);
}

/** Copies the Markdown document in front. */
export async function copyDescription(): Promise<void> {
  const document = markdownInFront();
  if (document) await copy(document);
}

/** Opens the page for a new pull request with the Markdown document in front. */
export async function openPageForDescription(coach: Coach): Promise<void> {
  const document = markdownInFront();
  if (document) await openNewPullRequest(coach, document);
}

async function copy(document: vscode.TextDocument): Promise<void> {
  await vscode.env.clipboard.writeText(document.getText());
  vscode.window.setStatusBarMessage(words.COPIED, 5_000);
}

/** undefined: there is none, and the person knows. */
function markdownInFront(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'markdown') return document;
  void vscode.window.showInformationMessage(words.NO_DESCRIPTION);
  return undefined;
}
