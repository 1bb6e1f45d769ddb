import { sep } from 'node:path';

/** Where a file of the working tree is by its name in git's own bytes. Windows knows no names of bytes alone. */
export function placeOf(top: string, name: Buffer): Buffer | string {
  return sep === '/' ? Buffer.concat([Buffer.from(`${top}/`), name]) : `${top}/${name.toString('utf8')}`;
}
