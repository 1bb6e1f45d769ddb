import type * as vscode from 'vscode';
import type { GitHubProblem } from '../facts/gitHubObservation.ts';
import { apiOf, webOf } from '../github/api.ts';
import type { SharedKnown } from '../github/kept/sharedKnown.ts';
import type { Scope } from '../github/known.ts';
import { type Account, type Accounts, isOtherServer } from './accounts.ts';
import { WindowScope } from './scope.ts';
import { setting } from './settings.ts';

/** One account on one host, asked for one scope: what is read of it is kept in one place that all windows share. */
export interface Place {
  /** As in the settings. */
  readonly host: string;
  readonly account: Account;
  readonly scope: Scope;
  /** Tells places apart. */
  readonly key: string;
  readonly shared: SharedKnown;
}

/** What stands in the way of asking, before anything is asked. */
export interface NoPlace {
  readonly problem: GitHubProblem;
}

/** Finds out where to look: it follows from the settings, the account and the remotes of this window's folders. */
export class Places implements vscode.Disposable {
  readonly #accounts: Accounts;
  readonly #cache: string;
  readonly #onNews: () => void;
  readonly #scope = new WindowScope();
  #shared: Pick<Place, 'key' | 'shared'> | undefined;

  /** `cache`: folder of all that is read. `onNews` hears when another window read something for the place at hand. */
  constructor(accounts: Accounts, cache: vscode.Uri, onNews: () => void) {
    this.#accounts = accounts;
    this.#cache = cache.fsPath;
    this.#onNews = onNews;
  }

  /** The remotes of the folders are read again with the next look. */
  readRemotesAgain(): void {
    this.#scope.readAgain();
  }

  async find(): Promise<Place | NoPlace> {
    const host = setting('rung.github.host');
    const api = apiOf(host);
    const web = webOf(host);
    if (api.kind !== 'api' || !web) return { problem: { kind: 'unusable-host', because: unusable(api) } };
    const account = await this.#accounts.silently();
    if (account?.via !== 'token' && isOtherServer())
      return { problem: { kind: 'unusable-host', because: 'other-server' } };
    if (!account) return { problem: { kind: 'signed-out' } };
    const scope = await this.#scope.on(new URL(web).host);
    if (!scope) return { problem: { kind: 'nothing-in-scope' } };
    return { host, account, scope, ...(await this.#sharedOf(web, account, scope)) };
  }

  /** What deletes all that is kept of the account at hand, in every scope; undefined: nobody is signed in. */
  async forgetting(): Promise<(() => Promise<void>) | undefined> {
    const web = webOf(setting('rung.github.host'));
    const account = await this.#accounts.silently();
    if (!web || !account) return undefined;
    const { shared } = await this.#sharedOf(web, account, { kind: 'everywhere' });
    return async () => void (await shared.remove());
  }

  dispose(): void {
    this.#scope.dispose();
    this.#shared?.shared.dispose();
  }

  /** The one of the last look, where it is the same place. */
  async #sharedOf(host: string, { label: account }: Account, scope: Scope): Promise<Pick<Place, 'key' | 'shared'>> {
    const key = JSON.stringify([host, account, scope]);
    const { SharedKnown } = await import('../github/kept/sharedKnown.ts');
    if (this.#shared?.key === key) return this.#shared;
    this.#shared?.shared.dispose();
    const shared = new SharedKnown({ root: this.#cache, host, account, scope, now: () => Date.now() });
    shared.onDidChange(this.#onNews);
    this.#shared = { key, shared };
    return this.#shared;
  }
}

function unusable(api: ReturnType<typeof apiOf>): Extract<GitHubProblem, { kind: 'unusable-host' }>['because'] {
  return api.kind === 'api' ? 'not-a-host' : api.because;
}
