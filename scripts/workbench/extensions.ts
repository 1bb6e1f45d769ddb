import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { standInSignInFolder, vsixFile } from './folders.ts';
import { serverMain } from './server.ts';

const run = promisify(execFile);

/**
 * Makes `<place>/extensions` anew, with the packaged Rung and the sign-in to the stand-in GitHub in it, and resolves to
 * that folder.
 */
export async function freshExtensions(place: string): Promise<string> {
  const extensions = join(place, 'extensions');
  await rm(extensions, { recursive: true, force: true });
  // VS Code refuses to install another version of an extension of its own, but runs one that it finds.
  await cp(standInSignInFolder, join(extensions, 'vscode.github-authentication-99.0.0'), { recursive: true });
  const folders = ['--server-data-dir', join(place, 'installer'), '--extensions-dir', extensions];
  await run(process.execPath, [serverMain, ...folders, '--install-extension', vsixFile]);
  return extensions;
}
