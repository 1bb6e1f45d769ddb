import * as vscode from 'vscode';
import * as words from '../words/accounts.ts';

/** A read-only token of the person's own, and whose it is. */
export interface KeptToken {
  readonly token: string;
  readonly login: string;
}

/** Tokens in VS Code's secret storage, one a host. They go to their host and nowhere else: to no log, file or message. */
export class TokenStore implements vscode.Disposable {
  readonly #secrets: vscode.SecretStorage;
  readonly #version: string;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watch: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  /** `version`: Rung's own, for the user agent. */
  constructor(secrets: vscode.SecretStorage, version: string) {
    this.#version = version;
    this.#secrets = secrets;
    this.#watch = secrets.onDidChange(({ key }) => key.startsWith(PREFIX) && this.#changed.fire());
  }

  async of(host: string): Promise<KeptToken | undefined> {
    const kept = await this.#secrets.get(PREFIX + host);
    return kept === undefined ? undefined : readKept(kept);
  }

  /** Asks for a token and tries it on the host, which says whose it is. undefined: none is kept anew. */
  async ask(host: string): Promise<KeptToken | undefined> {
    const token = await vscode.window.showInputBox({
      title: words.tokenTitle(host),
      prompt: words.TOKEN_PROMPT,
      placeHolder: words.TOKEN_PLACEHOLDER,
      password: true,
      ignoreFocusOut: true,
      validateInput: (typed) => (/^[\w-]*$/.test(typed.trim()) ? undefined : words.TOKEN_IS_NO_TOKEN),
    });
    if (!token?.trim()) return undefined;
    const { whoIs } = await import('../github/whoIs.ts');
    const found = await whoIs({ host, token: token.trim(), version: this.#version });
    if (found.kind === 'problem') {
      const { gitHubProblemWords } = await import('../words/gitHubProblems.ts');
      const { label, more } = gitHubProblemWords(found.problem, timeOfDay);
      const refused = found.problem.kind === 'bad-credentials';
      void vscode.window.showWarningMessage(refused ? words.TOKEN_REFUSED : words.tokenNotChecked(`${label}. ${more}`));
      return undefined;
    }
    const kept = { token: token.trim(), login: found.login };
    await this.#secrets.store(PREFIX + host, JSON.stringify(kept));
    void vscode.window.showInformationMessage(words.tokenKept(found.login));
    return kept;
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

function timeOfDay(instant: number): string {
  return new Date(instant).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}
