import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import type { BranchObservation } from '../facts/branch.ts';
import type { Duration } from '../facts/instant.ts';
import type { Moment } from '../nudges/nudge.ts';

/** Long enough for "save all" and a checkout to settle, short enough to feel immediate. */
const SETTLE: Duration = 300;

/** Measures the branch at hand when something happened that can have changed it, and tells the coach. */
export class BranchSource implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #ready: () => Promise<void>;
  readonly #onMeasured: (moment: Moment) => void;
  readonly #subscriptions: vscode.Disposable[];
  #watched: { readonly folder: string; readonly watchers: readonly vscode.Disposable[] } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #moment: Moment | undefined;
  #measuring: AbortController | undefined;

  /** `ready`: what to wait for before anything is counted. `onMeasured` hears of each measurement once the coach was told, with what led to it. */
  constructor(coach: Coach, ready: () => Promise<void>, onMeasured: (moment: Moment) => void) {
    this.#coach = coach;
    this.#ready = ready;
    this.#onMeasured = onMeasured;
    const { workspace, window } = vscode;
    this.#subscriptions = [
      workspace.onDidSaveTextDocument((document) => document.uri.scheme === 'file' && this.measureSoon('save')),
      workspace.onDidCreateFiles(() => this.measureSoon('save')),
      workspace.onDidDeleteFiles(() => this.measureSoon('save')),
      workspace.onDidRenameFiles(() => this.measureSoon('save')),
      workspace.onDidChangeWorkspaceFolders(() => this.measureSoon('focus')),
      workspace.onDidGrantWorkspaceTrust(() => this.measureSoon('focus')),
      window.onDidChangeWindowState((state) => state.focused && this.measureSoon('focus')),
      window.onDidChangeActiveTextEditor(() => {
        if (this.#watched && folderAtHand()?.fsPath !== this.#watched.folder) this.measureSoon('focus');
      }),
    ];
  }

  /** Waits until things have settled, then measures once for all that happened meanwhile. */
  measureSoon(moment: Moment): void {
    this.#moment = stronger(this.#moment, moment);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#measure(), SETTLE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#measuring?.abort();
    vscode.Disposable.from(...this.#subscriptions, ...(this.#watched?.watchers ?? [])).dispose();
  }

  async #measure(): Promise<void> {
    const moment = this.#moment ?? 'focus';
    this.#moment = undefined;
    this.#measuring?.abort();
    const folder = folderAtHand();
    if (!folder) return this.#coach.tell({ branch: { kind: 'no-folder' } });
    if (!vscode.workspace.isTrusted) return this.#coach.tell({ branch: { kind: 'untrusted' } });

    const measuring = new AbortController();
    this.#measuring = measuring;
    await this.#ready();
    const observation = await observe(folder.fsPath, this.#coach, measuring.signal);
    // A later run has begun meanwhile: this answer is stale.
    if (!observation || this.#measuring !== measuring) return;
    await this.#watchRepository(folder.fsPath);
    this.#coach.tell({ branch: { kind: 'observed', observation } });
    this.#onMeasured(moment);
  }

  /** git rewrites HEAD at a checkout, and adds a line to logs/HEAD at each commit, merge, rebase and reset. */
  async #watchRepository(folder: string): Promise<void> {
    if (this.#watched?.folder === folder) return;
    const { gitFolders } = await import('../git/gitFolders.ts');
    const folders = await gitFolders(folder);
    vscode.Disposable.from(...(this.#watched?.watchers ?? [])).dispose();
    const watch = (file: string, moment: Moment) => {
      const base = vscode.Uri.file(folders?.gitFolder ?? folder);
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(base, file));
      const changed = () => this.measureSoon(moment);
      return vscode.Disposable.from(watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed));
    };
    // Where there is no repository yet, its making is watched for.
    const watchers = folders
      ? [watch('HEAD', 'checkout'), watch('logs/HEAD', 'commit')]
      : [watch('.git/HEAD', 'focus')];
    this.#watched = { folder, watchers };
  }
}

async function observe(folder: string, coach: Coach, signal: AbortSignal): Promise<BranchObservation | undefined> {
  const { measureBranch } = await import('../git/measureBranch.ts');
  const pullRequestBase = (branch: string) =>
    coach.advice.pullRequests?.find((one) => one.pullRequest.headBranch === branch)?.pullRequest.baseBranch;
  try {
    return await measureBranch(folder, { pullRequestBase, signal });
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** The folder of the file that is being edited, else the first of the workspace. Only folders on disk can be measured. */
function folderAtHand(): vscode.Uri | undefined {
  const { workspace, window } = vscode;
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  const folder = active ?? workspace.workspaceFolders?.[0];
  return folder?.uri.scheme === 'file' ? folder.uri : undefined;
}

/** Of several things that happened at once the one that says most about the person's rhythm. */
function stronger(one: Moment | undefined, other: Moment): Moment {
  const order: readonly Moment[] = ['start', 'focus', 'save', 'commit', 'checkout'];
  return one && order.indexOf(one) > order.indexOf(other) ? one : other;
}
