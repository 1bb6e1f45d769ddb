import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import type { GitHubProblem } from '../facts/gitHubObservation.ts';
import { type Duration, type Instant, MINUTE } from '../facts/instant.ts';
import { onDidChangeSetting, setting } from './settings.ts';

/** What a glance brings is fresh for this long. */
const FRESH: Duration = 5 * MINUTE;

/** `repo` to see pull requests of private repositories, `read:org` for the names of teams that are asked to review. */
const SCOPES = ['repo', 'read:org'];

/** Looks at GitHub when a person can see or use what comes back, and tells the coach. Signs in from a click only. */
export class GitHubSource implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #version: string;
  readonly #subscriptions: vscode.Disposable[];
  readonly #closing = new AbortController();
  #looking: Promise<void> | undefined;
  #lookedAt: Instant = Number.NEGATIVE_INFINITY;

  constructor(coach: Coach, version: string) {
    this.#coach = coach;
    this.#version = version;
    this.#subscriptions = [
      vscode.window.onDidChangeWindowState((state) => state.focused && void this.lookIfStale()),
      vscode.authentication.onDidChangeSessions((change) => change.provider.id === provider() && void this.look()),
      onDidChangeSetting(['rung.github.host'], () => void this.look()),
    ];
  }

  /** Asks GitHub unless it was asked a moment ago, or nobody is looking. */
  async lookIfStale(): Promise<void> {
    const fresh = Date.now() - this.#lookedAt < FRESH;
    if (fresh || !vscode.window.state.focused) return;
    await this.look();
  }

  /** One look at a time: calls meanwhile share it. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  /** Asks the person to sign in, if need be with VS Code's own dialog, and looks. */
  async signIn(): Promise<void> {
    const session = await vscode.authentication.getSession(provider(), SCOPES, { createIfNone: true });
    if (session) await this.look();
  }

  dispose(): void {
    this.#closing.abort();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #look(): Promise<void> {
    this.#lookedAt = Date.now();
    const host = setting('rung.github.host');
    const session = await silentSession();
    if (!session) return this.#failed({ kind: 'signed-out' });
    this.#coach.tell({ gitHub: { kind: 'looking', last: this.#last } });
    const { lookAtGitHub } = await import('../github/gitHub.ts');
    const { signal } = this.#closing;
    const looked = await lookAtGitHub({
      host,
      token: session.accessToken,
      now: Date.now(),
      version: this.#version,
      signal,
    });
    if (looked.kind === 'problem') return this.#failed(looked.problem);
    this.#coach.tell({ gitHub: { kind: 'observed', last: looked.observation } });
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
  return /^(?:https:\/\/)?(?:www\.)?github\.com\/?$/.test(setting('rung.github.host')) ? 'github' : 'github-enterprise';
}

async function silentSession(): Promise<vscode.AuthenticationSession | undefined> {
  try {
    return await vscode.authentication.getSession(provider(), SCOPES, { silent: true });
  } catch {
    // No extension offers this provider: the same as being signed out, and a click says what is missing.
    return undefined;
  }
}
