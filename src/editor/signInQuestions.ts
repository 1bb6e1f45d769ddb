import * as vscode from 'vscode';
import { whoIs } from '../github/whoIs.ts';
import * as words from '../words/accounts.ts';
import { gitHubProblemWords } from '../words/gitHubProblems.ts';
import type { KeptToken } from './tokens.ts';

/** Says what each way of signing in asks for, before anything is asked. undefined: the person thought better of it. */
export async function askHowToSignIn(): Promise<'session' | 'token' | undefined> {
  const chosen = await vscode.window.showQuickPick(
    [
      { label: words.WITH_VS_CODE, detail: words.WITH_VS_CODE_MORE, way: 'session' as const },
      { label: words.WITH_TOKEN, detail: words.WITH_TOKEN_MORE, way: 'token' as const },
    ],
    { title: words.SIGN_IN_TITLE, placeHolder: words.SIGN_IN_HINT, ignoreFocusOut: true },
  );
  return chosen?.way;
}

/** Asks for a token and tries it on the host, which says whose it is. undefined: there is none to keep. `version`: Rung's own. */
export async function askForToken(host: string, version: string): Promise<KeptToken | undefined> {
  const typed = await vscode.window.showInputBox({
    title: words.tokenTitle(host),
    prompt: words.TOKEN_PROMPT,
    placeHolder: words.TOKEN_PLACEHOLDER,
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => (/^[\w-]*$/.test(text.trim()) ? undefined : words.TOKEN_IS_NO_TOKEN),
  });
  const token = typed?.trim();
  if (!token) return undefined;
  const found = await whoIs({ host, token, version });
  if (found.kind !== 'problem') return { token, login: found.login };
  const { label, more } = gitHubProblemWords(found.problem, timeOfDay);
  const refused = found.problem.kind === 'bad-credentials';
  void vscode.window.showWarningMessage(refused ? words.TOKEN_REFUSED : words.tokenNotChecked(`${label}. ${more}`));
  return undefined;
}

export function sayTokenKept({ login }: KeptToken): void {
  void vscode.window.showInformationMessage(words.tokenKept(login));
}

function timeOfDay(instant: number): string {
  return new Date(instant).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}
