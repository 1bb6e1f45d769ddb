import type { ChangedFile } from '../facts/changedFile.ts';
import { isBinaryName } from '../facts/fileKinds.ts';
import type { OneOfEach } from './oneOfEach.ts';
import type { GitHubFile } from './shapes.ts';

/** `attributes`: text of the repository's `.gitattributes`. */
export function filesOf(
  files: readonly GitHubFile[],
  attributes: string,
  oneOfEach: OneOfEach,
): readonly ChangedFile[] {
  const attributesOf = oneOfEach.attributesOf(attributes);
  return files.map(({ path, additions, deletions, changeType }) => ({
    path: oneOfEach.text(path),
    change: CHANGE[changeType],
    additions,
    deletions,
    // GitHub does not tell a binary from an empty text: both have no lines.
    content: additions + deletions === 0 && isBinaryName(path) ? 'binary' : 'text',
    attributes: attributesOf(path),
  }));
}

/** A change of a file's mode alone is a modification of no lines. */
const CHANGE = {
  ADDED: 'added',
  CHANGED: 'modified',
  COPIED: 'copied',
  DELETED: 'deleted',
  MODIFIED: 'modified',
  RENAMED: 'renamed',
} as const;
