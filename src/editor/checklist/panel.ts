import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import { nextLevelChecklist } from '../../growth/checklist.ts';
import { EMPTY_JOURNAL } from '../../journal/fold.ts';
import type { JournalProblem } from '../../journal/problem.ts';
import type { Entry } from '../../journal/record.ts';
import type { FromPage, ToPage } from '../../webview/checklist/protocol.ts';
import { SAMPLE } from '../../words/checklist.ts';
import { PANEL_TITLE } from '../../words/commands.ts';
import { journalProblemLine } from '../../words/journalProblems.ts';
import type { Guard } from '../guard.ts';
import { CHECKLIST_PANEL } from '../ids.ts';

/** What the page shows is read from here, and what the person ticks and rates is kept there. */
export interface ChecklistSources {
  readonly framework: { read(): Promise<void> };
  readonly journal: {
    readonly problems: readonly JournalProblem[];
    read(): Promise<void>;
    append(entry: Entry): Promise<void>;
  };
}

/** The checklist's panel: one at a time, and there again after a reload. */
export class ChecklistPanel implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #extension: vscode.Uri;
  readonly #sources: ChecklistSources;
  readonly #guard: Guard;
  readonly #restoring: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;

  constructor(coach: Coach, extension: vscode.Uri, sources: ChecklistSources, guard: Guard) {
    this.#coach = coach;
    this.#extension = extension;
    this.#sources = sources;
    this.#guard = guard;
    this.#restoring = vscode.window.registerWebviewPanelSerializer(CHECKLIST_PANEL, {
      deserializeWebviewPanel: async (panel) => this.#adopt(panel),
    });
  }

  open(): void {
    if (this.#panel) this.#panel.reveal();
    else this.#adopt(vscode.window.createWebviewPanel(CHECKLIST_PANEL, PANEL_TITLE, vscode.ViewColumn.Active));
  }

  dispose(): void {
    this.#restoring.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    const folder = vscode.Uri.joinPath(this.#extension, 'dist', 'webview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.iconPath = new vscode.ThemeIcon('checklist');
    const told = panel.webview.onDidReceiveMessage((message: FromPage) =>
      this.#guard.asked(`checklist: ${message.kind}`, () => this.#hear(message)),
    );
    const changed = this.#coach.onDidChange(() => this.#send());
    panel.onDidDispose(() => {
      vscode.Disposable.from(told, changed).dispose();
      if (this.#panel === panel) this.#panel = undefined;
    });
    this.#panel = panel;
    panel.webview.html = page(panel.webview, folder);
  }

  async #hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        await Promise.all([this.#sources.framework.read(), this.#sources.journal.read()]);
        return this.#send();
      case 'tick':
      case 'rate':
        return this.#sources.journal.append(entryOf(message));
      default:
        return assertNever(message);
    }
  }

  #send(): void {
    const { framework, level, journal = EMPTY_JOURNAL } = this.#coach.facts;
    if (!framework) return;
    const checklist = nextLevelChecklist(framework.progression, level ?? '', journal);
    const notice = this.#coach.showsSample ? SAMPLE : this.#sources.journal.problems.map(journalProblemLine)[0];
    const whole: ToPage = { kind: 'checklist', checklist, notice };
    void this.#panel?.webview.postMessage(whole);
  }
}

function entryOf(message: Exclude<FromPage, { kind: 'ready' }>): Entry {
  if (message.kind === 'tick') return { kind: 'tick', expectation: message.expectation, ticked: message.ticked };
  return { kind: 'rating', level: message.level, dimension: message.dimension, rating: message.rating };
}

/** Set once; everything after it comes by message. */
function page(webview: vscode.Webview, folder: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<link rel="stylesheet" href="${file('checklist-style.css')}">
<title>${PANEL_TITLE}</title>
</head>
<body>
<main id="checklist"></main>
<script nonce="${nonce}" src="${file('checklist.js')}"></script>
</body>
</html>`;
}
