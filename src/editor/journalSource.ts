import type * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import { EMPTY_JOURNAL, fold, lastAbout } from '../journal/fold.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalProblem } from '../journal/problem.ts';
import type { Entry, JournalRecord } from '../journal/record.ts';

/** The journal as the editor uses it: opened when it is first needed, told to the coach whenever it changes. */
export class JournalSource implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #folder: vscode.Uri;
  #opened: Promise<Journal> | undefined;
  readonly #unread: JournalProblem[] = [];
  #notWritten: JournalProblem | undefined;
  #writingFails = false;

  constructor(coach: Coach, folder: vscode.Uri) {
    this.#coach = coach;
    this.#folder = folder;
  }

  /** What of the journal cannot be kept or read right now, the most pressing first. */
  get problems(): readonly JournalProblem[] {
    return this.#writingFails && this.#notWritten ? [this.#notWritten, ...this.#unread] : this.#unread;
  }

  /** Resolves once the coach knows what the journal says. `anew`: also where the system tells nothing of changes. */
  async read(anew = false): Promise<void> {
    const journal = await this.#journal();
    const state = await (anew ? journal.refresh() : journal.state());
    const problems = journal.takeProblems();
    for (const problem of problems) {
      if (problem.kind === 'not-written') this.#notWritten = problem;
      else this.#unread.push(problem);
    }
    if (state !== this.#coach.own.journal || problems.length > 0) this.#coach.tell({ journal: state });
  }

  /** Keeps the entry. In the sample it is kept until the sample is left, unless it is about the person and no work of theirs. */
  async append(entry: Entry): Promise<void> {
    if (this.#coach.showsSample && entry.kind !== 'snooze') return this.#appendToSample(entry);
    const journal = await this.#journal();
    const record = await journal.append(entry);
    this.#writingFails = record === undefined;
    await this.read();
    // What was not kept must not stay ticked on view.
    if (this.#writingFails) this.#coach.lookAgain();
  }

  /** Keeps the entry if no window did so under this key before; false: one did, or the disk said no. */
  async once(entry: Entry, key: string): Promise<boolean> {
    const journal = await this.#journal();
    const record = await journal.once(entry, key);
    await this.read();
    return record !== undefined;
  }

  dispose(): void {
    void this.#opened?.then((journal) => journal.dispose());
  }

  #journal(): Promise<Journal> {
    this.#opened ??= import('../journal/journal.ts').then(({ Journal }) => {
      const journal = new Journal({ folder: this.#folder.fsPath, now: () => Date.now() });
      journal.onDidChange(() => void this.read());
      return journal;
    });
    return this.#opened;
  }

  #appendToSample(entry: Entry): void {
    const { journal = EMPTY_JOURNAL } = this.#coach.facts;
    const at = Math.max(Date.now(), (lastAbout(journal, entry) ?? 0) + 1);
    const record: JournalRecord = { version: 1, id: `sample-${at}`, at, ...entry };
    this.#coach.showSample({ journal: fold([record], journal) });
  }
}
