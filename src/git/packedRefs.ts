/** Object ids by full name of the ref, from the file `packed-refs`. undefined: it has a line that is none of its kind. */
export function parsePackedRefs(text: string): ReadonlyMap<string, string> | undefined {
  const ids = new Map<string, string>();
  for (const line of text.split('\n')) {
    // A comment, or the object that the tag of the line before stands for.
    if (line === '' || line.startsWith('#') || /^\^[0-9a-f]+$/.test(line)) continue;
    const [, id, name] = /^([0-9a-f]{40}|[0-9a-f]{64}) (refs\/[^ ]+)$/.exec(line) ?? [];
    if (id === undefined || name === undefined) return undefined;
    ids.set(name, id);
  }
  return ids;
}
