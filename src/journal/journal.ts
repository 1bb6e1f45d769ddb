import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Instant } from '../facts/instant.ts';
import { appendLine, createFile } from './disk.ts';
import { EMPTY_JOURNAL, fold, type JournalState, lastAbout } from './fold.ts';
import { FolderReader, JOURNAL_FILE } from './folderReader.ts';
import { FolderWatch } from './folderWatch.ts';
import { writeLine } from './line.ts';
import { diskReason, type JournalProblem, systemCode } from './problem.ts';
import type { Entry, JournalRecord } from './record.ts';

export interface JournalOptions {
  /** An absolute path. The folder is made with the first record, not before. */
  readonly folder: string;
  readonly now: () => Instant;
  /** A new id at every call, unique for ever. Default: a random UUID. */
  readonly newId?: () => string;
  /** Names the file that this journal writes. No other process may use the name. Default: the time and a random UUID. */
  readonly writer?: string;
}

/**
 * The engineer's journal: a folder of append-only files, one writer a file, that any number of windows and machines
 * may use at once. The disk saying no is never a throw: see `takeProblems`.
 */
export class Journal {
  readonly folder: string;
  readonly #now: () => Instant;
  readonly #newId: () => string;
  readonly #ownFile: string;
  readonly #reader: FolderReader;
  readonly #watch: FolderWatch;
  readonly #listeners = new Set<() => void>();
  /** Kind and place of every problem that was met. */
  readonly #met = new Set<string>();
  #untold: JournalProblem[] = [];
  #state = EMPTY_JOURNAL;
  /** The last append: they go one after the other. */
  #appending: Promise<unknown> = Promise.resolve();
  #wanted: Set<string> | 'all' = 'all';
  #looking: Promise<void> | undefined;
  #opened = false;
  #disposed = false;

  constructor(options: JournalOptions) {
    this.folder = options.folder;
    this.#now = options.now;
    this.#newId = options.newId ?? randomUUID;
    this.#ownFile = `${options.writer ?? newWriter(options.now())}${JOURNAL_FILE}`;
    this.#reader = new FolderReader(options.folder);
    this.#watch = new FolderWatch(options.folder, (name) => this.#look(name === undefined ? 'all' : [name]));
  }

  /** What the journal says. The first call reads the folder and starts to watch it; later ones wait only for what is being read. */
  async state(): Promise<JournalState> {
    if (!this.#opened && !this.#looking) this.#look('all');
    await this.#looking;
    return this.#state;
  }

  /** Looks into the folder again, for places where the system tells nothing of changes (network drives). */
  async refresh(): Promise<JournalState> {
    await this.#look('all');
    return this.#state;
  }

  /** Resolves once the record is on disk. Undefined where the disk said no: then nothing counts, and there is a problem to take. */
  append(entry: Entry): Promise<JournalRecord | undefined> {
    const next = () => this.#append(entry);
    const appended = this.#appending.then(next, next);
    this.#appending = appended;
    return appended;
  }

  /**
   * Appends the entry if nobody did so under this key: of all windows and processes that share the folder, one gets the
   * record. Undefined for the others, and where the disk said no.
   */
  async once(entry: Entry, key: string): Promise<JournalRecord | undefined> {
    const record = await this.#recordOf(entry);
    const file = `once-${createHash('sha256').update(key).digest('hex')}${JOURNAL_FILE}`;
    return await this.#write(file, record, createFile);
  }

  /** Calls the listener when the state changed or a problem came up, whoever wrote. Nothing is heard before the first `state`. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** The problems that were not taken yet. Each is offered once, so that the person is told once. */
  takeProblems(): readonly JournalProblem[] {
    const untold = this.#untold;
    this.#untold = [];
    return untold;
  }

  /** Ends the watching. Records that are being written still reach the disk. */
  dispose(): void {
    this.#disposed = true;
    this.#watch.dispose();
    this.#listeners.clear();
  }

  async #append(entry: Entry): Promise<JournalRecord | undefined> {
    return await this.#write(this.#ownFile, await this.#recordOf(entry), appendLine);
  }

  /** Later than what it overrides, also where another machine's clock is ahead: what a person does last has to win. */
  async #recordOf(entry: Entry): Promise<JournalRecord> {
    const overridden = lastAbout(await this.state(), entry) ?? Number.NEGATIVE_INFINITY;
    return { version: 1, id: this.#newId(), at: Math.max(this.#now(), overridden + 1), ...entry };
  }

  async #write(
    name: string,
    record: JournalRecord,
    put: (path: string, line: string) => Promise<boolean>,
  ): Promise<JournalRecord | undefined> {
    const file = join(this.folder, name);
    try {
      if (!(await put(file, writeLine(record)))) return undefined;
    } catch (error) {
      const code = systemCode(error);
      if (this.#note({ kind: 'not-written', file, reason: diskReason(code), code })) this.#fire();
      return undefined;
    }
    await this.#look([name]);
    return record;
  }

  /** Reads these files, or all. Calls share one reader, which takes them in turn. */
  #look(names: readonly string[] | 'all'): Promise<void> {
    if (this.#disposed) return Promise.resolve();
    if (names === 'all') this.#wanted = 'all';
    else if (this.#wanted !== 'all') for (const name of names) this.#wanted.add(name);
    this.#looking ??= this.#lookAtWanted();
    return this.#looking;
  }

  async #lookAtWanted(): Promise<void> {
    try {
      while (!this.#disposed && (this.#wanted === 'all' || this.#wanted.size > 0)) {
        const wanted = this.#wanted;
        this.#wanted = new Set();
        if (wanted === 'all') this.#watch.renew();
        const { records, problems } = await this.#reader.read(wanted);
        const before = this.#state;
        this.#state = fold(records, before);
        const noted = problems.filter((problem) => this.#note(problem)).length > 0;
        if (this.#opened && (noted || this.#state !== before)) this.#fire();
        this.#opened = true;
      }
    } finally {
      this.#looking = undefined;
    }
  }

  /** False where the same was met before. */
  #note(problem: JournalProblem): boolean {
    const key = `${problem.kind} ${'file' in problem ? problem.file : problem.folder}`;
    if (this.#met.has(key)) return false;
    this.#met.add(key);
    this.#untold.push(problem);
    return true;
  }

  /** A listener that throws is a bug of its own, and no reason for an append to fail. */
  #fire(): void {
    for (const listener of this.#listeners) queueMicrotask(listener);
  }
}

/** Sorts by time in the folder, and is a file name on every system. */
function newWriter(at: Instant): string {
  return `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${randomUUID()}`;
}
