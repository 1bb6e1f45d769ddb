import { randomUUID } from 'node:crypto';
import type { Coach } from '../../coach.ts';
import type { ItemForm } from '../../growth/itemForm.ts';
import type { EvidencePlace, FromPage, ToPage } from '../../webview/evidence/protocol.ts';
import type { GrowthSources } from '../growthSources.ts';
import type { PanelContent } from '../panels/panel.ts';
import { carryOut } from './carryOut.ts';
import type { Shown, ToldOnce } from './toldOnce.ts';
import { wholeEvidence } from './whole.ts';

/** All that is noted, the form for more, and suggestions. */
export class EvidenceContent implements PanelContent<FromPage, ToPage> {
  readonly #coach: Coach;
  readonly #sources: GrowthSources;
  readonly #send: () => Promise<void>;
  #once: ToldOnce = {};
  #shown: Shown = { only: '', all: false, newItem: randomUUID() };

  constructor(coach: Coach, sources: GrowthSources, send: () => Promise<void>) {
    this.#coach = coach;
    this.#sources = sources;
    this.#send = send;
  }

  /** The form begins with this. */
  begin(form: Partial<ItemForm>): void {
    this.#once = { ...this.#once, form };
  }

  /** The page goes there, once. */
  goTo(place: EvidencePlace): void {
    if (place.kind === 'noted') this.#shown = { ...this.#shown, only: place.dimension, all: false };
    this.#once = { ...this.#once, goTo: place.kind };
  }

  async hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        await Promise.all([this.#sources.framework.read(), this.#sources.journal.read()]);
        return this.#send();
      case 'show':
        this.#shown = { ...this.#shown, only: message.dimension, all: message.all };
        return this.#send();
      default: {
        const once = await carryOut(message, this.#coach, this.#sources);
        if (!once) return;
        if (once.kept) this.#shown = { ...this.#shown, newItem: randomUUID() };
        this.#once = { ...this.#once, ...once };
        await this.#send();
      }
    }
  }

  /** undefined: not all is read, and nothing may look as if it were not noted. */
  whole(): ToPage | undefined {
    const whole = wholeEvidence(this.#coach, this.#sources, this.#shown, this.#once);
    if (whole) this.#once = {};
    return whole;
  }
}
