import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import type { GitHubObservation, GitHubProblem } from '../facts/gitHubObservation.ts';
import { type Duration, type Instant, MINUTE } from '../facts/instant.ts';
import { webOf } from '../github/api.ts';
import type { Looked } from '../github/gitHub.ts';
import { ENTERPRISE_SIGN_IN } from '../words/commands.ts';
import type { Guard } from './guard.ts';
import { onDidChangeSetting, setting } from './settings.ts';

/** What a glance brings is fresh for this long. */
const FRESH: Duration = 5 * MINUTE;

/** `repo` to see pull requests of private repositories, `read:org` for the names of teams that are asked to review. */
const SCOPES = ['repo', 'read:org'];

/** Looks at GitHub when a person can see or use what comes back, and tells the coach. Signs in from a click only. */
export class GitHubSource implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #guard: Guard;
  readonly #version: string;
  readonly #onObserved: () => void;
  readonly #subscriptions: vscode.Disposable[];
  #looking: { readonly end: AbortController; readonly done: Promise<void> } | undefined;
  #askedAt: Instant = Number.NEGATIVE_INFINITY;

  /** `onObserved` hears of each look that brought something, once the coach was told. */
  constructor(coach: Coach, guard: Guard, version: string, onObserved: () => void) {
    this.#coach = coach;
    this.#guard = guard;
    this.#version = version;
    this.#onObserved = onObserved;
    this.#subscriptions = [
      vscode.window.onDidChangeWindowState((state) => state.focused && void this.lookIfStale()),
      vscode.authentication.onDidChangeSessions((change) => change.provider.id === provider() && void this.#anew()),
      onDidChangeSetting(['rung.github.host'], () => void this.#anew()),
    ];
  }

  /** Asks GitHub unless it was asked a moment ago, or nobody is looking. */
  async lookIfStale(): Promise<void> {
    const fresh = Date.now() - this.#askedAt < FRESH;
    if (fresh || !vscode.window.state.focused) return;
    await this.look();
  }

  /** One look at a time: calls meanwhile share it. None while GitHub asks for a pause: the row says until when. */
  async look(): Promise<void> {
    if (this.#isPaused) return;
    await (this.#looking?.done ?? this.#start());
  }

  /** Asks the person to sign in, if need be with VS Code's own dialog, and looks. */
  async signIn(): Promise<void> {
    const { gitHub } = this.#coach.own;
    const refused = gitHub.kind === 'problem' && gitHub.problem.kind === 'bad-credentials';
    if (await askedSession(refused)) await this.look();
    else if (provider() === ENTERPRISE) void vscode.window.showInformationMessage(ENTERPRISE_SIGN_IN);
  }

  dispose(): void {
    this.#looking?.end.abort();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** Another account or host: what the one before saw is not theirs. */
  #anew(): Promise<void> {
    this.#coach.tell({ gitHub: { kind: 'unknown' } });
    return this.#start();
  }

  /** A new look, in place of the one that is under way. */
  #start(): Promise<void> {
    this.#looking?.end.abort();
    const end = new AbortController();
    const done = this.#guard.quietly('looking at GitHub', () => this.#look(end.signal));
    const looking = { end, done };
    this.#looking = looking;
    return done.then(() => {
      if (this.#looking === looking) this.#looking = undefined;
    });
  }

  async #look(signal: AbortSignal): Promise<void> {
    const host = setting('rung.github.host');
    if (isOtherServer()) return this.#failed({ kind: 'unusable-host', because: 'other-server' });
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

  /** undefined: the look was ended. What Rung itself fails at counts as an answer that it could not read. */
  async #ask(host: string, token: string, signal: AbortSignal): Promise<Looked | undefined> {
    try {
      const { lookAtGitHub } = await import('../github/gitHub.ts');
      return await lookAtGitHub({ host, token, now: Date.now(), version: this.#version, signal });
    } catch (error) {
      if (signal.aborted) return undefined;
      this.#failed({ kind: 'unreadable-answer', where: 'the whole' });
      throw error;
    }
  }

  /** What was known stays, but not once the person has signed out. */
  #failed(problem: GitHubProblem): void {
    const last = problem.kind === 'signed-out' ? undefined : this.#last;
    this.#coach.tell({ gitHub: { kind: 'problem', problem, last } });
  }

  get #last(): GitHubObservation | undefined {
    const { gitHub } = this.#coach.own;
    return gitHub.kind === 'unknown' ? undefined : gitHub.last;
  }

  get #isPaused(): boolean {
    const { gitHub } = this.#coach.own;
    return gitHub.kind === 'problem' && gitHub.problem.kind === 'rate-limited' && Date.now() < gitHub.problem.until;
  }
}

/** VS Code's own provider for github.com, and the one for GitHub Enterprise Server for every other host. */
function provider(): string {
  return webOf(setting('rung.github.host')) === 'https://github.com' ? 'github' : ENTERPRISE;
}

const ENTERPRISE = 'github-enterprise';

/** VS Code signs in to the server that its own setting names, and that sign-in is for no other server. */
function isOtherServer(): boolean {
  const named: unknown = vscode.workspace.getConfiguration().get('github-enterprise.uri');
  if (provider() !== ENTERPRISE || typeof named !== 'string' || named === '') return false;
  return webOf(named) !== webOf(setting('rung.github.host'));
}

async function silentSession(): Promise<vscode.AuthenticationSession | undefined> {
  try {
    return await vscode.authentication.getSession(provider(), SCOPES, { silent: true });
  } catch {
    // No extension offers this provider: the same as being signed out, and a click says what is missing.
    return undefined;
  }
}

/**
 * undefined: the person thought better of it, or no extension offers the provider. VS Code throws for both. A session that
 * GitHub `refused` has to be a new one.
 */
async function askedSession(refused: boolean): Promise<vscode.AuthenticationSession | undefined> {
  const how = refused ? { forceNewSession: true } : { createIfNone: true };
  try {
    return await vscode.authentication.getSession(provider(), SCOPES, how);
  } catch {
    return undefined;
  }
}
