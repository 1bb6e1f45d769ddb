import * as vscode from 'vscode';
import { OFFERED_AFTER, type Stuck } from '../../stuck/stuck.ts';
import { STUCK_ITEM_NAME, stuckSpoken, stuckText, stuckTooltip } from '../../words/stuck.ts';
import { type CommandId, STUCK_ITEM } from '../ids.ts';

/** The timer in the status bar: there while one runs. */
export class StuckItem implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;

  constructor() {
    this.#item = vscode.window.createStatusBarItem(STUCK_ITEM, vscode.StatusBarAlignment.Left, 9);
    this.#item.name = STUCK_ITEM_NAME;
    this.#item.command = 'rung.stuck' satisfies CommandId;
  }

  show(stuck: Stuck | undefined): void {
    if (!stuck) {
      this.#item.hide();
      return;
    }
    this.#item.text = `$(${stuck.counted < OFFERED_AFTER ? 'watch' : 'comment-discussion'}) ${stuckText(stuck)}`;
    this.#item.tooltip = stuckTooltip(stuck);
    this.#item.accessibilityInformation = { label: stuckSpoken(stuck), role: 'button' };
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
