import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One entry of a reflog. */
export interface ReflogEntry {
  /** Object id after the step. */
  readonly after: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly message: string;
}

/** Oldest first. A line that is not of a reflog is left out. */
export function parseReflog(text: string): readonly ReflogEntry[] {
  return text.split('\n').flatMap((line) => {
    const found = /^[0-9a-f]+ ([0-9a-f]+) .*? (\d+) [+-]\d+\t(.*)$/.exec(line);
    return found ? [{ after: found[1] ?? '', at: Number(found[2]), message: found[3] ?? '' }] : [];
  });
}

/**
 * What a branch was cut from, in the words of the one who cut it: `main`, `origin/main`, `refs/heads/main`. `own` is the
 * reflog of the branch, `heads` those of the working trees' HEADs. undefined: it is not known.
 */
export function cutFrom(
  branch: string,
  own: readonly ReflogEntry[],
  heads: readonly (readonly ReflogEntry[])[],
): string | undefined {
  const stacked = own.findLast(({ message }) => message.startsWith(STACKED));
  if (stacked) return stackedOn([branch, ...earlierNames(own)], stacked.message.slice(STACKED.length));
  const created = own.findLast(({ message }) => message.startsWith('branch: Created from '));
  const from = created?.message.slice('branch: Created from '.length).replace(/[~^].*$/, '');
  if (!created || from !== 'HEAD') return from;
  const names = [branch, ...earlierNames(own)];
  const moves = heads.flat().filter(({ at, after }) => at === created.at && after === created.after);
  return moves.flatMap(({ message }) => movedFrom(message, names) ?? []).at(-1);
}

const STACKED = 'rung: stacked on ';

/** The message in the reflog of each branch of a stack: what the whole stack stands on. */
export function stackMessage(baseRef: string): string {
  return `${STACKED}${baseRef}`;
}

/** Each branch of a stack was cut from the one before it (`search-2-of-3` from `search-1-of-3`), the first from the base. */
function stackedOn(names: readonly string[], baseRef: string): string {
  const found = names.map((name) => /^(.*)-(\d+)-of-(\d+)$/.exec(name)).find((match) => match !== null);
  const [, stem = '', index = '', of = ''] = found ?? [];
  return Number(index) > 1 ? `${stem}-${Number(index) - 1}-of-${of}` : baseRef;
}

function earlierNames(own: readonly ReflogEntry[]): readonly string[] {
  return own.flatMap(({ message }) => /^Branch: renamed refs\/heads\/(\S+) to /.exec(message)?.[1] ?? []);
}

/** The branch that HEAD left for one of `names`. An object id is no branch: HEAD was detached. */
function movedFrom(message: string, names: readonly string[]): string | undefined {
  const [, from = '', to = ''] = /^checkout: moving from (\S+) to (\S+)$/.exec(message) ?? [];
  return names.includes(to) && !/^[0-9a-f]{40,64}$/.test(from) ? from : undefined;
}

/** What the branch was cut from, by the logs in the git folders. */
export async function readCutFrom(
  branch: string,
  { gitFolder, commonFolder }: { readonly gitFolder: string; readonly commonFolder: string },
): Promise<string | undefined> {
  const own = await readReflog(join(commonFolder, 'logs', 'refs', 'heads', branch));
  if (own.length === 0) return undefined;
  const folders = [...new Set([commonFolder, gitFolder])];
  return cutFrom(branch, own, await Promise.all(folders.map((folder) => readReflog(join(folder, 'logs', 'HEAD')))));
}

/** As much of the end of a log as holds its newest entry. In bytes. */
const LAST_BYTES = 4096;

/** Whether the newest step of a remote branch, by its log, was a push from here; else it was fetched. */
export async function wasPushed(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const end = Buffer.alloc(Math.min(size, LAST_BYTES));
      await file.read(end, 0, end.length, size - end.length);
      return parseReflog(end.toString('utf8')).at(-1)?.message === 'update by push';
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}

/** Empty where there is no log. */
async function readReflog(path: string): Promise<readonly ReflogEntry[]> {
  try {
    return parseReflog(await readFile(path, 'utf8'));
  } catch {
    return [];
  }
}
