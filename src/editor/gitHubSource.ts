import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import type { GitHubProblem } from '../facts/gitHubObservation.ts';
import { type Duration, type Instant, MINUTE } from '../facts/instant.ts';
import type { Looked } from '../github/gitHub.ts';
import { ENTERPRISE_SIGN_IN } from '../words/commands.ts';
import { onDidChangeSetting, setting } from './settings.ts';

/** What a glance brings is fresh for this long. */
const FRESH: Duration = 5 * MINUTE;

/** `repo` to see pull requests of private repositories, `read:org` for the names of teams that are asked to review. */
const SCOPES = ['repo', 'read:org'];

/** Looks at GitHub when a person can see or use what comes back, and tells the coach. Signs in from a click only. */
export class GitHubSource implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #version: string;
  readonly #onObserved: () => void;
  readonly #subscriptions: vscode.Disposable[];
  #looking: { readonly end: AbortController; readonly done: Promise<void> } | undefined;
  #askedAt: Instant = Number.NEGATIVE_INFINITY;

  /** `onObserved` hears of each look that brought something, once the coach was told. */
  constructor(coach: Coach, version: string, onObserved: () => void) {
    this.#coach = coach;
    this.#version = version;
    this.#onObserved = onObserved;
    this.#subscriptions = [
      vscode.window.onDidChangeWindowState((state) => state.focused && void this.lookIfStale()),
      vscode.authentication.onDidChangeSessions((change) => change.provider.id === provider() && void this.#start()),
      onDidChangeSetting(['rung.github.host'], () => void this.#start()),
    ];
  }

  /** Asks GitHub unless it was asked a moment ago, or nobody is looking. */
  async lookIfStale(): Promise<void> {
    const fresh = Date.now() - this.#askedAt < FRESH;
    if (fresh || !vscode.window.state.focused) return;
    await this.look();
  }

  /** One look at a time: calls meanwhile share it. */
  look(): Promise<void> {
    return this.#looking?.done ?? this.#start();
  }

  /** Asks the person to sign in, if need be with VS Code's own dialog, and looks. */
  async signIn(): Promise<void> {
    if (await askedSession()) await this.look();
    else if (provider() === ENTERPRISE) void vscode.window.showInformationMessage(ENTERPRISE_SIGN_IN);
  }

  dispose(): void {
    this.#looking?.end.abort();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** A new look, in place of one that asked for another account or host. */
  #start(): Promise<void> {
    this.#looking?.end.abort();
    const end = new AbortController();
    const looking = { end, done: this.#look(end.signal) };
    this.#looking = looking;
    return looking.done.finally(() => {
      if (this.#looking === looking) this.#looking = undefined;
    });
  }

  async #look(signal: AbortSignal): Promise<void> {
    const host = setting('rung.github.host');
    const session = await silentSession();
    if (signal.aborted) return;
    if (!session) return this.#failed({ kind: 'signed-out' });
    this.#askedAt = Date.now();
    this.#coach.tell({ gitHub: { kind: 'looking', last: this.#last } });
    const looked = await this.#ask(host, session.accessToken, signal);
    if (!looked || signal.aborted) return;
    if (looked.kind === 'problem') return this.#failed(looked.problem);
    this.#coach.tell({ gitHub: { kind: 'observed', last: looked.observation } });
    this.#onObserved();
  }

  async #ask(host: string, token: string, signal: AbortSignal): Promise<Looked | undefined> {
    const { lookAtGitHub } = await import('../github/gitHub.ts');
    try {
      return await lookAtGitHub({ host, token, now: Date.now(), version: this.#version, signal });
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  /** What was known stays, but not what another account saw. */
  #failed(problem: GitHubProblem): void {
    const last = problem.kind === 'signed-out' ? undefined : this.#last;
    this.#coach.tell({ gitHub: { kind: 'problem', problem, last } });
  }

  get #last() {
    const { gitHub } = this.#coach.own;
    return gitHub.kind === 'unknown' ? undefined : gitHub.last;
  }
}

/** VS Code's own provider for github.com, and the one for GitHub Enterprise Server for every other host. */
function provider(): string {
  return /^(?:https:\/\/)?(?:www\.)?github\.com\/?$/.test(setting('rung.github.host')) ? 'github' : ENTERPRISE;
}

const ENTERPRISE = 'github-enterprise';

/** undefined: the person thought better of it, or no extension offers the provider. VS Code throws for both. */
async function askedSession(): Promise<vscode.AuthenticationSession | undefined> {
  try {
    return await vscode.authentication.getSession(provider(), SCOPES, { createIfNone: true });
  } catch {
    return undefined;
  }
}

async function silentSession(): Promise<vscode.AuthenticationSession | undefined> {
  try {
    return await vscode.authentication.getSession(provider(), SCOPES, { silent: true });
  } catch {
    // No extension offers this provider: the same as being signed out, and a click says what is missing.
    return undefined;
  }
}
