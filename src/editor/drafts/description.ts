import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { Known } from '../../drafts/known.ts';
import { shippedClassifier } from '../../why/classifier.ts';
import * as words from '../../words/branchDescription.ts';
import { isWhyOnlyAsked } from '../../words/drafts/whyAsked.ts';
import { openNewPullRequest } from './openNewPullRequest.ts';

/** Offers once what can be done with a description that was opened. Closing it means nothing: buttons and commands do the same. */
export async function offerToGoOn(coach: Coach, document: vscode.TextDocument, { branch }: Known): Promise<void> {
  const hasPage = branch !== undefined && !branch.hasPullRequest && !coach.showsSample;
  const buttons = [words.COPY, ...(hasPage ? [words.OPEN_PAGE] : [])];
  const answer = await vscode.window.showInformationMessage(words.goOn(branch?.uncommitted ?? 0), ...buttons);
  if (answer === words.COPY) await copy(document);
  if (answer === words.OPEN_PAGE) await openPage(coach, document);
}

/** Copies the Markdown document at the address, or in front. */
export async function copyDescription(address?: vscode.Uri): Promise<void> {
  const document = markdownAt(address);
  if (document) await copy(document);
}

/** Opens the page for a new pull request with the Markdown document at the address, or in front. */
export async function openPageForDescription(coach: Coach, address?: vscode.Uri): Promise<void> {
  const document = markdownAt(address);
  if (document) await openPage(coach, document);
}

async function copy(document: vscode.TextDocument): Promise<void> {
  await vscode.env.clipboard.writeText(document.getText());
  vscode.window.setStatusBarMessage(words.COPIED, 5_000);
  sayWhereWhyIsOpen(document);
}

async function openPage(coach: Coach, document: vscode.TextDocument): Promise<void> {
  if (await openNewPullRequest(coach, document)) sayWhereWhyIsOpen(document);
}

function sayWhereWhyIsOpen(document: vscode.TextDocument): void {
  if (!isWhyOnlyAsked(document.getText(), shippedClassifier().whyOf)) return;
  void vscode.window.showInformationMessage(words.WHY_IS_OPEN);
}

/** undefined: there is none, and the person knows. */
function markdownAt(address: vscode.Uri | undefined): vscode.TextDocument | undefined {
  const at = address && vscode.workspace.textDocuments.find(({ uri }) => String(uri) === String(address));
  const document = at ?? vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'markdown') return document;
  void vscode.window.showInformationMessage(words.NO_DESCRIPTION);
  return undefined;
}
