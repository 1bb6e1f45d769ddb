import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { whySectionFor } from '../../description/whySection.ts';
import { whyFlag } from '../../habits/prWhy.ts';
import { EMPTY_JOURNAL, saidToSayWhy } from '../../journal/fold.ts';
import { type Classifier, shippedClassifier } from '../../why/classifier.ts';
import type { WhyVerdict } from '../../why/verdict.ts';
import * as words from '../../words/description.ts';
import { DOES_SAY_WHY } from '../../words/sayingWhy.ts';
import type { CommandId } from '../ids.ts';
import { DESCRIPTION_SCHEME } from '../ids.ts';
import type { DescriptionDocuments } from './documents.ts';
import { isGitHubSide } from './place.ts';

/** Says in the document where the reason is missing, and offers what mends it. */
export function registerWhyProblems(coach: Coach, documents: DescriptionDocuments): vscode.Disposable {
  const classifier = shippedClassifier();
  const collection = vscode.languages.createDiagnosticCollection(DESCRIPTION_SCHEME);
  const look = (document: vscode.TextDocument) => {
    if (document.uri.scheme === DESCRIPTION_SCHEME && !isGitHubSide(document.uri))
      collection.set(document.uri, problemsIn(document, coach, documents, classifier));
  };
  const lookAtAll = () => vscode.workspace.textDocuments.forEach(look);
  lookAtAll();
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    coach.onDidChange(lookAtAll),
    vscode.languages.registerCodeActionsProvider(
      { scheme: DESCRIPTION_SCHEME },
      { provideCodeActions: (document, _, { diagnostics }) => fixesFor(document, diagnostics, documents) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

/** Whoever opens a description is about to mend it, so that an unsure verdict is told here too. */
function givesNone({ kind }: WhyVerdict): boolean {
  return kind === 'none' || kind === 'link-only';
}

/** One at most, at the top. */
function problemsIn(
  document: vscode.TextDocument,
  { own }: Coach,
  documents: DescriptionDocuments,
  { whyOf }: Classifier,
): readonly vscode.Diagnostic[] {
  const pullRequest = documents.about(document.uri);
  // Nothing of it could be had.
  if (!pullRequest) return [];
  if (saidToSayWhy(own.journal ?? EMPTY_JOURNAL).has(pullRequest.id)) return [];
  const text = document.getText();
  const flag = whyFlag(whyOf(pullRequest.title, text), text, givesNone);
  if (!flag) return [];
  const said = flag.kind === 'no-why' ? words.NO_REASON : words.REASON_IS_LINK;
  const problem = new vscode.Diagnostic(document.lineAt(0).range, said, vscode.DiagnosticSeverity.Information);
  problem.source = SOURCE;
  problem.code = flag.kind;
  return [problem];
}

const SOURCE = 'Rung';

function fixesFor(
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
  documents: DescriptionDocuments,
): vscode.CodeAction[] {
  const own = diagnostics.filter(({ source }) => source === SOURCE);
  if (own.length === 0) return [];
  const pullRequest = documents.about(document.uri);
  return [addSection(document, own), ...(pullRequest ? [correction(pullRequest.id, own)] : [])];
}

/** With the question selected: what is typed takes its place. */
function addSection(document: vscode.TextDocument, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(words.ADD_WHY, vscode.CodeActionKind.QuickFix);
  const { line, before, after } = whySectionFor(document.getText().replaceAll('\r\n', '\n'), words.WHY_HEADING);
  const place = document.validatePosition(new vscode.Position(line, 0));
  const section = new vscode.SnippetString()
    .appendText(before)
    .appendPlaceholder((question) => question.appendText(words.WHY_QUESTION))
    .appendText(after);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, [vscode.SnippetTextEdit.insert(place, section)]);
  action.diagnostics = diagnostics;
  action.isPreferred = true;
  return action;
}

function correction(pullRequest: string, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(DOES_SAY_WHY, vscode.CodeActionKind.QuickFix);
  const command = 'rung.saysWhy' satisfies CommandId;
  action.command = { command, title: DOES_SAY_WHY, arguments: [pullRequest, true] };
  action.diagnostics = diagnostics;
  return action;
}
