import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { PeopleEdit } from '../../delegation/editPeople.ts';
import { readPeopleText } from '../../delegation/people.ts';
import type { Person } from '../../delegation/schema.ts';
import type { SettingProblem } from '../../facts/workingHours.ts';
import { WHOLE_FILE } from '../../framework/place.ts';
import type { FrameworkProblem } from '../../framework/problem.ts';
import { onDidChangeSetting } from '../settings.ts';
import { isSameFile, newestOf } from './newest.ts';
import { PEOPLE_FILE, peopleFile } from './place.ts';
import { edit, type Outcome } from './writing.ts';

/** What the file of people says now. */
export interface PeopleReading {
  readonly uri: vscode.Uri;
  readonly kind: 'missing' | 'read' | 'faulty';
  /** Those of the last reading without a problem, where it has one now. In the file's order. */
  readonly people: readonly Person[];
  /** Empty unless it is `faulty`. */
  readonly problems: readonly FrameworkProblem[];
  /** It is open in an editor, with changes that are not saved: they are what was read. */
  readonly isUnsaved: boolean;
  /** What is wrong with the setting that names the file; another one is used then. */
  readonly settingProblem: SettingProblem | undefined;
}

/** Milliseconds: while somebody types in the file, it is read where they pause. */
const PAUSE = 150;

/** The lead's file of people: read anew whenever it is asked for, and followed while somebody looks. */
export class PeopleSource implements vscode.Disposable {
  readonly #storage: vscode.Uri;
  #watching: vscode.Disposable | undefined;
  /** The people of the last reading without a problem, and where. */
  #lastGood: { readonly uri: vscode.Uri; readonly people: readonly Person[] } | undefined;
  /** One edit after the other: each starts from what the one before wrote. */
  #editing: Promise<unknown> = Promise.resolve();

  /** `storage`: the folder that VS Code gives Rung. */
  constructor(storage: vscode.Uri) {
    this.#storage = storage;
  }

  /** Where the file is, or will be. */
  get uri(): vscode.Uri {
    return peopleFile(this.#storage).uri;
  }

  /** Never throws for what is in the file, or where it is. */
  async read(): Promise<PeopleReading> {
    const { uri, problem: settingProblem } = peopleFile(this.#storage);
    const newest = await newestOf(uri);
    const head = { uri, problems: [], isUnsaved: newest.kind === 'unsaved', settingProblem };
    if (newest.kind === 'missing') return { ...head, kind: 'missing', people: [] };
    if (newest.kind === 'unreadable') {
      const problems = [{ ...WHOLE_FILE, ...newest.fault }];
      return { ...head, kind: 'faulty', people: this.#goodAt(uri), problems };
    }
    const text = readPeopleText(newest.bytes);
    if (text.kind === 'problems') {
      return { ...head, kind: 'faulty', people: this.#goodAt(uri), problems: text.problems };
    }
    this.#lastGood = { uri, people: text.people };
    return { ...head, kind: 'read', people: text.people };
  }

  /** Makes one edit in the newest text of the file. */
  edit(change: PeopleEdit): Promise<Outcome> {
    const make = () => edit(this.uri, change);
    const made = this.#editing.then(make, make);
    this.#editing = made;
    return made;
  }

  /** Calls the listener when the file may say something else, until `unwatch`. Where it is followed already, nothing changes. */
  watch(changed: () => void): void {
    if (this.#watching) return;
    let due: NodeJS.Timeout | undefined;
    const soon = () => {
      clearTimeout(due);
      due = setTimeout(changed, PAUSE);
    };
    const isIt = (uri: vscode.Uri) => isSameFile(uri, this.uri) && soon();
    this.#watching = vscode.Disposable.from(
      watcherOf(this.uri, isIt),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isIt(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => isIt(uri)),
      onDidChangeSetting([PEOPLE_FILE], () => {
        this.unwatch();
        this.watch(changed);
        changed();
      }),
      new vscode.Disposable(() => clearTimeout(due)),
    );
  }

  unwatch(): void {
    this.#watching?.dispose();
    this.#watching = undefined;
  }

  dispose(): void {
    this.unwatch();
  }

  #goodAt(uri: vscode.Uri): readonly Person[] {
    return this.#lastGood && isSameFile(this.#lastGood.uri, uri) ? this.#lastGood.people : [];
  }
}

function watcherOf(uri: vscode.Uri, changed: (uri: vscode.Uri) => void): vscode.Disposable {
  const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), `*${extensionOf(uri)}`);
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
  );
}

/** Names may have signs that mean something in a pattern; the ending of a name hardly does. */
function extensionOf({ fsPath }: vscode.Uri): string {
  return /\.\w+$/.exec(basename(fsPath))?.[0] ?? '';
}
