import * as vscode from 'vscode';
import * as words from '../words/accounts.ts';

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
