import * as vscode from 'vscode';

/** A read-only token of the person's own, and whose it is. */
export interface KeptToken {
  readonly token: string;
  readonly login: string;
}

/** Tokens in VS Code's secret storage, one a host. They go to their host and nowhere else: to no log, file or message. */
export class TokenStore implements vscode.Disposable {
  readonly #secrets: vscode.SecretStorage;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watch: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(secrets: vscode.SecretStorage) {
    this.#secrets = secrets;
    this.#watch = secrets.onDidChange(({ key }) => key.startsWith(PREFIX) && this.#changed.fire());
  }

  async of(host: string): Promise<KeptToken | undefined> {
    const kept = await this.#secrets.get(PREFIX + host);
    return kept === undefined ? undefined : readKept(kept);
  }

  async keep(host: string, kept: KeptToken): Promise<void> {
    await this.#secrets.store(PREFIX + host, JSON.stringify(kept));
  }

  async forget(host: string): Promise<void> {
    if (await this.#secrets.get(PREFIX + host)) await this.#secrets.delete(PREFIX + host);
  }

  dispose(): void {
    vscode.Disposable.from(this.#watch, this.#changed).dispose();
  }
}

const PREFIX = 'token of ';

/** undefined: it is not what Rung writes. */
function readKept(text: string): KeptToken | undefined {
  try {
    const { token, login } = JSON.parse(text);
    return typeof token === 'string' && typeof login === 'string' ? { token, login } : undefined;
  } catch {
    return undefined;
  }
}
