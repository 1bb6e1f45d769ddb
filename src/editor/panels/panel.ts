import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { Guard } from '../guard.ts';
import { pageOf, pagesFolder } from './page.ts';

/** What VS Code has to know of a panel before somebody looks at it. */
export interface PanelKind {
  /** The panel's type, by which VS Code restores it. */
  readonly id: string;
  readonly title: string;
  /** https://code.visualstudio.com/api/references/icons-in-labels */
  readonly codicon: string;
  /** Name of the page's script and style in `dist/webview`. */
  readonly page: string;
}

/** What one panel is about: what passes between its page and the editor. */
export interface PanelContent<FromPage, ToPage> {
  /** What the page has to say. Its first message is that it is ready: the answer to it is the whole. */
  hear(message: FromPage): Promise<void> | void;
  /** All that the page shows, told anew with every change; undefined: there is nothing to tell yet. */
  whole(): Promise<ToPage | undefined> | ToPage | undefined;
  /** The panel was closed: nobody looks any more, until the page is ready again. */
  closed?(): void;
  dispose?(): void;
}

/** What every panel works with. */
export interface PanelParts {
  readonly coach: Coach;
  readonly guard: Guard;
  readonly extensionUri: vscode.Uri;
}

/** A panel: one at a time, and there again after a reload. What it is about is loaded when it is first looked at. */
export class Panel<FromPage extends { readonly kind: string }, ToPage, Content extends PanelContent<FromPage, ToPage>>
  implements vscode.Disposable
{
  readonly #parts: PanelParts;
  readonly #kind: PanelKind;
  readonly #load: (send: () => Promise<void>) => Promise<Content>;
  readonly #restoring: vscode.Disposable;
  #content: Promise<Content> | undefined;
  #panel: vscode.WebviewPanel | undefined;

  /** `load` gets what tells the page the whole. It is called once. */
  constructor(parts: PanelParts, kind: PanelKind, load: (send: () => Promise<void>) => Promise<Content>) {
    this.#parts = parts;
    this.#kind = kind;
    this.#load = load;
    this.#restoring = vscode.window.registerWebviewPanelSerializer(kind.id, {
      deserializeWebviewPanel: async (panel) => this.#adopt(panel),
    });
  }

  /** What the panel is about, also where nobody looks at it. */
  content(): Promise<Content> {
    this.#content ??= this.#load(() => this.#send());
    return this.#content;
  }

  /** Shows it; `before`: what it is to be told before. */
  async open(before: (content: Content) => void = () => undefined): Promise<void> {
    const { id, title } = this.#kind;
    before(await this.content());
    const isThere = this.#panel?.visible ?? false;
    if (this.#panel) this.#panel.reveal();
    else if (!(await (await import('./restoredTab.ts')).revealTab(id))) {
      this.#adopt(vscode.window.createWebviewPanel(id, title, vscode.ViewColumn.Active));
    }
    // A page that is not there yet asks for the whole once it is.
    if (isThere) await this.#send();
  }

  dispose(): void {
    this.#restoring.dispose();
    this.#panel?.dispose();
    void this.#content?.then((content) => content.dispose?.());
  }

  /** Tells the page the whole. A page that is out of sight is gone: it asks again once it is shown. */
  async #send(): Promise<void> {
    if (!this.#panel?.visible) return;
    const whole = await (await this.content()).whole();
    if (whole) void this.#panel?.webview.postMessage(whole);
  }

  #adopt(panel: vscode.WebviewPanel): void {
    const { page, title, codicon } = this.#kind;
    const { coach, guard, extensionUri } = this.#parts;
    const folder = pagesFolder(extensionUri);
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.iconPath = new vscode.ThemeIcon(codicon);
    const told = panel.webview.onDidReceiveMessage((message: FromPage) =>
      guard.asked(`${page}: ${message.kind}`, async () => (await this.content()).hear(message)),
    );
    const changed = coach.onDidChange(() => void guard.quietly(`${page}: drawing`, () => this.#send()));
    panel.onDidDispose(() => {
      vscode.Disposable.from(told, changed).dispose();
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      void this.#content?.then((content) => content.closed?.());
    });
    this.#panel = panel;
    panel.webview.html = pageOf(panel.webview, folder, page, title);
  }
}
