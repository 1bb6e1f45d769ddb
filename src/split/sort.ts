import type { FileChanges } from '../facts/branchChanges.ts';
import { sortOfProduct } from '../facts/concerns.ts';
import { extensionOf } from '../facts/fileKinds.ts';
import { isImportLine } from '../facts/imports.ts';
import type { SizedFile } from '../facts/size.ts';
import { folderOf, lastSegment } from './importedFiles.ts';

/** What a file is to the plan, before the others are looked at. `code`: refactoring, interface or logic, by what is in it. */
export type FileSort =
  | 'move'
  | 'formatting'
  | 'dependencies'
  | 'removed-dependencies'
  | 'configuration'
  | 'generated'
  | 'code'
  | 'test'
  | 'documentation';

/** A file with all that the plan knows of it. */
export interface SortedFile {
  readonly sized: SizedFile;
  readonly changes: FileChanges;
  readonly sort: FileSort;
}

export function sortFiles(
  files: readonly FileChanges[],
  sizeOf: (file: FileChanges) => SizedFile,
): readonly SortedFile[] {
  const sized = files.map((changes) => ({ changes, sized: sizeOf(changes) }));
  const lockFolders = new Set(
    sized.filter(({ sized: one }) => isDependency(one)).map(({ sized: one }) => folderOf(one.file.path)),
  );
  const paths = new Set(files.map(({ file }) => file.path));
  const sorted = sized.map((one) => ({ ...one, sort: sortOf(one.changes, one.sized, lockFolders, paths) }));
  const going = new Set(foldersOf('removed-dependencies', sorted));
  for (const folder of foldersOf(
    'dependencies',
    sorted.filter(({ sized: one }) => !isDependency(one)),
  ))
    going.delete(folder);
  // A lock file is never apart from its manifest.
  return sorted.map((one) =>
    one.sort === 'dependencies' && going.has(folderOf(one.sized.file.path))
      ? { ...one, sort: 'removed-dependencies' }
      : one,
  );
}

function foldersOf(sort: FileSort, files: readonly SortedFile[]): readonly string[] {
  return files.filter((one) => one.sort === sort).map(({ sized }) => folderOf(sized.file.path));
}

function sortOf(
  changes: FileChanges,
  sized: SizedFile,
  lockFolders: ReadonlySet<string>,
  paths: ReadonlySet<string>,
): FileSort {
  const { file } = changes;
  const { path } = file;
  if (isDependency(sized) || lastSegment(path) === '.gitmodules') return 'dependencies';
  if (sized.part === 'left-out' && /^generated/.test(sized.reason.kind)) {
    const test = snapshotOf(path);
    return test !== undefined && paths.has(test) ? 'test' : 'generated';
  }
  if (file.change === 'renamed' && (sized.lines === 0 || importsOnly(changes))) return 'move';
  if (file.change === 'modified' && file.content === 'text') {
    if (changes.isFormatting && changes.hunks.length > 0 && !isIndented(path)) return 'formatting';
    // Only its mode changed.
    if (sized.lines === 0) return 'configuration';
  }
  if (sized.part === 'test') return 'test';
  return sortOfText(changes, lockFolders);
}

function sortOfText(changes: FileChanges, lockFolders: ReadonlySet<string>): FileSort {
  const { path } = changes.file;
  switch (sortOfProduct(path)) {
    case 'manifest':
      if (!lockFolders.has(folderOf(path)) && !speaksOfVersions(changes)) return 'configuration';
      return onlyRemoves(changes) ? 'removed-dependencies' : 'dependencies';
    case 'configuration':
      return 'configuration';
    case 'docs':
      return 'documentation';
    default:
      return OF_TOOLS.test(lastSegment(path)) ? 'configuration' : 'code';
  }
}

/** Files that set up where the program runs and how it is built. */
const OF_TOOLS =
  /^(?:(?:Dockerfile|Containerfile)(?:\..+)?|(?:docker-)?compose\b.*\.ya?ml|Makefile|Procfile|\.env(?:\..+)?)$/;

function isDependency(sized: SizedFile): boolean {
  if (sized.part !== 'left-out') return false;
  return ['lock-file', 'vendored', 'vendored-attribute', 'submodule'].includes(sized.reason.kind);
}

const VERSION = /\d+\.\d+|\bworkspace:|\blatest\b/;

/** Each changed line that says something names a version. */
function speaksOfVersions({ hunks }: FileChanges): boolean {
  const lines = hunks.flatMap(({ removed, added }) => [...removed, ...added]).filter((line) => /\w/.test(line));
  return lines.length > 0 && lines.every((line) => VERSION.test(line));
}

/** What is taken out can go only once nothing uses it. */
function onlyRemoves({ hunks }: FileChanges): boolean {
  const added = hunks.flatMap((hunk) => hunk.added).length;
  return hunks.length > 0 && added < hunks.flatMap((hunk) => hunk.removed).length && hunks.every(isShorter);
}

/** A comma or bracket may have moved to a line that stays. */
function isShorter({ removed, added }: FileChanges['hunks'][number]): boolean {
  return added.every((line) => removed.some((one) => bare(one) === bare(line)));
}

function bare(line: string): string {
  return line.replace(/[\s,]/g, '');
}

/** Nothing but lines that import changed: what follows from a move. */
export function importsOnly({ file, hunks }: FileChanges): boolean {
  const lines = hunks.flatMap(({ removed, added }) => [...removed, ...added]).filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => isImportLine(file.path, line));
}

const INDENTED: ReadonlySet<string> = new Set(
  'py yaml yml mk haml pug jade sass styl coffee nim hs fs ex md rst'.split(' '),
);

/** White space means something in these languages, so no change of it is formatting alone. */
function isIndented(path: string): boolean {
  return INDENTED.has(extensionOf(path).toLowerCase()) || lastSegment(path) === 'Makefile';
}

/** The test that a snapshot belongs to: `__snapshots__/basket.test.ts.snap` is of `basket.test.ts`. */
export function snapshotOf(path: string): string | undefined {
  const [, folder = '', test] = /^(.*\/|)__snapshots__\/(.+)\.snap$/.exec(path) ?? [];
  return test === undefined ? undefined : `${folder}${test}`;
}
