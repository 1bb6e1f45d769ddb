import * as vscode from 'vscode';
import type { FromPage, ToPage } from '../../webview/split/protocol.ts';
import { SPLIT_TITLE } from '../../words/splitPage.ts';
import { SPLIT_PANEL } from '../ids.ts';
import { Panel } from '../panels/panel.ts';
import type { Splitting, SplittingParts } from './splitting.ts';

/** The split plan of the branch at hand. What it does is loaded when it is first looked at. */
export class SplitPanel implements vscode.Disposable {
  readonly #parts: SplittingParts;
  readonly #panel: Panel<FromPage, ToPage>;
  #loaded: Splitting | undefined;

  constructor(parts: Omit<SplittingParts, 'send'>, extension: vscode.Uri) {
    this.#parts = { ...parts, send: () => this.#panel.send() };
    this.#panel = new Panel(parts.coach, extension, parts.guard, {
      id: SPLIT_PANEL,
      title: SPLIT_TITLE,
      icon: new vscode.ThemeIcon('git-branch'),
      page: 'split',
      hear: async (message: FromPage) => (await this.#splitting()).hear(message),
      whole: async () => (await this.#splitting()).whole(),
    });
  }

  async open(): Promise<void> {
    await this.#panel.open();
  }

  /** Deletes the branches that were made last, and says what came of it. */
  async undo(): Promise<void> {
    await (await this.#splitting()).undo();
  }

  dispose(): void {
    this.#panel.dispose();
    this.#loaded?.dispose();
  }

  async #splitting(): Promise<Splitting> {
    const { Splitting } = await import('./splitting.ts');
    this.#loaded ??= new Splitting(this.#parts);
    return this.#loaded;
  }
}
