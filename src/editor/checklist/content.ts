import type { Coach } from '../../coach.ts';
import type { FromPage, GoTo, ToldOnce, ToPage } from '../../webview/checklist/protocol.ts';
import type { GrowthSources } from '../growthSources.ts';
import type { PanelContent } from '../panels/panel.ts';
import { carryOut } from './carryOut.ts';
import { wholeChecklist } from './whole.ts';

/** The checklist for the next level. */
export class ChecklistContent implements PanelContent<FromPage, ToPage> {
  readonly #coach: Coach;
  readonly #sources: GrowthSources;
  readonly #send: () => Promise<void>;
  #once: ToldOnce = {};
  /** What the page asks for is done in its order: each may depend on the one before. */
  #carrying: Promise<unknown> = Promise.resolve();

  constructor(coach: Coach, sources: GrowthSources, send: () => Promise<void>) {
    this.#coach = coach;
    this.#sources = sources;
    this.#send = send;
  }

  /** The page goes there, once. */
  goTo(place: GoTo): void {
    this.#once = { goTo: place };
  }

  async hear(message: FromPage): Promise<void> {
    if (message.kind === 'ready') {
      await Promise.all([this.#sources.framework.read(), this.#sources.journal.read()]);
      return this.#send();
    }
    const carry = async () => {
      const once = await carryOut(message, this.#coach, this.#sources.journal);
      if (!once) return;
      this.#once = once;
      await this.#send();
    };
    const carried = this.#carrying.then(carry, carry);
    this.#carrying = carried;
    await carried;
  }

  /** undefined: not all is read, and nothing may look unticked that is ticked. */
  whole(): ToPage | undefined {
    const whole = wholeChecklist(this.#coach, this.#sources.journal.problems);
    if (!whole) return undefined;
    const once = this.#once;
    this.#once = {};
    return { ...whole, ...once };
  }
}
