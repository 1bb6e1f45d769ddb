import type * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { FromPage, ToldOnce, ToPage } from '../../webview/people/protocol.ts';
import type { Guard } from '../guard.ts';
import type { PanelContent } from '../panels/panel.ts';
import { carryOut } from './carryOut.ts';
import { type PeopleReading, PeopleSource } from './source.ts';
import { wholePeople } from './whole.ts';

/** What the page from above works with. */
export interface PeopleParts {
  readonly coach: Coach;
  readonly framework: { read(): Promise<void> };
  readonly guard: Guard;
  /** The folder that VS Code gives Rung. */
  readonly storage: vscode.Uri;
}

/** The map from above: what to hand off to whom. */
export class PeopleContent implements PanelContent<FromPage, ToPage> {
  readonly source: PeopleSource;
  readonly #parts: PeopleParts;
  readonly #send: () => Promise<void>;
  #reading: PeopleReading | undefined;
  #chosen: string | undefined;
  #once: ToldOnce = {};

  constructor(parts: PeopleParts, send: () => Promise<void>) {
    this.#parts = parts;
    this.#send = send;
    this.source = new PeopleSource(parts.storage);
  }

  /** The page shows this person. */
  choose(name: string): void {
    this.#chosen = name;
  }

  /** This person's self-assessment was imported: the page goes there. */
  imported(name: string): Promise<void> {
    this.choose(name);
    this.#once = { ...this.#once, imported: name };
    return this.readAgain();
  }

  async hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#chosen ??= message.chosen;
        this.source.watch(() => void this.#parts.guard.quietly('people: reading', () => this.readAgain()));
        await this.#parts.framework.read();
        return this.readAgain();
      case 'choose':
        this.choose(message.name);
        return this.#send();
      default: {
        const once = await carryOut(message, this.source, this.#parts.coach.facts.framework);
        if (once.added !== undefined) this.choose(once.added);
        this.#once = { ...this.#once, ...once };
        return this.readAgain();
      }
    }
  }

  /** Reads the file, and tells the page. */
  async readAgain(): Promise<void> {
    this.#reading = await this.source.read();
    await this.#send();
  }

  /** undefined: not all is read yet. */
  whole(): ToPage | undefined {
    const { framework } = this.#parts.coach.facts;
    if (!framework || !this.#reading) return undefined;
    const { people } = this.#reading;
    const isThere = people.some(({ name }) => name === this.#chosen);
    // Where there is nobody else to choose, there is nothing to choose.
    if (this.#chosen === undefined || (!isThere && people.length === 1)) this.#chosen = people[0]?.name;
    const once = this.#once;
    this.#once = {};
    return { ...wholePeople(framework, this.#reading, this.#chosen), ...once };
  }

  closed(): void {
    this.source.unwatch();
  }

  dispose(): void {
    this.source.dispose();
  }
}
