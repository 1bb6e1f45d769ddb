import { isAbsolute, join, resolve } from 'node:path';

/**
 * The folder or file that a setting such as `rung.journal.folder` names, whatever is written there: an absolute path, or one that
 * starts with `~/`, the home folder. undefined: it cannot be used.
 */
export function pathFrom(written: unknown, home: string): string | undefined {
  const path = typeof written === 'string' ? written.trim() : '';
  const whole = /^~[\\/]/.test(path) ? join(home, path.slice(2)) : path;
  // Systems end a path at a zero character.
  return isAbsolute(whole) && !whole.includes('\0') ? resolve(whole) : undefined;
}
