import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildExtension } from '../build.ts';
import { checkout, vsixFile } from './folders.ts';

const run = promisify(execFile);

/** What goes into the packaged extension, or decides what does. */
const ingredients = [
  ...[
    'src',
    'framework',
    'media',
    'walkthrough',
    'sample',
    'l10n',
    'package.json',
    'package.nls.json',
    'package-lock.json',
  ],
  ...['.vscodeignore', 'README.md', 'CHANGELOG.md', 'LICENSE', join('scripts', 'build.ts')],
];

/** Builds the extension and writes `rung.vsix`. */
export async function packageExtension(): Promise<void> {
  await buildExtension('production');
  await vsce();
}

/** Writes `rung.vsix` again where something that goes into it is newer. */
export async function packageIfChanged(): Promise<void> {
  if (existsSync(vsixFile) && (await newest(ingredients)) < (await stat(vsixFile)).mtimeMs) return;
  console.log('Building and packaging Rung ...');
  await packageExtension();
}

/** Its output is kept for the case that something is wrong; away from a terminal it never stops to ask. */
async function vsce(): Promise<void> {
  const tool = join(checkout, 'node_modules', '@vscode', 'vsce', 'vsce');
  await run(process.execPath, [tool, 'package', '--no-dependencies', '--out', vsixFile], { cwd: checkout });
}

/** The newest change of these files and of all files in these folders, in milliseconds since 1970. */
async function newest(names: readonly string[]): Promise<number> {
  let time = 0;
  for (const name of names) {
    const path = join(checkout, name);
    if (!existsSync(path)) continue;
    const within = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true }) : [];
    for (const file of ['', ...within]) time = Math.max(time, (await stat(join(path, file))).mtimeMs);
  }
  return time;
}
