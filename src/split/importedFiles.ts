/** The files, among some, that a name in an import of a file can mean. */
export type ImportedFiles = (from: string, name: string) => readonly string[];

/** An extension, and the names that stand for their folder. */
const ENDING = /(?:\/(?:index|__init__|mod))?\.[^./]+$|\.d\.[^./]+$/;

/** A name that so many files have tells nothing. */
export const MOST_ALIKE = 100;

/**
 * Finds what imports mean among these paths, without a look at the disk: by the relative path where the name is one, else by
 * the end of the path (`com.acme.Money` is `src/main/java/com/acme/Money.java`) or its folder (Go). Empty: another file.
 */
export function importedFilesAmong(paths: readonly string[]): ImportedFiles {
  const exact = new Set(paths);
  const byStem = new Map<string, string[]>();
  const byName = new Map<string, string[]>();
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    const stem = stemOf(path);
    put(byStem, stem, path);
    put(byName, lastSegment(stem), path);
    if (path.endsWith('.go')) put(byFolder, lastSegment(folderOf(path)), path);
  }
  const atEnd = (name: string) => {
    const alike = byName.get(lastSegment(name)) ?? [];
    return alike.length > MOST_ALIKE ? [] : alike.filter((path) => endsWithPath(stemOf(path), name));
  };

  return (from, name) => {
    if (/^\.{1,2}\//.test(name) || name === '.' || name === '..') return inTree(joined(folderOf(from), name));
    const beside = inTree(joined(folderOf(from), name));
    if (beside.length > 0) return beside;
    const path = asPath(from, name);
    if (path === undefined) return [];
    const found = atEnd(path);
    if (found.length > 0) return found;
    if (from.endsWith('.go')) {
      return (byFolder.get(lastSegment(path)) ?? []).filter((one) => endsWithPath(path, folderOf(one)));
    }
    // The last name may be a thing in the file: `use crate::billing::Money`.
    const outer = folderOf(path);
    return outer.includes('/') || /\.(?:rs|py|scala|cs|ex|exs)$/.test(from) ? (outer === '' ? [] : atEnd(outer)) : [];
  };

  function inTree(path: string): readonly string[] {
    if (exact.has(path)) return [path];
    return byStem.get(path) ?? byStem.get(path.replace(ENDING, '')) ?? [];
  }
}

/** `com.acme.Money`, `crate::money` and `@/money/rate` as a path; undefined: the name of a package. */
function asPath(from: string, name: string): string | undefined {
  if (/\.(?:go|rb|c|cc|cpp|cxx|h|hpp|hxx|m|mm)$/.test(from)) return name.replace(ENDING, '');
  if (/\.(?:py|java|kts?|scala|groovy|cs|fs|vb|swift|php|exs?|rs)$/.test(from)) {
    return name.replace(/^\.+/, '').replace(/::|\\|\./g, '/');
  }
  const path = name.replace(/^(?:@|~|#)\//, '');
  return path !== name || path.includes('/') ? path.replace(ENDING, '') : undefined;
}

export function stemOf(path: string): string {
  return path.replace(ENDING, '');
}

/** '' for a file at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function endsWithPath(path: string, end: string): boolean {
  return path === end || (end !== '' && path.endsWith(`/${end}`));
}

function joined(folder: string, relative: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function put(map: Map<string, string[]>, key: string, path: string): void {
  const group = map.get(key);
  if (group) group.push(path);
  else map.set(key, [path]);
}
