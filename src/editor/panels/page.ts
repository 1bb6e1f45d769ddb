import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** Where the pages of all panels are: the only folder that they may read. */
export function pagesFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/**
 * The page of a panel: its style, an empty `main` and its script, `<name>-style.css` and `<name>.js` of that folder. Set
 * once; everything after it comes by message.
 */
export function pageOf(webview: vscode.Webview, folder: vscode.Uri, name: string, title: string): string {
  const nonce = randomBytes(16).toString('base64');
  const file = (path: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, path)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<link rel="stylesheet" href="${file(`${name}-style.css`)}">
<title>${title}</title>
</head>
<body>
<main></main>
<script type="module" nonce="${nonce}" src="${file(`${name}.js`)}"></script>
</body>
</html>`;
}
