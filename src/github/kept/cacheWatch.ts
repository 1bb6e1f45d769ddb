import { type FSWatcher, watch } from 'node:fs';
import { basename } from 'node:path';
import { systemCode } from './cacheProblem.ts';

/** Listens to the folder of the cache, which may be missing, may vanish, and may be where the system cannot watch. */
export class CacheWatch {
  readonly #folder: string;
  readonly #heard: (name: string | undefined) => void;
  #watcher: FSWatcher | undefined;

  /** `heard` gets the name of the file that changed, or undefined: anything may have. */
  constructor(folder: string, heard: (name: string | undefined) => void) {
    this.#folder = folder;
    this.#heard = heard;
  }

  /** False: what other windows write is not heard. */
  get isListening(): boolean {
    return this.#watcher !== undefined;
  }

  /** Listens, where it does not yet and there is a folder. */
  listen(): void {
    if (this.#watcher) return;
    try {
      this.#watcher = watch(this.#folder, { persistent: false }, (_event, name) => this.#event(name));
      this.#watcher.on('error', () => this.dispose());
    } catch (error) {
      systemCode(error);
    }
  }

  dispose(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
  }

  /** Its own name: the folder was removed or replaced, and a watch on the old one hears nothing more. */
  #event(name: string | null): void {
    const isItself = name === null || name === basename(this.#folder);
    if (isItself) {
      this.dispose();
      this.listen();
    }
    this.#heard(isItself ? undefined : name);
  }
}
