import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** The program of a desktop VS Code: the one that RUNG_VSCODE names, else an installed one. Undefined: there is none. */
export function findDesktop(): string | undefined {
  const named = process.env.RUNG_VSCODE;
  if (named === undefined) return canShowWindows() ? usualPlaces().find(existsSync) : undefined;
  if (!existsSync(named)) throw new Error(`RUNG_VSCODE names ${named}, which is not there.`);
  return named;
}

function canShowWindows(): boolean {
  if (process.platform !== 'linux') return true;
  return process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}

function usualPlaces(): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, 'Visual Studio Code.app', 'Contents', 'MacOS', 'Electron'),
      );
    case 'win32':
      return [
        join(process.env.LOCALAPPDATA ?? '', 'Programs', 'Microsoft VS Code', 'Code.exe'),
        join(process.env.ProgramFiles ?? '', 'Microsoft VS Code', 'Code.exe'),
      ];
    default:
      return ['/usr/share/code/code', '/opt/visual-studio-code/code', ...besideTheCommand()];
  }
}

/** The `code` of a PATH is a script that returns at once. The program itself stands one folder up. */
function besideTheCommand(): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders
    .map((folder) => join(folder, 'code'))
    .filter(existsSync)
    .map((command) => join(dirname(dirname(realpathSync(command))), 'code'));
}
