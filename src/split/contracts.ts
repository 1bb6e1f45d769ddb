import type { FileChanges } from '../facts/branchChanges.ts';
import { extensionOf } from '../facts/fileKinds.ts';
import { isImportLine } from '../facts/imports.ts';

/** Files in which nothing but contracts stands. */
const CONTRACTS: ReadonlySet<string> = new Set('proto graphql gql thrift avsc pyi'.split(' '));

/** A line at the margin that declares a type, or goes on with or ends one. */
const OF_A_TYPE =
  /^(?:(?:export|declare|public|internal|pub)\s+)*(?:interface|type|enum|protocol|namespace)\b|^[})\]|&]|^\s*(?:\/\/|\/\*|\*|#)|^\s*$/;

const TYPE = /\b(?:interface|type|enum|protocol)\b/;

/**
 * Whether a change only adds to the contract between parts of the program: types, files of interface languages, migrations. Such a
 * change breaks nobody, so it can be merged before what fills it.
 */
export function isContract({ file, hunks }: FileChanges): boolean {
  if (file.change !== 'added' && file.change !== 'modified') return false;
  if (hunks.length === 0 || hunks.some(({ removed }) => removed.length > 0)) return false;
  // What a migration brings is there before the code that asks for it.
  if (file.change === 'added' && /(?:^|\/)(?:migrations?|migrate)\//.test(file.path)) return true;
  if (CONTRACTS.has(extensionOf(file.path)) || /\.d\.[cm]?ts$/.test(file.path)) return true;
  if (!/\.[cm]?tsx?$/.test(file.path) && !/\.(?:java|kt|cs|swift|go|rs)$/.test(file.path)) return false;
  // A hunk that begins further in stands inside of something that may be more than a type.
  if (hunks.some(({ added }) => /^[ \t]+\S/.test(added[0] ?? ''))) return false;
  const margin = hunks
    .flatMap(({ added }) => added)
    .filter((line) => /^\S/.test(line) && !isImportLine(file.path, line));
  return margin.some((line) => TYPE.test(line)) && margin.every((line) => OF_A_TYPE.test(line));
}
