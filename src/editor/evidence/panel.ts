import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { ItemForm } from '../../growth/itemForm.ts';
import type { EvidencePlace, FromPage, ToPage } from '../../webview/evidence/protocol.ts';
import { EVIDENCE_TITLE } from '../../words/commands.ts';
import type { GrowthSources } from '../growthSources.ts';
import type { Guard } from '../guard.ts';
import { EVIDENCE_PANEL } from '../ids.ts';
import { Panel } from '../panels/panel.ts';
import type { Shown, ToldOnce } from './toldOnce.ts';

/** All that is noted, the form for more, and suggestions. What it does is loaded when it is first looked at. */
export class EvidencePanel implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #sources: GrowthSources;
  readonly #panel: Panel<FromPage, ToPage>;
  #once: ToldOnce = {};
  #shown: Shown = { only: '', all: false, newItem: randomUUID() };

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

  /** The form begins with this. */
  async begin(form: Partial<ItemForm>): Promise<void> {
    await this.#open({ form });
  }

  /** Shows the page, at a part of it where one is given. */
  async open(place?: EvidencePlace): Promise<void> {
    if (place?.kind === 'noted') this.#shown = { ...this.#shown, only: place.dimension, all: false };
    await this.#open(place ? { goTo: place.kind } : {});
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #open(once: ToldOnce): Promise<void> {
    const isThere = this.#panel.isVisible;
    this.#once = { ...this.#once, ...once };
    await this.#panel.open();
    // A page that is not there yet asks for the whole once it is.
    if (isThere) await this.#panel.send();
  }

  async #hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        await Promise.all([this.#sources.framework.read(), this.#sources.journal.read()]);
        return this.#panel.send();
      case 'show':
        this.#shown = { ...this.#shown, only: message.dimension, all: message.all };
        return this.#panel.send();
      default: {
        const { carryOut } = await import('./carryOut.ts');
        const once = await carryOut(message, this.#coach, this.#sources);
        if (!once) return;
        if (once.kept) this.#shown = { ...this.#shown, newItem: randomUUID() };
        this.#once = { ...this.#once, ...once };
        await this.#panel.send();
      }
    }
  }

  /** undefined: not all is read, and nothing may look as if it were not noted. */
  async #whole(): Promise<ToPage | undefined> {
    const { wholeEvidence } = await import('./whole.ts');
    const once = this.#once;
    const whole = wholeEvidence(this.#coach, this.#sources, this.#shown, once);
    if (whole) this.#once = {};
    return whole;
  }
}
