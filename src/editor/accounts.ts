import * as vscode from 'vscode';
import { webOf } from '../github/api.ts';
import { ENTERPRISE_SIGN_IN } from '../words/commands.ts';
import { setting } from './settings.ts';
import { SignedOutHosts } from './signedOutHosts.ts';
import { type KeptToken, TokenStore } from './tokens.ts';

/** Whom Rung reads as. The token is used for the host that it was given for, and kept nowhere else. */
export interface Account {
  /** Names the person on this host, in the cache: a login as a rule. */
  readonly label: string;
  readonly token: string;
  readonly via: 'session' | 'token';
}

/** `repo` to see pull requests of private repositories, `read:org` for the names of teams that are asked to review. */
const SCOPES = ['repo', 'read:org'];

/** Finds out whom Rung may read as, silently or from a click. */
export class Accounts implements vscode.Disposable {
  readonly #tokens: TokenStore;
  readonly #version: string;
  readonly #signedOut: SignedOutHosts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watch: vscode.Disposable;
  /** Another account or host from now on. */
  readonly onDidChange = this.#changed.event;

  constructor({ secrets, extension, globalStorageUri }: vscode.ExtensionContext) {
    this.#signedOut = new SignedOutHosts(vscode.Uri.joinPath(globalStorageUri, 'signed-out'));
    this.#version = extension.packageJSON.version;
    this.#tokens = new TokenStore(secrets);
    this.#watch = vscode.Disposable.from(
      vscode.authentication.onDidChangeSessions(({ provider: { id } }) => id === provider() && this.#changed.fire()),
      this.#tokens.onDidChange(() => this.#changed.fire()),
    );
  }

  /** The person's own token, else the session of VS Code that Rung was allowed to use. undefined: signed out. */
  async silently(): Promise<Account | undefined> {
    const kept = await this.#tokens.of(host());
    if (kept) return ofToken(kept);
    return (await this.#signedOut.holds(host())) ? undefined : session({ silent: true });
  }

  /** Explains what is asked for and lets the person choose. `refused`: GitHub no longer takes what is kept. */
  async signIn(refused: boolean): Promise<Account | undefined> {
    const kept = await this.#tokens.of(host());
    const choice = kept && refused ? 'token' : await (await questions()).askHowToSignIn();
    if (choice === 'token') return this.useToken();
    if (choice !== 'session') return undefined;
    const account = await session(refused ? { forceNewSession: true } : { createIfNone: true });
    if (account) await this.#signedOut.mark(host(), false);
    else if (provider() === ENTERPRISE) void vscode.window.showInformationMessage(ENTERPRISE_SIGN_IN);
    return account;
  }

  /** Asks for a token, tries it, and keeps it where it is good. */
  async useToken(): Promise<Account | undefined> {
    const { askForToken, sayTokenKept } = await questions();
    const given = await askForToken(host(), this.#version);
    if (!given) return undefined;
    await this.#tokens.keep(host(), given);
    sayTokenKept(given);
    await this.#signedOut.mark(host(), false);
    return ofToken(given);
  }

  /** VS Code lets the person choose among its accounts, or add one. A token gives way to it. */
  async switch(): Promise<Account | undefined> {
    const account = await session({ createIfNone: true, clearSessionPreference: true });
    if (!account) return undefined;
    await this.#tokens.forget(host());
    await this.#signedOut.mark(host(), false);
    return account;
  }

  /** Rung reads no more until the person signs in again. The session stays VS Code's own. */
  async signOut(): Promise<void> {
    await this.#signedOut.mark(host(), true);
    await this.#tokens.forget(host());
  }

  dispose(): void {
    vscode.Disposable.from(this.#watch, this.#tokens, this.#changed).dispose();
  }
}

const questions = () => import('./signInQuestions.ts');

/** VS Code signs in to the server that its own setting names, and that sign-in is for no other server. */
export function isOtherServer(): boolean {
  const named: unknown = vscode.workspace.getConfiguration().get('github-enterprise.uri');
  if (provider() !== ENTERPRISE || typeof named !== 'string' || named === '') return false;
  return webOf(named) !== webOf(setting('rung.github.host'));
}

const ENTERPRISE = 'github-enterprise';

/** VS Code's own provider for github.com, and the one for GitHub Enterprise Server for every other host. */
function provider(): string {
  return host() === 'https://github.com' ? 'github' : ENTERPRISE;
}

function host(): string {
  return webOf(setting('rung.github.host')) ?? '';
}

function ofToken({ login, token }: KeptToken): Account {
  return { label: login, token, via: 'token' };
}

/** undefined: the person thought better of it, or no extension offers the provider. VS Code throws for both. */
async function session(how: vscode.AuthenticationGetSessionOptions): Promise<Account | undefined> {
  try {
    const found = await vscode.authentication.getSession(provider(), SCOPES, how);
    return found && { label: found.account.label, token: found.accessToken, via: 'session' };
  } catch {
    return undefined;
  }
}
