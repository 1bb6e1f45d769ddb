import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { DescriptionPlace, Draft } from '../../description/draft.ts';
import type { Instant } from '../../facts/instant.ts';
import { CacheFile } from '../../github/kept/cacheFile.ts';
import { safeName } from '../../github/kept/cacheNames.ts';
import { type CacheProblem, type DiskFailure, diskFailure, systemCode } from '../../github/kept/cacheProblem.ts';
import { CacheWatch } from '../../github/kept/cacheWatch.ts';

const draftShape = z.object({
  text: z.string(),
  base: z.object({ id: z.string().min(1), title: z.string(), body: z.string() }).optional(),
}) satisfies z.ZodType<Draft>;

/** `savedAt`: by the file itself. */
export interface SavedDraft extends Draft {
  readonly savedAt: Instant;
}

/** What is to become of a draft. */
export type Change = (draft: Draft | undefined) => Draft | undefined;

export interface DraftFilesOptions {
  /** An absolute path, in which Rung alone keeps something. It is made with the first draft. */
  readonly folder: string;
  /** Hears which places may have another draft now, or none: another window did it. undefined: one that was not asked for yet. */
  readonly onDidChange: (place: DescriptionPlace | undefined) => void;
  /** Hears once of each file that cannot be read. Nothing is deleted because of it. */
  readonly onProblem: (problem: CacheProblem) => void;
}

/** Drafts of descriptions on disk, one file each, for all windows. The disk saying no is never a throw. */
export class DraftFiles {
  readonly #folder: string;
  readonly #watch: CacheWatch;
  readonly #onProblem: DraftFilesOptions['onProblem'];
  readonly #known = new Map<string, Known>();
  /** Files of which the problem is told. */
  readonly #told = new Set<string>();
  /** Reads and writes go one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor({ folder, onDidChange, onProblem }: DraftFilesOptions) {
    this.#folder = folder;
    this.#onProblem = onProblem;
    this.#watch = new CacheWatch(folder, (name) => {
      const known = [...this.#known].flatMap(([one, { place }]) => (name === undefined || name === one ? [place] : []));
      for (const place of known.length > 0 ? known : [undefined]) onDidChange(place);
    });
  }

  /** undefined: there is none, or none that can be read. */
  read(place: DescriptionPlace): Promise<SavedDraft | undefined> {
    return this.#inLine(() => this.#read(this.#of(place)));
  }

  /** Node ids of the pull requests that have a draft, as far as it is known what each was begun with. */
  pullRequests(): Promise<ReadonlySet<string>> {
    return this.#inLine(async () => {
      const names = (await namesIn(this.#folder)).filter((name) => name.endsWith(ENDING));
      const drafts = await Promise.all(names.map((name) => this.#read(this.#named(name))));
      return new Set(drafts.flatMap((draft) => draft?.base?.id ?? []));
    });
  }

  /**
   * Makes of the draft what `act` says, with nothing of this window in between: the same object where it is to stay, undefined
   * where it is to go. Brings why the disk said no; undefined: it is so.
   */
  change(place: DescriptionPlace, act: Change): Promise<DiskFailure | undefined> {
    return this.#inLine(async () => {
      const known = this.#of(place);
      const before = await this.#read(known);
      const after = act(before);
      if (after === before) return undefined;
      try {
        if (after) return await this.#write(known, after);
        await rm(known.path, { force: true });
        return undefined;
      } catch (error) {
        return diskFailure('not-written', known.path, error);
      }
    });
  }

  dispose(): void {
    this.#watch.dispose();
  }

  async #read({ file, path }: Known): Promise<SavedDraft | undefined> {
    const { content, problem } = await file.read();
    this.#watch.listen();
    if (problem && !this.#told.has(problem.file)) this.#onProblem(problem);
    if (problem) this.#told.add(problem.file);
    return content && { ...content, savedAt: await savedAt(path) };
  }

  /** Throws the system's error. */
  async #write({ file }: Known, { text, base }: Draft): Promise<DiskFailure | undefined> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const written = await file.write({ text, base }, async () => true);
    this.#watch.listen();
    return written.kind === 'not-written' ? written.problem : undefined;
  }

  #of(place: DescriptionPlace): Known {
    const { host, repository, number } = place;
    const name = `${safeName(`${host}/${repository.owner}/${repository.name}/${number}`)}${ENDING}`;
    const known = { ...this.#named(name), place };
    this.#known.set(name, known);
    return known;
  }

  #named(name: string): Known {
    const path = join(this.#folder, name);
    const known = this.#known.get(name) ?? {
      place: undefined,
      path,
      file: new CacheFile(path, { shape: draftShape, contentOf: (written: Draft) => written }, () => Date.now()),
    };
    this.#known.set(name, known);
    return known;
  }

  #inLine<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#last.then(act, act);
    this.#last = done;
    return done;
  }
}

interface Known {
  /** undefined: nobody has asked for it yet, and its name does not tell. */
  readonly place: DescriptionPlace | undefined;
  readonly path: string;
  readonly file: CacheFile<Draft, Draft>;
}

const ENDING = '.json';

/** None where there is no folder, or none that can be read. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    systemCode(error);
    return [];
  }
}

/** 0: it was removed just now. */
async function savedAt(path: string): Promise<Instant> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    systemCode(error);
    return 0;
  }
}
