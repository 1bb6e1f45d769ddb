import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Instant } from '../facts/instant.ts';
import { appendLines, createFile } from './disk.ts';
import { EMPTY_JOURNAL, fold, type JournalState, lastAbout, recordsIn, wipedAt } from './fold.ts';
import { FolderReader, JOURNAL_FILE, type Reading } from './folderReader.ts';
import { FolderWatch } from './folderWatch.ts';
import { LAST_INSTANT, writeLine } from './line.ts';
import { diskReason, type JournalProblem, systemCode } from './problem.ts';
import type { Entry, JournalRecord } from './record.ts';
import type { JournalLines } from './transfer.ts';
import { deleteWiped, type LeftFile } from './wipe.ts';

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
 * may use at once. The disk saying no is never a throw: see `problems`.
 */
export class Journal {
  readonly folder: string;
  readonly #now: () => Instant;
  readonly #newId: () => string;
  readonly #ownFile: string;
  readonly #reader: FolderReader;
  readonly #watch: FolderWatch;
  readonly #listeners = new Set<() => void>();
  /** What stands in the way, by kind and place. */
  readonly #problems = new Map<string, JournalProblem>();
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

  /** Resolves once the record is on disk. Undefined where the disk said no: then nothing counts, and there is a problem. */
  append(entry: Entry): Promise<JournalRecord | undefined> {
    return this.#inTurn(() => this.#append(entry));
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

  /**
   * Takes over what another journal has, as it is, and returns once it is on disk: true. False where the disk said no. Who
   * calls it leaves out what is here already.
   */
  async add({ records, newer }: JournalLines): Promise<boolean> {
    if (records.length + newer.length === 0) return true;
    const lines = [...records.map(writeLine), ...newer.map((text) => `${text}\n`)].join('');
    return await this.#inTurn(() => this.#put(this.#ownFile, lines, appendLines));
  }

  /**
   * Forgets everything, also in open windows and on other machines that share the folder, and deletes the files that hold
   * nothing else. Returns those that are left. Undefined where the disk said no: then all is as it was.
   */
  wipe(): Promise<readonly LeftFile[] | undefined> {
    return this.#inTurn(() => this.#wipe());
  }

  /** Calls the listener when the state changed or a problem came up or passed, whoever wrote. Nothing is heard before the first `state`. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** What of the journal cannot be kept or read right now, the most pressing first, each once. What is over is gone. */
  get problems(): readonly JournalProblem[] {
    const all = [...this.#problems.values()];
    return [...all.filter(isNotWritten), ...all.filter((problem) => !isNotWritten(problem))];
  }

  /** Ends the watching. Records that are being written still reach the disk. */
  dispose(): void {
    this.#disposed = true;
    this.#watch.dispose();
    this.#listeners.clear();
  }

  /** What writes to this journal's own file goes one after the other. */
  #inTurn<Done>(write: () => Promise<Done>): Promise<Done> {
    const done = this.#appending.then(write, write);
    this.#appending = done;
    return done;
  }

  async #append(entry: Entry): Promise<JournalRecord | undefined> {
    return await this.#write(this.#ownFile, await this.#recordOf(entry), appendLines);
  }

  /** Later than what it overrides, also where another machine's clock is ahead: what a person does last has to win. */
  async #recordOf(entry: Entry): Promise<JournalRecord> {
    const overridden = lastAbout(await this.state(), entry) ?? Number.NEGATIVE_INFINITY;
    return this.#recordAfter(overridden, entry);
  }

  #recordAfter<E extends Entry>(moment: Instant, entry: E) {
    const at = Math.min(Math.max(this.#now(), moment + 1), LAST_INSTANT);
    return { version: 1, id: this.#newId(), at, ...entry } as const;
  }

  async #wipe(): Promise<readonly LeftFile[] | undefined> {
    const state = await this.refresh();
    const newest = recordsIn(state).at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    const wiped = this.#recordAfter(Math.max(newest, wipedAt(state) ?? newest), { kind: 'wiped' });
    const name = `${newWriter(this.#now())}${JOURNAL_FILE}`;
    if (!(await this.#write(name, wiped, createFile))) return undefined;
    const left = await deleteWiped(this.folder, wiped, join(this.folder, name));
    await this.refresh();
    return left;
  }

  async #write(name: string, record: JournalRecord, put: Put): Promise<JournalRecord | undefined> {
    return (await this.#put(name, writeLine(record), put)) ? record : undefined;
  }

  async #put(name: string, lines: string, put: Put): Promise<boolean> {
    const file = join(this.folder, name);
    let done = false;
    try {
      done = await put(file, lines);
    } catch (error) {
      const code = systemCode(error);
      if (this.#met([{ kind: 'not-written', folder: this.folder, reason: diskReason(code), code }])) this.#fire();
      return false;
    }
    if (done) this.#passed(isNotWritten);
    await this.#look([name]);
    return done;
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
        const reading = await this.#reader.read(wanted);
        const before = this.#state;
        this.#state = fold(reading.records, before);
        const haveChanged = this.#noteProblems(reading);
        if (this.#opened && (haveChanged || this.#state !== before)) this.#fire();
        this.#opened = true;
      }
    } finally {
      this.#looking = undefined;
    }
  }

  /** Whether the problems are others than before. A file that went away with all that it said being deleted is none. */
  #noteProblems({ problems, readable, gone }: Reading): boolean {
    const forgotten = wipedAt(this.#state) ?? Number.NEGATIVE_INFINITY;
    const places = new Set(readable);
    const havePassed = this.#passed((problem) => {
      if (problem.kind === 'file-gone') return places.has(problem.file) || problem.newest <= forgotten;
      if (problem.kind === 'unreadable-file') return places.has(problem.file);
      return problem.kind === 'unreadable-folder' && places.has(problem.folder);
    });
    const missed = gone.filter(({ newest }) => newest > forgotten);
    const haveCome = this.#met([...problems, ...missed.map((one) => ({ kind: 'file-gone', ...one }) as const)]);
    return havePassed || haveCome;
  }

  /** False where all were met before. */
  #met(problems: readonly JournalProblem[]): boolean {
    const before = this.#problems.size;
    for (const problem of problems) {
      const key = `${problem.kind} ${'file' in problem ? problem.file : problem.folder}`;
      if (!this.#problems.has(key)) this.#problems.set(key, problem);
    }
    return this.#problems.size > before;
  }

  /** False where none of the problems is over. */
  #passed(isOver: (problem: JournalProblem) => boolean): boolean {
    const over = [...this.#problems].filter(([, problem]) => isOver(problem));
    for (const [key] of over) this.#problems.delete(key);
    return over.length > 0;
  }

  /** A listener that throws is a bug of its own, and no reason for an append to fail. */
  #fire(): void {
    for (const listener of this.#listeners) queueMicrotask(listener);
  }
}

/** Puts whole lines into a file; false where somebody else has made it. Throws the system's error. */
type Put = (path: string, lines: string) => Promise<boolean>;

function isNotWritten({ kind }: JournalProblem): boolean {
  return kind === 'not-written';
}

/** Sorts by time in the folder, and is a file name on every system. */
function newWriter(at: Instant): string {
  return `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${randomUUID()}`;
}
