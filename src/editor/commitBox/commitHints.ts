import * as vscode from 'vscode';
import { isSmall } from '../../commitMessage/change.ts';
import { type CommitHint, hintFor } from '../../commitMessage/hint.ts';
import type { Duration } from '../../facts/instant.ts';
import { sizeOf } from '../../facts/size.ts';
import { readToCommit } from '../../git/toCommit.ts';
import { shippedClassifier } from '../../why/classifier.ts';
import { NO_REASON } from '../../words/commitMessage.ts';
import { onDidChangeSetting, setting } from '../settings.ts';
import type { CommitBoxParts } from './parts.ts';
import { registerReasonActions } from './reasonActions.ts';
import { registerReasonStarts } from './reasonStarts.ts';
import { repositoryOf } from './repositoryOf.ts';
import { COMMIT_BOX, HINT_CODE } from './scheme.ts';

/** For so long nobody types before a message is judged. */
export const QUIET: Duration = 1_000;

/**
 * A mild hint in the commit box while a message gives no reason that somebody will look for. It is drawn under the subject, is
 * in no list of problems, and stops no commit.
 */
export class CommitHints implements vscode.Disposable {
  readonly #parts: CommitBoxParts;
  readonly #classifier = shippedClassifier();
  readonly #shown = vscode.languages.createDiagnosticCollection('rung.commitMessage');
  readonly #listening: vscode.Disposable;
  #quiet: NodeJS.Timeout | undefined;
  #isDisposed = false;

  constructor(parts: CommitBoxParts) {
    this.#parts = parts;
    const { workspace } = vscode;
    const isWanted = (uri: vscode.Uri) => this.#repositoryWithHints(uri) !== undefined;
    this.#listening = vscode.Disposable.from(
      this.#shown,
      workspace.onDidChangeTextDocument(({ document }) => this.#changed(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri)),
      onDidChangeSetting(['rung.commitMessage.hint', 'rung.commitMessage.notIn'], () => {
        for (const document of workspace.textDocuments) if (isCommitBox(document)) this.#judgeQuietly(document);
      }),
      registerReasonActions((uri) => repositoryOf(uri, parts.coach)),
      registerReasonStarts(isWanted),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#quiet);
    this.#listening.dispose();
  }

  #changed(document: vscode.TextDocument): void {
    if (!isCommitBox(document)) return;
    clearTimeout(this.#quiet);
    // It was committed.
    if (document.getText() === '') this.#shown.delete(document.uri);
    else this.#quiet = setTimeout(() => this.#judgeQuietly(document), QUIET);
  }

  #judgeQuietly(document: vscode.TextDocument): void {
    void this.#parts.guard.quietly('looking at a commit message', () => this.#judge(document));
  }

  async #judge(document: vscode.TextDocument): Promise<void> {
    const { version, uri } = document;
    const hint = await this.#hintFor(document);
    if (this.#isDisposed || document.isClosed || document.version !== version) return;
    this.#shown.set(uri, hint ? [diagnosticOf(document, hint)] : []);
  }

  async #hintFor(document: vscode.TextDocument): Promise<CommitHint | undefined> {
    const repository = this.#repositoryWithHints(document.uri);
    const hint = repository === undefined ? undefined : hintFor(document.getText(), this.#classifier.whyOf);
    if (repository === undefined || !hint) return undefined;
    const { counting } = this.#parts;
    const [files] = await Promise.all([readToCommit(repository), counting.ready]);
    return files && !isSmall(sizeOf(files, counting.settled.leaveOut).files) ? hint : undefined;
  }

  /** undefined: no hints are wanted there. */
  #repositoryWithHints(uri: vscode.Uri): string | undefined {
    if (!vscode.workspace.isTrusted || !setting('rung.commitMessage.hint')) return undefined;
    const repository = repositoryOf(uri, this.#parts.coach);
    return repository !== undefined && setting('rung.commitMessage.notIn').includes(repository)
      ? undefined
      : repository;
  }
}

function isCommitBox({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === COMMIT_BOX;
}

function diagnosticOf(document: vscode.TextDocument, { line }: CommitHint): vscode.Diagnostic {
  const { range } = document.lineAt(line);
  const diagnostic = new vscode.Diagnostic(range, NO_REASON, vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Rung';
  diagnostic.code = HINT_CODE;
  return diagnostic;
}
