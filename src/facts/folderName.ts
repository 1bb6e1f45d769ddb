/** The end of a path, whichever way its separators lean: `shop` of `/home/mara/shop`. */
export function folderName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
