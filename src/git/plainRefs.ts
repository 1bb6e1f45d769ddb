import { access, lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePackedRefs } from './packedRefs.ts';
import type { GitFolders } from './repository.ts';

/** HEAD and the refs of a repository, as its files say them. */
export interface PlainRefs {
  /** Full name of the ref that HEAD stands for, which may not exist yet; undefined: HEAD is detached. */
  readonly head: string | undefined;
  /** Object id that HEAD is at; undefined: there is no commit yet. */
  readonly headId: string | undefined;
  readonly refs: readonly PlainRef[];
  readonly isShallow: boolean;
}

export interface PlainRef {
  readonly name: string;
  readonly id: string;
  /** Full name of the ref that it stands for at last; undefined: it is a ref itself. */
  readonly standsFor: string | undefined;
}

/** An object id, or the name that a symbolic ref stands for. */
type Target = { readonly id: string } | { readonly name: string };

/** Where branches, those of remotes and what is put in the place of commits stand. */
const FOLDERS = ['refs/heads', 'refs/remotes', 'refs/replace'];

/** undefined: something in it is not plain, such as a link, a broken file or refs that are kept otherwise. */
export async function readPlainRefs({ gitFolder, commonFolder }: GitFolders): Promise<PlainRefs | undefined> {
  try {
    const head = await readTarget(join(gitFolder, 'HEAD'));
    const targets = new Map<string, Target>();
    for (const folder of FOLDERS) await readLoose(commonFolder, folder, targets);
    // Only now: a ref that is packed meanwhile is found in one of the two.
    for (const [name, id] of await readPacked(commonFolder)) if (!targets.has(name)) targets.set(name, { id });
    const end = endOf(head, targets);
    if (end.name?.startsWith('refs/heads/') === false || end.name?.endsWith('/.invalid')) return undefined;
    return { head: end.name, headId: end.id, refs: refsOf(targets), isShallow: await exists(commonFolder, 'shallow') };
  } catch {
    return undefined;
  }
}

async function readLoose(commonFolder: string, folder: string, targets: Map<string, Target>): Promise<void> {
  const entries = await readdir(join(commonFolder, folder), { withFileTypes: true }).catch(() => []);
  const seen = entries.filter(({ name }) => !name.startsWith('.') && !name.endsWith('.lock'));
  for (const entry of seen) {
    const name = `${folder}/${entry.name}`;
    if (!isWritable(entry.name) || !(entry.isDirectory() || entry.isFile())) throw new NotPlain();
    if (entry.isDirectory()) await readLoose(commonFolder, name, targets);
    else await addLoose(commonFolder, name, targets);
  }
}

async function addLoose(commonFolder: string, name: string, targets: Map<string, Target>): Promise<void> {
  const target = await readTarget(join(commonFolder, name)).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (target) targets.set(name, target);
}

/** A part of a name as git allows it, in letters that every file system writes alike. */
function isWritable(part: string): boolean {
  const isForeign = process.platform === 'darwin' ? /[^\x20-\x7e]/ : /\uFFFD/;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git forbids them in names.
  return !isForeign.test(part) && !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\.$/.test(part);
}

async function readTarget(path: string): Promise<Target> {
  if ((await lstat(path)).isSymbolicLink()) throw new NotPlain();
  const text = await readFile(path, 'utf8');
  const [, name] = /^ref:[ \t]*(refs\/[^ \t\r\n]+)[ \t\r\n]*$/.exec(text) ?? [];
  if (name !== undefined) return { name };
  const [, id] = /^([0-9a-f]{40}|[0-9a-f]{64})\s*$/.exec(text) ?? [];
  if (id === undefined) throw new NotPlain();
  return { id };
}

async function readPacked(commonFolder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(commonFolder, 'packed-refs'), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
  const packed = text.includes('\uFFFD') ? undefined : parsePackedRefs(text);
  if (!packed) throw new NotPlain();
  return new Map([...packed].filter(([name]) => FOLDERS.some((folder) => name.startsWith(`${folder}/`))));
}

/** As many steps as git follows from one symbolic ref to the next. */
const STEPS = 5;

/** The ref at the end of a chain of symbolic ones, and its id where it exists. */
function endOf(from: Target, targets: ReadonlyMap<string, Target>): { readonly name?: string; readonly id?: string } {
  let at = from;
  for (let step = 0; step < STEPS && 'name' in at; step++) {
    const { name } = at;
    if (!FOLDERS.some((folder) => name.startsWith(`${folder}/`))) throw new NotPlain();
    const next = targets.get(name);
    if (!next) return { name };
    if ('id' in next) return { name, id: next.id };
    at = next;
  }
  if ('name' in at) throw new NotPlain();
  return at;
}

/** Sorted by name. A symbolic ref that leads to nothing is left out. */
function refsOf(targets: ReadonlyMap<string, Target>): readonly PlainRef[] {
  const refs = [...targets].flatMap(([name, target]) => {
    const end = endOf(target, targets);
    return end.id === undefined ? [] : [{ name, id: end.id, standsFor: end.name }];
  });
  return refs.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function exists(folder: string, name: string): Promise<boolean> {
  return access(join(folder, name)).then(
    () => true,
    () => false,
  );
}

/** What only git can read. */
class NotPlain extends Error {}
