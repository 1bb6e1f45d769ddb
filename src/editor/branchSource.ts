import { realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import type { BranchObservation } from '../facts/branch.ts';
import type { GitAnswers } from '../git/gitAnswers.ts';
import type { LocatedBranch, PullRequestBase } from '../git/locateBranch.ts';
import type { Moment } from '../nudges/nudge.ts';
import type { Guard } from './guard.ts';
import { MeasuringQueue } from './measuringQueue.ts';
import { OutsideChanges } from './outsideChanges.ts';
import { baseOf, hasAnotherBase } from './pullRequestBase.ts';
import { watchForRepository, watchRepository } from './repositoryWatch.ts';

/** What is known of a place: the top of a repository, or a folder that is in none. */
interface Known {
  readonly observation?: BranchObservation;
  readonly watched?: { readonly isRepository: boolean; readonly watch: vscode.Disposable };
}

/**
 * Measures the branches of the window's repositories when something happened that can have changed them, and tells the
 * coach. At hand is the repository of the file that one edits, also where that lies within another; while no file is in
 * front it stays the one that it was, and at first it is that of the window's first folder.
 */
export class BranchSource implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #guard: Guard;
  readonly #ready: () => Promise<void>;
  readonly #onMeasured: (moment: Moment) => void;
  readonly #subscriptions: vscode.Disposable[];
  readonly #queue: MeasuringQueue;
  readonly #outside: OutsideChanges;
  /** Where the window's folders really are, by their paths. */
  #realFolders: ReadonlyMap<string, string> = new Map();
  readonly #known = new Map<string, Known>();
  #atHand: string | undefined;
  #isFocused = vscode.window.state.focused;
  #answers: GitAnswers | undefined;

  /**
   * `ready`: what to wait for before anything is counted. `onMeasured` hears what led to a measurement of the branch at hand,
   * once it is told.
   */
  constructor(coach: Coach, guard: Guard, ready: () => Promise<void>, onMeasured: (moment: Moment) => void) {
    this.#coach = coach;
    this.#guard = guard;
    this.#ready = ready;
    this.#onMeasured = onMeasured;
    this.#queue = new MeasuringQueue(
      {
        places: () => this.#places(),
        isAtHand: (place) => place === this.#atHand,
        measure: (place, moment, signal) => this.#measure(place, moment, signal),
      },
      guard,
    );
    this.#outside = new OutsideChanges(
      (file) => this.#repositoryAround(file),
      (place) => this.#queue.now(place, 'focus'),
      guard,
    );
    const { workspace, window } = vscode;
    this.#subscriptions = [
      workspace.onDidSaveTextDocument(({ uri }) => this.#saved(uri)),
      workspace.onDidCreateFiles(({ files }) => this.#saved(...files)),
      workspace.onDidDeleteFiles(({ files }) => this.#saved(...files)),
      workspace.onDidRenameFiles(({ files }) =>
        this.#saved(...files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
      ),
      workspace.onDidChangeWorkspaceFolders(() => this.measureSoon('focus')),
      workspace.onDidGrantWorkspaceTrust(() => this.measureSoon('focus')),
      window.onDidChangeWindowState(({ focused }) => this.#focused(focused)),
      window.onDidChangeActiveTextEditor(() => this.#quietly(() => this.#follow())),
    ];
  }

  /** Waits until things have settled, then measures every branch of the window once, the one at hand first. */
  measureSoon(moment: Moment): void {
    this.#queue.soon(moment);
  }

  /** Measures again where a pull request of a branch names another base than the one that it was measured against. */
  measureIfBaseDiffers(): void {
    const { branch, others, gitHub } = this.#coach.own;
    if (branch.kind !== 'observed' || gitHub.kind !== 'observed') return;
    const { authored } = gitHub.last;
    if ([branch.observation, ...others].some((one) => hasAnotherBase(one, authored))) this.measureSoon('focus');
  }

  /** Where the branch at hand is now, for those who look closer; undefined: it cannot be measured. */
  async locate(): Promise<LocatedBranch | undefined> {
    if (this.#atHand === undefined || !vscode.workspace.isTrusted) return undefined;
    const { locateBranch } = await import('../git/locateBranch.ts');
    const located = await locateBranch(this.#atHand, {
      pullRequestBase: this.#pullRequestBase,
      answers: this.#answers,
    });
    return located.kind === 'located' ? located : undefined;
  }

  dispose(): void {
    this.#queue.dispose();
    this.#outside.dispose();
    const watches = [...this.#known.values()].flatMap(({ watched }) => watched?.watch ?? []);
    vscode.Disposable.from(...this.#subscriptions, ...watches).dispose();
    this.#known.clear();
  }

  #quietly(run: () => Promise<void>): void {
    void this.#guard.quietly('finding the branch', run);
  }

  /** The event comes also where a person has merely been idle, and then there is nothing to measure. */
  #focused(isFocused: boolean): void {
    const came = isFocused && !this.#isFocused;
    this.#isFocused = isFocused;
    if (came) this.measureSoon('focus');
  }

  #saved(...files: readonly vscode.Uri[]): void {
    this.#quietly(async () => {
      const finding = Promise.all(files.map((file) => this.#placeOf(file)));
      const [places] = await Promise.all([finding, this.#outside.noteOwn(files)]);
      for (const place of new Set(places)) if (place !== undefined) this.#queue.now(place, 'save');
    });
  }

  /** The repository of the editor in front is the one at hand. What was known of it shows at once. */
  async #follow(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const place = editor && (await this.#placeOf(editor.document.uri));
    const isOver = this.#atHand === undefined || editor !== vscode.window.activeTextEditor;
    if (isOver || place === undefined || place === this.#atHand) return;
    this.#atHand = place;
    this.#tell();
    this.#queue.soon('focus', place);
  }

  /** All places of the window, of which the one at hand is chosen. Whoever is not trusted has none. */
  async #places(): Promise<readonly string[]> {
    const { workspaceFolders = [], isTrusted } = vscode.workspace;
    const folders = workspaceFolders.map(({ uri }) => uri).filter(({ scheme }) => scheme === 'file');
    this.#realFolders = new Map(
      await Promise.all(folders.map(async ({ fsPath }) => [fsPath, await real(fsPath)] as const)),
    );
    const own = (await Promise.all(folders.map((folder) => this.#placeIn(folder, folder.fsPath)))).flatMap(
      (place) => place ?? [],
    );
    for (const place of this.#known.keys()) if (!own.includes(place) && !isInWindow(place)) this.#forget(place);
    const editor = vscode.window.activeTextEditor;
    const inFront = editor && (await this.#placeOf(editor.document.uri));
    const before = this.#atHand !== undefined && this.#known.has(this.#atHand) ? this.#atHand : undefined;
    this.#atHand = inFront ?? before ?? own[0];
    if (this.#atHand === undefined) {
      this.#coach.tell({ branch: { kind: isTrusted || folders.length === 0 ? 'no-folder' : 'untrusted' }, others: [] });
      // There is nothing to measure, and what is not about a branch is worth a word all the same.
      this.#onMeasured('focus');
    }
    return [...this.#known.keys()];
  }

  /** Where a file is measured. undefined: it is nowhere in the window, or nobody trusts the window. */
  async #placeOf(file: vscode.Uri): Promise<string | undefined> {
    if (file.scheme !== 'file') return undefined;
    const folder = vscode.workspace.getWorkspaceFolder(file)?.uri;
    if (folder) return this.#placeIn(folder, dirname(file.fsPath));
    // A folder of the window may be a part of its repository only.
    const { findPlainFolders } = await import('../git/plainFolders.ts');
    const top = (await findPlainFolders(dirname(file.fsPath)))?.top;
    return top !== undefined && this.#known.has(top) ? top : undefined;
  }

  /** The repository that holds `within`, else that of the window's folder, else the folder itself. */
  async #placeIn(folder: vscode.Uri, within: string): Promise<string | undefined> {
    if (!vscode.workspace.isTrusted) return undefined;
    const { findPlainFolders } = await import('../git/plainFolders.ts');
    const found = (await findPlainFolders(within)) ?? (await findPlainFolders(folder.fsPath));
    const place = found?.top ?? folder.fsPath;
    if (!this.#known.has(place)) this.#known.set(place, {});
    return place;
  }

  /** The known repository that a file of the window lies in, told without a look at the disk: floods of files ask. */
  #repositoryAround(file: vscode.Uri): string | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(file)?.uri.fsPath;
    const realFolder = folder === undefined ? undefined : this.#realFolders.get(folder);
    if (folder === undefined || realFolder === undefined) return undefined;
    const path = `${realFolder}${file.fsPath.slice(folder.length)}`.replaceAll(sep, '/');
    let innermost: string | undefined;
    for (const place of this.#known.keys()) {
      if (path.startsWith(`${place}/`) && place.length > (innermost?.length ?? 0)) innermost = place;
    }
    const observation = innermost === undefined ? undefined : this.#known.get(innermost)?.observation;
    return observation && !isRepository(observation) ? undefined : innermost;
  }

  #forget(place: string): void {
    this.#known.get(place)?.watched?.watch.dispose();
    this.#known.delete(place);
    this.#outside.counted(place);
  }

  async #measure(place: string, moment: Moment, signal: AbortSignal): Promise<void> {
    await this.#ready();
    this.#outside.counted(place);
    const observation = await this.#observe(place, signal);
    const known = this.#known.get(place);
    if (signal.aborted || !known) return;
    this.#known.set(place, { ...known, observation });
    this.#tell();
    if (place === this.#atHand) this.#onMeasured(moment);
    if (observation.kind === 'measured' || observation.reason.kind !== 'no-git') await this.#watch(place);
  }

  async #observe(place: string, signal: AbortSignal): Promise<BranchObservation> {
    const [{ measureBranch }, { GitAnswers }] = await Promise.all([
      import('../git/measureBranch.ts'),
      import('../git/gitAnswers.ts'),
    ]);
    this.#answers ??= new GitAnswers();
    return measureBranch(place, { pullRequestBase: this.#pullRequestBase, signal, answers: this.#answers });
  }

  readonly #pullRequestBase: PullRequestBase = (branch, repositories) => baseOf(branch, repositories, this.#coach.own);

  #tell(): void {
    if (this.#atHand === undefined) return;
    const here = this.#known.get(this.#atHand)?.observation;
    const others = new Map<string, BranchObservation>();
    for (const [place, { observation }] of this.#known) {
      if (place !== this.#atHand && observation && isRepository(observation)) {
        others.set(observation.repository, observation);
      }
    }
    if (here) others.delete(here.repository);
    const branch = here && ({ kind: 'observed', observation: here } as const);
    this.#coach.tell({ ...(branch && { branch }), others: [...others.values()] });
  }

  /** Where there is no repository yet, its making is watched for. */
  async #watch(place: string): Promise<void> {
    if (this.#known.get(place)?.watched?.isRepository) return;
    const { gitFolders } = await import('../git/gitFolders.ts');
    const folders = await gitFolders(place, { answers: this.#answers });
    const known = this.#known.get(place);
    if (!known) return;
    known.watched?.watch.dispose();
    const watch = folders
      ? watchRepository(folders, (moment) => this.#queue.soon(moment, place))
      : watchForRepository(place, () => this.#queue.soon('focus', place));
    this.#known.set(place, { ...known, watched: { isRepository: folders !== undefined, watch } });
  }
}

function isRepository(observation: BranchObservation): boolean {
  if (observation.kind === 'measured') return true;
  return observation.reason.kind !== 'not-a-repository' && observation.reason.kind !== 'no-git';
}

async function real(folder: string): Promise<string> {
  return realpath(folder).catch(() => folder);
}

function isInWindow(place: string): boolean {
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.file(place)) !== undefined;
}
