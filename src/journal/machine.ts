import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './problem.ts';

/**
 * The id of this machine, the same in all its windows: it is made with the first call, and kept in a file that is not
 * synchronised with other machines. Where the disk says no, an id that only this window has.
 */
export async function machineId(file: string): Promise<string> {
  const own = randomUUID();
  const part = `${file}-${own}`;
  try {
    const kept = await keptIn(file);
    if (kept !== undefined) return kept;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(part, own, { flag: 'wx' });
    // Of several windows that start at a time one is the first, and none sees half of a file.
    await link(part, file).catch(systemCode);
    return (await keptIn(file)) ?? own;
  } catch (error) {
    systemCode(error);
    return own;
  } finally {
    await rm(part, { force: true }).catch(systemCode);
  }
}

/** undefined: there is none. */
async function keptIn(file: string): Promise<string | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    return UUID.test(text) ? text : undefined;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** It becomes a part of file names. */
const UUID = /^[0-9a-f-]{36}$/;
