import type * as vscode from 'vscode';

/** VS Code's `Disposable`. */
export class Subscription {
  readonly #end: () => unknown;

  constructor(end: () => unknown) {
    this.#end = end;
  }

  static from(...all: readonly { dispose(): unknown }[]): Subscription {
    return new Subscription(() => {
      for (const one of all) one.dispose();
    });
  }

  dispose(): void {
    this.#end();
  }
}

/** VS Code's `EventEmitter`. */
export class EventEmitter<Told> {
  readonly #listeners = new Set<(told: Told) => unknown>();

  readonly event: vscode.Event<Told> = (listener) => {
    const own = (told: Told) => listener(told);
    this.#listeners.add(own);
    return new Subscription(() => this.#listeners.delete(own));
  };

  fire(told: Told): void {
    for (const listener of [...this.#listeners]) listener(told);
  }

  /** How many listen: none once everything is disposed of. */
  get size(): number {
    return this.#listeners.size;
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
