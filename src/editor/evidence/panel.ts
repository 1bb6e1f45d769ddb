import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { FromPage, ToPage } from '../../webview/evidence/protocol.ts';
import { EVIDENCE_TITLE } from '../../words/commands.ts';
import type { GrowthSources } from '../growthSources.ts';
import type { Guard } from '../guard.ts';
import { EVIDENCE_PANEL } from '../ids.ts';
import { Panel } from '../panels/panel.ts';
import type { ToldOnce } from './toldOnce.ts';

/** All that is noted, the form for more, and suggestions. What it does is loaded when it is first looked at. */
export class EvidencePanel implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #sources: GrowthSources;
  readonly #panel: Panel<FromPage, ToPage>;
  #once: ToldOnce = {};
  #showsAll = false;

  constructor(coach: Coach, extension: vscode.Uri, sources: GrowthSources, guard: Guard) {
    this.#coach = coach;
    this.#sources = sources;
    this.#panel = new Panel(coach, extension, guard, {
      id: EVIDENCE_PANEL,
      title: EVIDENCE_TITLE,
      icon: new vscode.ThemeIcon('notebook'),
      page: 'evidence',
      hear: (message: FromPage) => this.#hear(message),
      whole: () => this.#whole(),
    });
  }

  /** `once`: the form begins with this, or the list shows this dimension. */
  async open(once: ToldOnce): Promise<void> {
    const isThere = this.#panel.isVisible;
    this.#once = { ...this.#once, ...once };
    this.#panel.open();
    // A page that is not there yet asks for the whole once it is.
    if (isThere) await this.#panel.send();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #hear(message: FromPage): Promise<void> {
    if (message.kind === 'show-all') this.#showsAll = true;
    if (message.kind === 'ready') await Promise.all([this.#sources.framework.read(), this.#sources.journal.read()]);
    if (message.kind === 'ready' || message.kind === 'show-all') return this.#panel.send();
    const { carryOut } = await import('./carryOut.ts');
    const once = await carryOut(message, this.#coach, this.#sources);
    if (!once) return;
    this.#once = { ...this.#once, ...once };
    await this.#panel.send();
  }

  /** undefined: not all is read, and nothing may look as if it were not noted. */
  async #whole(): Promise<ToPage | undefined> {
    const { wholeEvidence } = await import('./whole.ts');
    const once = this.#once;
    const whole = wholeEvidence(this.#coach, this.#sources, this.#showsAll, once);
    if (whole) this.#once = {};
    return whole;
  }
}
