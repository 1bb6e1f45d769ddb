import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout, standInSignInFolder } from './folders.ts';
import { quietSettings } from './settings.ts';

export interface DesktopOpening {
  readonly folder: string;
  /** Keeps this window's settings, state and extensions apart from the person's own. */
  readonly home: string;
  /** User settings, on top of those that keep VS Code quiet. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Opens a desktop VS Code with Rung as it is built in this checkout. Resolves when that VS Code is closed. */
export async function openDesktop(program: string, { folder, home, settings }: DesktopOpening): Promise<void> {
  await mkdir(join(home, 'User'), { recursive: true });
  await writeFile(join(home, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  const window = spawn(
    program,
    [
      folder,
      `--user-data-dir=${home}`,
      `--extensions-dir=${join(home, 'extensions')}`,
      `--extensionDevelopmentPath=${checkout}`,
      `--extensionDevelopmentPath=${standInSignInFolder}`,
      ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
    ],
    { stdio: 'ignore' },
  );
  await once(window, 'exit');
}
