import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Instant } from '../facts/instant.ts';
import { appendLines, createWhole, fillFile, makeFile } from './disk.ts';
import { EMPTY_JOURNAL, fold, type JournalState, lastAbout, recordsIn, wipedAt } from './fold.ts';
import { FolderReader, JOURNAL_FILE, type Reading } from './folderReader.ts';
import { FolderWatch } from './folderWatch.ts';
import { isForgotten, type Wiped } from './forgotten.ts';
import { LAST_INSTANT, writeLine } from './line.ts';
import { MissedRecords } from './missed.ts';
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
  /**
   * Tells this machine from others that share the folder, so that no two of them make a file of the same name. The same in
   * all windows of a machine. Default: none is told apart.
   */
  readonly machine?: string;
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
  readonly #machine: string;
  readonly #reader: FolderReader;
  readonly #watch: FolderWatch;
  readonly #listeners = new Set<() => void>();
  /** What stands in the way, by kind and place. */
  readonly #problems = new Map<string, JournalProblem>();
  readonly #missed = new MissedRecords();
  #state = EMPTY_JOURNAL;
  /** The last append: they go one after the other. */
  #appending: Promise<unknown> = Promise.resolve();
  #wanted: Set<string> | 'all' = 'all';
  #looking: Promise<void> | undefined;
  #opened = false;
  /** The own file is there, as far as is known. */
  #isMade = false;
  #disposed = false;

  constructor(options: JournalOptions) {
    this.folder = options.folder;
    this.#now = options.now;
    this.#newId = options.newId ?? randomUUID;
    this.#ownFile = `${options.writer ?? newWriter(options.now())}${JOURNAL_FILE}`;
    this.#machine = options.machine ?? 'here';
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

  /**
   * Resolves once the record is on disk, and counts also where another window deletes everything meanwhile. Undefined where
   * the disk said no: then nothing counts, and there is a problem.
   */
  append(entry: Entry): Promise<JournalRecord | undefined> {
    return this.#inTurn(() => this.#append(entry));
  }

  /**
   * Appends the entry if nobody on this machine did so under this key: of all windows and processes that share the folder,
   * one gets the record. Undefined for the others, and where the disk said no.
   */
  async once(entry: Entry, key: string): Promise<JournalRecord | undefined> {
    const file = `once-${this.#machine}-${createHash('sha256').update(key).digest('hex')}${JOURNAL_FILE}`;
    if (!(await this.#attempt(file, makeFile))) return undefined;
    await this.#look('all');
    const record = await this.#recordOf(entry);
    return (await this.#put(file, writeLine(record), fillFile)) ? record : undefined;
  }

  /**
   * Takes over what another journal has, as it is, and returns once it is on disk: true. False where the disk said no: then
   * nothing was taken over. Who calls it leaves out what is here already.
   */
  async add({ records, newer }: JournalLines): Promise<boolean> {
    if (records.length + newer.length === 0) return true;
    const lines = [...records.map(writeLine), ...newer.map((text) => `${text}\n`)].join('');
    return (await this.#put(this.#newFile(), lines, createWhole)) === true;
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

  /**
   * A record is made when its file is there and all words that everything was deleted are known: who gives another one after
   * that takes this file away, and then the record is made again, later than the word.
   */
  async #append(entry: Entry): Promise<JournalRecord | undefined> {
    const id = this.#newId();
    for (let time = 0; time < TIMES; time++) {
      if (!this.#isMade) {
        if ((await this.#attempt(this.#ownFile, makeFile)) === undefined) return undefined;
        await this.#look('all');
      }
      const record = await this.#recordOf(entry, id);
      const isThere = await this.#put(this.#ownFile, writeLine(record), appendLines);
      if (isThere === undefined) return undefined;
      this.#isMade = isThere;
      if (isThere) return record;
    }
    this.#isNotWritten('ENOENT');
    return undefined;
  }

  /** Later than what it overrides, also where another machine's clock is ahead: what a person does last has to win. */
  async #recordOf(entry: Entry, id = this.#newId()): Promise<JournalRecord> {
    const overridden = lastAbout(await this.state(), entry) ?? Number.NEGATIVE_INFINITY;
    return { version: 1, id, at: this.#after(overridden), ...entry };
  }

  #after(moment: Instant): Instant {
    return Math.min(Math.max(this.#now(), moment + 1), LAST_INSTANT);
  }

  async #wipe(): Promise<readonly LeftFile[] | undefined> {
    const word = this.#wordFor(await this.refresh());
    const file = this.#newFile();
    if (!(await this.#put(file, writeLine(word), createWhole))) return undefined;
    const left = await deleteWiped(this.folder, word, join(this.folder, file));
    await this.refresh();
    return left;
  }

  /** It is dated by this machine's clock, since all that is said later has to be dated after it. */
  #wordFor(state: JournalState): Wiped {
    const upTo = this.#after(wipedAt(state) ?? Number.NEGATIVE_INFINITY);
    const known = state.forgotten.ids;
    const later = recordsIn(state).filter((record) => !isForgotten(record, { upTo, ids: known }));
    const ahead = [...known, ...later.map(({ id }) => id)];
    return { version: 1, id: this.#newId(), at: upTo, kind: 'wiped', ...(ahead.length > 0 && { ahead }) };
  }

  #newFile(): string {
    return `${newWriter(this.#now())}${JOURNAL_FILE}`;
  }

  /** As `#attempt`; what was put there is read. */
  async #put(name: string, lines: string, put: Put): Promise<boolean | undefined> {
    const done = await this.#attempt(name, (path) => put(path, lines));
    if (done) this.#passed(isNotWritten);
    if (done !== undefined) await this.#look([name]);
    return done;
  }

  /** What came of doing something with a file; undefined: the disk said no, and there is a problem. */
  async #attempt(name: string, act: (path: string) => Promise<boolean>): Promise<boolean | undefined> {
    try {
      return await act(join(this.folder, name));
    } catch (error) {
      this.#isNotWritten(systemCode(error));
      return undefined;
    }
  }

  #isNotWritten(code: string): void {
    if (this.#met([{ kind: 'not-written', folder: this.folder, reason: diskReason(code), code }])) this.#fire();
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

  /** Whether the problems are others than before. Nothing that was deleted is missed. */
  #noteProblems({ problems, readable, lost, records }: Reading): boolean {
    this.#missed.note(lost, records, ({ id }) => this.#state.counted.has(id));
    const missed = this.#missed.problems;
    const places = new Set(readable);
    const havePassed = this.#passed((problem) => {
      if (problem.kind === 'file-gone' || problem.kind === 'file-changed') {
        return !missed.some(({ kind, file }) => kind === problem.kind && file === problem.file);
      }
      if (problem.kind === 'unreadable-file') return places.has(problem.file);
      return problem.kind === 'unreadable-folder' && places.has(problem.folder);
    });
    const haveCome = this.#met([...problems, ...missed]);
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

/** Puts whole lines into a file; false where it is not there (any more). Throws the system's error. */
type Put = (path: string, lines: string) => Promise<boolean>;

/** So often a record is written again because its file was taken away. */
const TIMES = 5;

function isNotWritten({ kind }: JournalProblem): boolean {
  return kind === 'not-written';
}

/** Sorts by time in the folder, and is a file name on every system. */
function newWriter(at: Instant): string {
  return `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${randomUUID()}`;
}
