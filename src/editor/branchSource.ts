import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import type { BranchObservation } from '../facts/branch.ts';
import { isFromOneOf } from '../facts/headRepository.ts';
import type { Duration } from '../facts/instant.ts';
import type { RepositoryName } from '../facts/pullRequest.ts';
import type { LocatedBranch, PullRequestBase } from '../git/locateBranch.ts';
import type { Moment } from '../nudges/nudge.ts';
import type { Facts } from '../whatIsKnown.ts';
import type { Guard } from './guard.ts';

/** Long enough for "save all" and a checkout to settle, short enough to feel immediate. */
const SETTLE: Duration = 300;

interface WatchedFolder {
  readonly folder: string;
  readonly isRepository: boolean;
  readonly watchers: readonly vscode.Disposable[];
}

/** Measures the branch at hand when something happened that can have changed it, and tells the coach. */
export class BranchSource implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #guard: Guard;
  readonly #ready: () => Promise<void>;
  readonly #onMeasured: (moment: Moment) => void;
  readonly #subscriptions: vscode.Disposable[];
  #watched: WatchedFolder | undefined;
  #located: { readonly folder: string; readonly branch: LocatedBranch } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #moment: Moment | undefined;
  #run: { readonly moment: Moment; readonly end: AbortController } | undefined;

  /** `ready`: what to wait for before anything is counted. `onMeasured` hears what led to a measurement, once it is told. */
  constructor(coach: Coach, guard: Guard, ready: () => Promise<void>, onMeasured: (moment: Moment) => void) {
    this.#coach = coach;
    this.#guard = guard;
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
    // A save leaves the base as it was; everything else can have changed it, also for a run that is under way.
    if (moment !== 'save') {
      this.#located = undefined;
      this.#run?.end.abort();
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#guard.quietly('measuring the branch', () => this.#measure()), SETTLE);
  }

  /** Measures again where a pull request of the branch names another base than the one that it was measured against. */
  measureIfBaseDiffers(): void {
    const { branch, gitHub } = this.#coach.own;
    if (branch.kind !== 'observed' || gitHub.kind !== 'observed' || !branch.observation.branch) return;
    const { observation } = branch;
    const open = gitHub.last.authored.find(
      (one) =>
        one.state === 'open' &&
        one.headBranch === observation.branch &&
        (observation.kind === 'unmeasured' || isFromOneOf(observation.remotes, one)),
    );
    const base =
      observation.kind === 'measured' && observation.base.because === 'pull-request' ? observation.base : undefined;
    const isSame = open ? base?.ref.endsWith(`/${open.baseBranch}`) : base === undefined;
    if (!isSame) this.measureSoon('focus');
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#run?.end.abort();
    vscode.Disposable.from(...this.#subscriptions, ...(this.#watched?.watchers ?? [])).dispose();
  }

  /** A later run ends the one before it, and takes over what led to that one: the coach hears of each moment once. */
  async #measure(): Promise<void> {
    this.#run?.end.abort();
    const moment = stronger(this.#run?.moment, this.#moment ?? 'focus');
    this.#moment = undefined;
    this.#run = undefined;
    const folder = folderAtHand()?.fsPath;
    if (!folder) return this.#coach.tell({ branch: { kind: 'no-folder' } });
    if (!vscode.workspace.isTrusted) return this.#coach.tell({ branch: { kind: 'untrusted' } });

    const run = { moment, end: new AbortController() };
    this.#run = run;
    await this.#ready();
    const observation = await this.#observe(folder, run.end.signal);
    if (!observation || this.#run !== run) return;
    this.#run = undefined;
    this.#coach.tell({ branch: { kind: 'observed', observation } });
    this.#onMeasured(moment);
    if (observation.kind === 'measured' || observation.reason.kind !== 'no-git') await this.#watchRepository(folder);
  }

  /** Where the base is known only the files are measured again. undefined: the run was ended. */
  async #observe(folder: string, signal: AbortSignal): Promise<BranchObservation | undefined> {
    const [{ locateBranch }, { measureFiles }] = await Promise.all([
      import('../git/locateBranch.ts'),
      import('../git/measureBranch.ts'),
    ]);
    const pullRequestBase: PullRequestBase = (branch, repositories) => baseOf(branch, repositories, this.#coach.own);
    try {
      const known = this.#located?.folder === folder ? this.#located.branch : undefined;
      const located = known ?? (await locateBranch(folder, { pullRequestBase, signal }));
      if (signal.aborted) return undefined;
      this.#located = located.kind === 'located' ? { folder, branch: located } : undefined;
      return located.kind === 'located' ? await measureFiles(located, { signal }) : located;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  /**
   * git rewrites HEAD at a checkout, and adds a line to logs/HEAD at each commit, merge, rebase and reset. The folder logs
   * comes with the first commit.
   */
  async #watchRepository(folder: string): Promise<void> {
    if (this.#watched?.folder === folder && this.#watched.isRepository) return;
    const { gitFolders } = await import('../git/gitFolders.ts');
    const gitFolder = this.#located?.branch.gitFolder ?? (await gitFolders(folder))?.gitFolder;
    vscode.Disposable.from(...(this.#watched?.watchers ?? [])).dispose();
    const watch = (file: string, moment: Moment) => {
      const base = vscode.Uri.file(gitFolder ?? folder);
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(base, file));
      const changed = () => this.measureSoon(moment);
      return vscode.Disposable.from(watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed));
    };
    const isRepository = gitFolder !== undefined;
    // Where there is no repository yet, its making is watched for.
    const watchers = isRepository
      ? [watch('HEAD', 'checkout'), watch('{logs,logs/HEAD}', 'commit')]
      : [watch('.git/HEAD', 'focus')];
    this.#watched = { folder, isRepository, watchers };
  }
}

/** Where the branch's own pull request is to be merged. One of the same name in another repository is another branch. */
function baseOf(branch: string, repositories: readonly RepositoryName[], { gitHub }: Facts): string | undefined {
  const last = gitHub.kind === 'unknown' ? undefined : gitHub.last;
  const open = last?.authored.filter(({ state, headBranch }) => state === 'open' && headBranch === branch);
  return open?.find((one) => isFromOneOf(repositories, one))?.baseBranch;
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
