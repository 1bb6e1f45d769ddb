import type { GitTask } from './git.ts';

/** Contents of objects by their ids. What is missing is left out. */
export function readObjects(ids: readonly string[]): GitTask<ReadonlyMap<string, Buffer>> {
  return {
    arguments: ['cat-file', '--batch', '--buffer'],
    input: Buffer.from(ids.map((id) => `${id}\n`).join(''), 'latin1'),
    parse: parseBatch,
  };
}

/** Reads `<id> blob <bytes>` with the content below it, and `<id> missing`. Stops where the text is of another kind. */
export function parseBatch(output: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    if (end < 0) break;
    const [id = '', kind, size = ''] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (kind === 'missing') continue;
    const length = Number(size);
    if (!/^\d+$/.test(size) || at + length > output.length) break;
    found.set(id, output.subarray(at, at + length));
    at += length + 1;
  }
  return found;
}

/** Writes a content as it is, without filters, and answers its id. The content has at least one byte. */
export function writeObject(content: Buffer): GitTask<string> {
  return { arguments: ['hash-object', '-w', '--stdin', '--no-filters'], input: content, parse: line };
}

/** The tree of the index. */
export const writeTree: GitTask<string> = { arguments: ['write-tree'], parse: line };

/** The id of what a name stands for. */
export function readObjectId(name: string): GitTask<string> {
  return { arguments: ['rev-parse', '--verify', '--end-of-options', name], parse: line };
}

/** git's one line of output. */
export function line(output: Buffer): string {
  return output.toString('latin1').trim();
}
