import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { FromPage, GoTo, ToldOnce, ToPage } from '../../webview/checklist/protocol.ts';
import { PANEL_TITLE } from '../../words/commands.ts';
import type { GrowthSources } from '../growthSources.ts';
import type { Guard } from '../guard.ts';
import { CHECKLIST_PANEL } from '../ids.ts';
import { Panel } from '../panels/panel.ts';

/** The checklist for the next level. What it does is loaded when it is first looked at. */
export class ChecklistPanel implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #sources: GrowthSources;
  readonly #panel: Panel<FromPage, ToPage>;
  #once: ToldOnce = {};
  /** What the page asks for is done in its order: each may depend on the one before. */
  #carrying: Promise<unknown> = Promise.resolve();

  constructor(coach: Coach, extension: vscode.Uri, sources: GrowthSources, guard: Guard) {
    this.#coach = coach;
    this.#sources = sources;
    this.#panel = new Panel(coach, extension, guard, {
      id: CHECKLIST_PANEL,
      title: PANEL_TITLE,
      icon: new vscode.ThemeIcon('checklist'),
      page: 'checklist',
      hear: (message: FromPage) => this.#hear(message),
      whole: () => this.#whole(),
    });
  }

  /** `goTo`: a place on the page. */
  async open(goTo?: GoTo): Promise<void> {
    const isThere = this.#panel.isVisible;
    if (goTo !== undefined) this.#once = { goTo };
    await this.#panel.open();
    // A page that is not there yet asks for the whole once it is.
    if (isThere) await this.#panel.send();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #hear(message: FromPage): Promise<void> {
    if (message.kind === 'ready') {
      await Promise.all([this.#sources.framework.read(), this.#sources.journal.read()]);
      return this.#panel.send();
    }
    const carry = async () => {
      const { carryOut } = await import('./carryOut.ts');
      const once = await carryOut(message, this.#coach, this.#sources.journal);
      if (!once) return;
      this.#once = once;
      await this.#panel.send();
    };
    const carried = this.#carrying.then(carry, carry);
    this.#carrying = carried;
    await carried;
  }

  /** undefined: not all is read, and nothing may look unticked that is ticked. */
  async #whole(): Promise<ToPage | undefined> {
    const { wholeChecklist } = await import('./whole.ts');
    const whole = wholeChecklist(this.#coach, this.#sources.journal.problems);
    if (!whole) return undefined;
    const once = this.#once;
    this.#once = {};
    return { ...whole, ...once };
  }
}
