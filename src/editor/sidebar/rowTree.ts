import * as vscode from 'vscode';
import { oneLine } from '../../words/plain.ts';
import { BOX_WORDS } from '../../words/sidebar.ts';
import type { Row } from './row.ts';

/** What a view draws. Asked only while the view can be seen. */
export interface RowSource {
  /** Reads what the rows need, the first time that the view is looked at. VS Code shows progress until it is done. */
  prepare(): Promise<void>;
  rows(): Promise<readonly Row[]>;
}

/** Draws rows as a tree. It knows nothing of what they mean. */
export class RowTree implements vscode.TreeDataProvider<Row> {
  readonly #source: RowSource;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #prepared: Promise<void> | undefined;
  /** The rows that were drawn last. */
  roots: readonly Row[] = [];
  /** Resolves once the rows were drawn for the first time. */
  readonly drawn: Promise<void>;
  #onDrawn: () => void = () => undefined;

  constructor(source: RowSource) {
    this.#source = source;
    this.drawn = new Promise((resolve) => {
      this.#onDrawn = resolve;
    });
  }

  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return [...(row.children ?? [])];
    this.#prepared ??= this.#source.prepare();
    await this.#prepared;
    this.roots = await this.#source.rows();
    this.#onDrawn();
    return [...this.roots];
  }

  /** Only roots are revealed, so no row is asked for its parent but they. */
  getParent(): undefined {
    return undefined;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    // A ladder's texts may have line breaks, which a row has no room for.
    const item = new vscode.TreeItem(oneLine(row.label), foldingOf(row));
    item.id = row.id;
    if (row.description) item.description = oneLine(row.description, 300);
    if (row.tooltip) item.tooltip = row.tooltip;
    if (row.icon) item.iconPath = iconOf(row.icon);
    if (row.call) item.command = { title: row.label, ...row.call };
    if (row.about) item.contextValue = row.about.kind;
    if (row.tick) item.checkboxState = boxOf(row.label, row.tick);
    item.accessibilityInformation = { label: row.spoken ?? [row.label, row.description].filter(Boolean).join(', ') };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function foldingOf(row: Row): vscode.TreeItemCollapsibleState {
  if (!('children' in row)) return vscode.TreeItemCollapsibleState.None;
  return row.unfolded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** What a box asks is said with it, since a screen reader comes to it apart from its row. */
function boxOf(
  label: string,
  { about, ticked }: NonNullable<Row['tick']>,
): NonNullable<vscode.TreeItem['checkboxState']> {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const asked = BOX_WORDS[about];
  const accessibilityInformation = { label: `${oneLine(label)}: ${asked}` };
  return { state: ticked ? Checked : Unchecked, tooltip: asked, accessibilityInformation };
}

function iconOf({ codicon, color }: NonNullable<Row['icon']>): vscode.ThemeIcon {
  return color ? new vscode.ThemeIcon(codicon, new vscode.ThemeColor(color)) : new vscode.ThemeIcon(codicon);
}
