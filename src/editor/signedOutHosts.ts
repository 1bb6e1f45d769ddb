import * as vscode from 'vscode';

/**
 * The hosts that the person signed out of in Rung, while VS Code itself stays signed in. One file each, which every window
 * sees at once.
 */
export class SignedOutHosts {
  readonly #folder: vscode.Uri;

  constructor(folder: vscode.Uri) {
    this.#folder = folder;
  }

  async holds(host: string): Promise<boolean> {
    try {
      await vscode.workspace.fs.stat(this.#fileOf(host));
      return true;
    } catch {
      return false;
    }
  }

  async mark(host: string, isSignedOut: boolean): Promise<void> {
    const file = this.#fileOf(host);
    if (isSignedOut) await vscode.workspace.fs.writeFile(file, new Uint8Array());
    else if (await this.holds(host)) await vscode.workspace.fs.delete(file);
  }

  #fileOf(host: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, encodeURIComponent(host));
  }
}
