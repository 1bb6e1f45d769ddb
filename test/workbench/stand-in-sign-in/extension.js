// Takes the place of VS Code's own sign-in to GitHub, which needs the internet. Signing in succeeds at once.
const { existsSync, mkdirSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');

exports.activate = (context) => {
  for (const [id, label] of [
    ['github', 'GitHub'],
    ['github-enterprise', 'Stand-in GitHub'],
  ]) {
    const provider = makeProvider(context.globalStorageUri.fsPath, id);
    context.subscriptions.push(
      vscode.authentication.registerAuthenticationProvider(id, label, provider, { supportsMultipleAccounts: true }),
    );
  }
};

/**
 * Remembers in files of `folder` who signed in or out. (VS Code in a browser writes an extension's state only every five
 * seconds, and a test that loads the window again is faster.)
 */
function makeProvider(folder, id) {
  const setting = (name) => vscode.workspace.getConfiguration('standInSignIn').get(name);
  const changed = new vscode.EventEmitter();
  const mark = (what) => join(folder, `${id}-${what}`);
  const isSignedIn = () =>
    existsSync(mark('signed-in')) ||
    (id === 'github-enterprise' && setting('signedIn') && !existsSync(mark('signed-out')));

  function remember(signedIn) {
    const [now, before] = signedIn ? ['signed-in', 'signed-out'] : ['signed-out', 'signed-in'];
    mkdirSync(folder, { recursive: true });
    writeFileSync(mark(now), '');
    rmSync(mark(before), { force: true });
  }

  function session(scopes = []) {
    const account = setting('account');
    return { id, accessToken: setting('token'), account: { id: account, label: account }, scopes };
  }

  return {
    onDidChangeSessions: changed.event,
    getSessions: async (scopes) => (isSignedIn() ? [session(scopes)] : []),
    async createSession(scopes) {
      remember(true);
      changed.fire({ added: [session(scopes)], removed: [], changed: [] });
      return session(scopes);
    },
    async removeSession() {
      remember(false);
      changed.fire({ added: [], removed: [session()], changed: [] });
    },
  };
}
