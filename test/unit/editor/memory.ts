import type { Memento } from 'vscode';

/** What VS Code keeps for a folder. */
export class Memory implements Memento {
  readonly #kept = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.#kept.keys()];
  }

  get<Value>(key: string, otherwise?: Value): Value | undefined {
    return (this.#kept.get(key) as Value | undefined) ?? otherwise;
  }

  async update(key: string, value: unknown): Promise<void> {
    this.#kept.set(key, value);
  }
}
