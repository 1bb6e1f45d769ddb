import type * as vscode from 'vscode';
import type { CommitHint } from '../../commitMessage/hint.ts';
import type { Duration } from '../../facts/instant.ts';
import type { Guard } from '../guard.ts';

/** For so long nothing changes before a message is judged. */
export const QUIET: Duration = 1_000;

/** What a box is watched with. */
export interface BoxParts {
  /** The hint for what stands in it now. */
  readonly hintFor: () => Promise<CommitHint | undefined>;
  readonly show: (hint: CommitHint | undefined) => void;
  /** Calls back when what would be committed may have changed. */
  readonly follow: (changed: () => void) => Promise<vscode.Disposable | undefined>;
  readonly guard: Guard;
}

/** One commit box: its message is judged once nobody types, and again once what would be committed has changed. */
export class WatchedBox implements vscode.Disposable {
  readonly #document: vscode.TextDocument;
  readonly #parts: BoxParts;
  #quiet: NodeJS.Timeout | undefined;
  #looks = 0;
  #isFollowed = false;
  #isDisposed = false;
  #following: vscode.Disposable | undefined;

  constructor(document: vscode.TextDocument, parts: BoxParts) {
    this.#document = document;
    this.#parts = parts;
  }

  /** The message has changed, or what would be committed with it. */
  changed(): void {
    clearTimeout(this.#quiet);
    this.#looks += 1;
    // It was committed, or nothing is begun.
    if (this.#document.getText() === '') this.#parts.show(undefined);
    else this.#quiet = setTimeout(() => this.look(), QUIET);
  }

  /** Judges it now. Only the latest look counts. */
  look(): void {
    this.#looks += 1;
    const look = this.#looks;
    void this.#parts.guard.quietly('looking at a commit message', async () => {
      await this.#follow();
      const hint = await this.#parts.hintFor();
      if (look === this.#looks) this.#parts.show(hint);
    });
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#looks += 1;
    clearTimeout(this.#quiet);
    this.#following?.dispose();
  }

  async #follow(): Promise<void> {
    if (this.#isFollowed) return;
    this.#isFollowed = true;
    const following = await this.#parts.follow(() => this.changed());
    if (this.#isDisposed) following?.dispose();
    else this.#following = following;
  }
}
