import * as vscode from 'vscode';
import { isSmall } from '../../commitMessage/change.ts';
import { type CommitHint, hintFor } from '../../commitMessage/hint.ts';
import { sizeOf } from '../../facts/size.ts';
import { readToCommit } from '../../git/toCommit.ts';
import { shippedClassifier } from '../../why/classifier.ts';
import { NO_REASON } from '../../words/commitMessage.ts';
import { gitExtension } from '../gitExtension.ts';
import { onDidChangeSetting, setting } from '../settings.ts';
import type { CommitBoxParts } from './parts.ts';
import { registerReasonActions } from './reasonActions.ts';
import { registerReasonStarts } from './reasonStarts.ts';
import { repositoryOf } from './repositoryOf.ts';
import { COMMIT_BOX, HINT_CODE } from './scheme.ts';
import { WatchedBox } from './watchedBox.ts';

/**
 * A mild hint in the commit box while a message gives no reason that somebody will look for. It is drawn under the subject, is
 * in no list of problems, and stops no commit.
 */
export class CommitHints implements vscode.Disposable {
  readonly #parts: CommitBoxParts;
  readonly #classifier = shippedClassifier();
  readonly #shown = vscode.languages.createDiagnosticCollection('rung.commitMessage');
  readonly #listening: vscode.Disposable;
  readonly #boxes = new Map<vscode.TextDocument, WatchedBox>();

  constructor(parts: CommitBoxParts) {
    this.#parts = parts;
    const { workspace } = vscode;
    const isWanted = (uri: vscode.Uri) => this.#repositoryWithHints(uri) !== undefined;
    this.#listening = vscode.Disposable.from(
      this.#shown,
      workspace.onDidChangeTextDocument(({ document }) => this.#boxOf(document)?.changed()),
      workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      onDidChangeSetting(['rung.commitMessage.hint', 'rung.commitMessage.notIn'], () => {
        for (const document of workspace.textDocuments) this.#boxOf(document)?.look();
      }),
      registerReasonActions((uri) => repositoryOf(uri, parts.coach)),
      registerReasonStarts(isWanted),
    );
  }

  dispose(): void {
    this.#listening.dispose();
    for (const box of this.#boxes.values()) box.dispose();
    this.#boxes.clear();
  }

  /** undefined: it is something else. */
  #boxOf(document: vscode.TextDocument): WatchedBox | undefined {
    const { uri } = document;
    const known = this.#boxes.get(document);
    if (known || uri.scheme !== COMMIT_BOX) return known;
    const box = new WatchedBox(document, {
      hintFor: () => this.#hintFor(document),
      show: (hint) => this.#shown.set(uri, hint ? [diagnosticOf(document, hint)] : []),
      follow: (changed) => this.#follow(uri, changed),
      guard: this.#parts.guard,
    });
    this.#boxes.set(document, box);
    return box;
  }

  #closed(document: vscode.TextDocument): void {
    this.#boxes.get(document)?.dispose();
    this.#boxes.delete(document);
    this.#shown.delete(document.uri);
  }

  /** Source control looks at a repository when its index or a file changes, whoever changed it, and runs no git for Rung. */
  async #follow(uri: vscode.Uri, changed: () => void): Promise<vscode.Disposable | undefined> {
    const repository = repositoryOf(uri, this.#parts.coach);
    if (repository === undefined) return undefined;
    const git = await gitExtension();
    return git?.getRepository(vscode.Uri.file(repository))?.state.onDidChange(changed);
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

function diagnosticOf(document: vscode.TextDocument, { line }: CommitHint): vscode.Diagnostic {
  const { range } = document.lineAt(line);
  const diagnostic = new vscode.Diagnostic(range, NO_REASON, vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Rung';
  diagnostic.code = HINT_CODE;
  return diagnostic;
}
