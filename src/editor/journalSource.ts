import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import type { JournalState } from '../journal/fold.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalProblem } from '../journal/problem.ts';
import type { Entry } from '../journal/record.ts';
import type { SettingId } from './ids.ts';
import { onDidChangeSetting } from './settings.ts';

const FOLDER = 'rung.journal.folder' satisfies SettingId;

/** The journal as the editor uses it: opened when it is first needed, told to the coach whenever it changes. */
export class JournalSource implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #default: vscode.Uri;
  readonly #subscriptions: readonly vscode.Disposable[];
  #opened: Promise<Journal> | undefined;
  /** The one that is in use now, once it is open. */
  #journal: Journal | undefined;
  #moved: Promise<void> = Promise.resolve();
  /** What is wrong with the setting, where it is. */
  #unusable: readonly JournalProblem[] = [];
  #told: readonly JournalProblem[] = [];

  /** `folder` holds the journal where the person has set no other. */
  constructor(coach: Coach, folder: vscode.Uri) {
    this.#coach = coach;
    this.#default = folder;
    this.#subscriptions = [
      onDidChangeSetting([FOLDER], () => {
        const move = () => this.#move();
        this.#moved = this.#moved.then(move, move);
      }),
      // Network drives tell nothing of what others write there.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.#journal && void this.read(true)),
    ];
  }

  /** What of the journal cannot be kept or read right now, the most pressing first. */
  get problems(): readonly JournalProblem[] {
    return [...(this.#journal?.problems ?? []), ...this.#unusable];
  }

  /** Resolves once the coach knows what the journal says. `anew`: also where the system tells nothing of changes. */
  async read(anew = false): Promise<void> {
    const journal = await this.open();
    const state = await (anew ? journal.refresh() : journal.state());
    if (journal === this.#journal) this.#tell(state);
    else await this.read();
  }

  /**
   * Keeps the entry; false where the disk said no. In the sample it is kept until the sample is left, unless it is about the
   * person and no work of theirs.
   */
  async append(entry: Entry): Promise<boolean> {
    if (this.#coach.showsSample && entry.kind !== 'snooze') {
      (await import('./journal/sampleEntry.ts')).appendToSample(this.#coach, entry);
      return true;
    }
    const journal = await this.open();
    const record = await journal.append(entry);
    await this.read();
    // What was not kept must not stay ticked on view.
    if (!record) this.#coach.lookAgain();
    return record !== undefined;
  }

  /** Keeps the entry if no window did so under this key before; false: one did, or the disk said no. */
  async once(entry: Entry, key: string): Promise<boolean> {
    const journal = await this.open();
    const record = await journal.once(entry, key);
    await this.read();
    return record !== undefined;
  }

  /** The journal itself, in the folder that is set now, for what is done to all of it. */
  open(): Promise<Journal> {
    this.#opened ??= this.#folder().then((folder) => this.#openAt(folder));
    return this.#opened;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
    const end = () => this.#opened?.then((journal) => journal.dispose());
    void this.#moved.then(end, end);
  }

  async #openAt(folder: string): Promise<Journal> {
    const [{ Journal }, { machineId }] = await Promise.all([
      import('../journal/journal.ts'),
      import('../journal/machine.ts'),
    ]);
    const machine = await machineId(`${this.#default.fsPath}-machine`);
    const journal = new Journal({ folder, now: () => Date.now(), machine });
    journal.onDidChange(() => void this.read());
    this.#journal = journal;
    return journal;
  }

  async #folder(): Promise<string> {
    const written: unknown = vscode.workspace.getConfiguration().get(FOLDER);
    this.#unusable = [];
    if (written === '') return this.#default.fsPath;
    const { folderProblem, writtenFolder } = await import('./journal/folder.ts');
    const problem = folderProblem(written);
    if (problem) this.#unusable = [{ kind: 'unusable-folder', folder: problem.written }];
    return writtenFolder(written) ?? this.#default.fsPath;
  }

  /** Goes to the folder that is set now. What was not read yet opens there anyway. */
  async #move(): Promise<void> {
    const before = await this.#opened;
    const folder = await this.#folder();
    if (!before) return;
    // What is wrong with the setting may have come or passed.
    if (before.folder === folder) return this.read();
    this.#opened = this.#openAt(folder);
    const journal = await this.#opened;
    before.dispose();
    await this.read();
    // One window asks: the one in which the setting was changed.
    if (!vscode.window.state.focused) return;
    const { offerToBring } = await import('./journal/bringAlong.ts');
    void offerToBring(before.folder, journal, () => journal === this.#journal);
  }

  #tell(state: JournalState): void {
    const { problems } = this;
    const areSame = problems.length === this.#told.length && problems.every((one, index) => one === this.#told[index]);
    if (areSame && state === this.#coach.own.journal) return;
    this.#told = problems;
    this.#coach.tell({ journal: state });
  }
}
