import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { outFolder } from './folders.ts';

/** Runs `work` while no other process on this checkout holds the lock of that name. A holder that died loses it. */
export async function holdingLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const file = join(outFolder, `${name}.lock`);
  await mkdir(outFolder, { recursive: true });
  while (!(await take(file))) await pause(500);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
    return false;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
