import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { Guard } from '../guard.ts';
import { pageOf, pagesFolder } from './page.ts';

/** What one panel is about: how it is named, and what passes between its page and the editor. */
export interface PanelContent<FromPage, ToPage> {
  /** The panel's type, by which VS Code restores it. */
  readonly id: string;
  readonly title: string;
  readonly icon: vscode.ThemeIcon;
  /** Name of the page's script and style in `dist/webview`. */
  readonly page: string;
  /** What the page has to say. Its first message is that it is ready: the answer to it is `send`. */
  hear(message: FromPage): Promise<void> | void;
  /** All that the page shows, told anew with every change; undefined: there is nothing to tell yet. */
  whole(): Promise<ToPage | undefined> | ToPage | undefined;
}

/** A panel: one at a time, and there again after a reload. */
export class Panel<FromPage extends { readonly kind: string }, ToPage> implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #extension: vscode.Uri;
  readonly #guard: Guard;
  readonly #content: PanelContent<FromPage, ToPage>;
  readonly #restoring: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;

  constructor(coach: Coach, extension: vscode.Uri, guard: Guard, content: PanelContent<FromPage, ToPage>) {
    this.#coach = coach;
    this.#extension = extension;
    this.#guard = guard;
    this.#content = content;
    this.#restoring = vscode.window.registerWebviewPanelSerializer(content.id, {
      deserializeWebviewPanel: async (panel) => this.#adopt(panel),
    });
  }

  get isVisible(): boolean {
    return this.#panel?.visible ?? false;
  }

  async open(): Promise<void> {
    const { id, title } = this.#content;
    if (this.#panel) this.#panel.reveal();
    else if (!(await (await import('./restoredTab.ts')).revealTab(id))) {
      this.#adopt(vscode.window.createWebviewPanel(id, title, vscode.ViewColumn.Active));
    }
  }

  /** Tells the page the whole. A page that is out of sight is gone: it asks again once it is shown. */
  async send(): Promise<void> {
    if (!this.#panel?.visible) return;
    const whole = await this.#content.whole();
    if (whole) void this.#panel?.webview.postMessage(whole);
  }

  dispose(): void {
    this.#restoring.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    const { page, title, icon } = this.#content;
    const folder = pagesFolder(this.#extension);
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.iconPath = icon;
    const told = panel.webview.onDidReceiveMessage((message: FromPage) =>
      this.#guard.asked(`${page}: ${message.kind}`, () => this.#content.hear(message)),
    );
    const changed = this.#coach.onDidChange(() => void this.#guard.quietly(`${page}: drawing`, () => this.send()));
    panel.onDidDispose(() => {
      vscode.Disposable.from(told, changed).dispose();
      if (this.#panel === panel) this.#panel = undefined;
    });
    this.#panel = panel;
    panel.webview.html = pageOf(panel.webview, folder, page, title);
  }
}
