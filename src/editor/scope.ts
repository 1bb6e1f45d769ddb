import * as vscode from 'vscode';
import type { HostedRepository } from '../git/remoteUrl.ts';
import type { Scope } from '../github/known.ts';
import { setting } from './settings.ts';

/** Which repositories' pull requests count in this window: `rung.github.scope`, with the remotes of its folders. */
export class WindowScope implements vscode.Disposable {
  readonly #watch: vscode.Disposable;
  #remotes: Promise<readonly HostedRepository[]> | undefined;

  constructor() {
    this.#watch = vscode.Disposable.from(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.readAgain()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.readAgain()),
    );
  }

  /** The remotes are read again when the scope is next asked for. */
  readAgain(): void {
    this.#remotes = undefined;
  }

  /** `host`: as in a remote's address, `github.com`. undefined: only this window's repositories count, and none is there. */
  async on(host: string): Promise<Scope | undefined> {
    const kind = setting('rung.github.scope');
    if (kind === 'everywhere') return { kind };
    this.#remotes ??= readRemotes();
    const here = (await this.#remotes).filter((one) => one.host === host);
    const repositories = [
      ...new Map(here.map(({ owner, name }) => [`${owner}/${name}`.toLowerCase(), { owner, name }])).values(),
    ];
    if (kind === 'workspace') return repositories.length > 0 ? { kind: 'repositories', repositories } : undefined;
    const owners = [...new Set(repositories.map(({ owner }) => owner.toLowerCase()))];
    return owners.length > 0 ? { kind: 'owners', owners } : { kind: 'everywhere' };
  }

  dispose(): void {
    this.#watch.dispose();
  }
}

/** git is run in folders on disk that the person trusts, and nowhere else. */
async function readRemotes(): Promise<readonly HostedRepository[]> {
  const { workspaceFolders = [], isTrusted } = vscode.workspace;
  const folders = isTrusted ? workspaceFolders.filter(({ uri }) => uri.scheme === 'file') : [];
  if (folders.length === 0) return [];
  const { remotesOf } = await import('../git/remotes.ts');
  return (await Promise.all(folders.map(({ uri }) => remotesOf(uri.fsPath)))).flat();
}
