import { join } from 'node:path';

/** The root of the checkout. */
export const checkout = join(import.meta.dirname, '..', '..');

/** What a run leaves behind: logs, results, screenshots. Not under version control. */
export const outFolder = join(checkout, 'out');

/** The package that brings VS Code and a browser, with a lock file of its own. */
export const workbenchFolder = join(checkout, 'test', 'workbench');

/** The server build of VS Code, once installed. */
export const vsCodeFolder = join(workbenchFolder, 'node_modules', 'code-server', 'lib', 'vscode');

/** Chromium with its libraries and fonts, once unpacked. */
export const chromiumFolder = join(workbenchFolder, 'node_modules', '.chromium');

/** The test-only extension that signs in to the stand-in GitHub, as a folder. */
export const standInSignInFolder = join(workbenchFolder, 'stand-in-sign-in');

/** The packaged extension. */
export const vsixFile = join(checkout, 'rung.vsix');
