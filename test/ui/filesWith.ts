import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files under a folder that have this text in them. Those that vanish meanwhile are left out. */
export async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(files.map((file) => readFile(file).catch(() => Buffer.alloc(0))));
  return files.filter((_, index) => found[index]?.includes(text));
}
