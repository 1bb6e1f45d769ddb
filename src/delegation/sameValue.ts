/** Whether two plain values say the same, in whichever order their keys stand. A key that is undefined is none. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isHolder(one) || !isHolder(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = keysOf(one);
  return keys.length === keysOf(other).length && keys.every((key) => sameValue(entryOf(one, key), entryOf(other, key)));
}

type Holder = Readonly<Record<string, unknown>>;

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

function keysOf(holder: Holder): readonly string[] {
  return Object.keys(holder).filter((key) => holder[key] !== undefined);
}

function entryOf(holder: Holder, key: string): unknown {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}
