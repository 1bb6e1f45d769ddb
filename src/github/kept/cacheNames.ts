import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { assertNever } from '../../facts/assertNever.ts';
import type { Scope } from '../known.ts';

/** The folder in which all is kept that one account may see on one host. GitHub tells neither apart by upper and lower case. */
export function accountFolder(root: string, host: string, account: string): string {
  return join(root, safeName(host), safeName(account));
}

/** The same for every order and spelling of the same owners or repositories. */
export function scopeName(scope: Scope): string {
  switch (scope.kind) {
    case 'everywhere':
      return 'everywhere';
    case 'owners':
      return safeName(['owners', ...inOrder(scope.owners)].join(' '));
    case 'repositories':
      return safeName(['repositories', ...inOrder(scope.repositories.map(fullName))].join(' '));
    default:
      return assertNever(scope);
  }
}

function fullName({ owner, name }: { readonly owner: string; readonly name: string }): string {
  return `${owner}/${name}`;
}

function inOrder(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.toLowerCase()))].sort();
}

/** Leaves room for what is added to it where a path may have 260 characters. */
const LONGEST = 40;

/**
 * A name that every file system takes and none takes for another one. What cannot stay as it is becomes `_`, and a hash
 * keeps such names apart: https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions
 */
export function safeName(text: string): string {
  const name = text.normalize('NFC').toLowerCase();
  if (name.length <= LONGEST && /^[a-z0-9][a-z0-9._-]*$/.test(name) && !name.endsWith('.') && !isDevice(name))
    return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  return `${name.replace(/[^a-z0-9-]+/g, '_').slice(0, LONGEST)}~${hash}`;
}

/** Windows keeps these names for itself, with any extension. */
function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/.test(name);
}
