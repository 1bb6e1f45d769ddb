import { existsSync, type FSWatcher, watch } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { systemCode } from './problem.ts';

/**
 * Listens to a folder that need not exist: while it is missing, its nearest ancestor that exists is watched for it to
 * appear. Where the system cannot watch (a network drive, no watches left) it stays silent.
 */
export class FolderWatch {
  readonly #folder: string;
  readonly #heard: (name: string | undefined) => void;
  #watcher: FSWatcher | undefined;

  /** `heard` gets the name of the file that changed, or undefined: then anything may have, and `renew` is due. */
  constructor(folder: string, heard: (name: string | undefined) => void) {
    this.#folder = folder;
    this.#heard = heard;
  }

  /** Watches what is there now. Without it, a folder that was made or made anew after the last call is not heard. */
  renew(): void {
    this.dispose();
    let path = this.#folder;
    while (!this.#listen(path) && path !== dirname(path)) path = dirname(path);
    const appeared = path !== this.#folder && existsSync(join(path, this.#step(path)));
    if (appeared && this.#watcher) this.renew();
  }

  dispose(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
  }

  /** False where there is nothing at the path, so that an ancestor is to be watched instead. */
  #listen(path: string): boolean {
    try {
      this.#watcher = watch(path, { persistent: false }, (_event, name) => this.#event(path, name));
      this.#watcher.on('error', () => this.dispose());
      return true;
    } catch (error) {
      return systemCode(error) !== 'ENOENT';
    }
  }

  #event(path: string, name: string | null): void {
    const itself = name === null || name === basename(path);
    if (path === this.#folder) this.#heard(itself ? undefined : name);
    else if (itself || name === this.#step(path)) this.#heard(undefined);
  }

  /** The first step on the way from an ancestor down to the folder. */
  #step(ancestor: string): string {
    return relative(ancestor, this.#folder).split(sep)[0] ?? '';
  }
}
