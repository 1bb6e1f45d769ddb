/**
 * A map with some entries set, which leaves the one that it was made of as it is. What both have in common they share, so
 * that setting an entry of a large map costs little: in the long run about as much as the square root of its size.
 */
export function withEntries<K, V>(map: ReadonlyMap<K, V>, entries: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  if (map.size === 0) return entries;
  const base = map instanceof SharedMap ? map.base : map;
  const set: ReadonlyMap<K, V> = map instanceof SharedMap ? new Map([...map.set, ...entries]) : entries;
  const isWorthSharing = base.size >= LARGE && set.size ** 2 < base.size;
  return isWorthSharing ? new SharedMap(base, set) : new Map([...base, ...set]);
}

/** A smaller map is copied at once. */
const LARGE = 500;

/** A map, with other entries over it. */
class SharedMap<K, V> implements ReadonlyMap<K, V> {
  readonly base: ReadonlyMap<K, V>;
  readonly set: ReadonlyMap<K, V>;
  readonly size: number;

  constructor(base: ReadonlyMap<K, V>, set: ReadonlyMap<K, V>) {
    this.base = base;
    this.set = set;
    this.size = base.size + [...set.keys()].filter((key) => !base.has(key)).length;
  }

  has(key: K): boolean {
    return this.set.has(key) || this.base.has(key);
  }

  get(key: K): V | undefined {
    return this.set.has(key) ? this.set.get(key) : this.base.get(key);
  }

  entries(): MapIterator<[K, V]> {
    return this.#whole().entries();
  }

  keys(): MapIterator<K> {
    return this.#whole().keys();
  }

  values(): MapIterator<V> {
    return this.#whole().values();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(call: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) call(value, key, this);
  }

  /** Who asks for all of them pays for all of them. */
  #whole(): ReadonlyMap<K, V> {
    return new Map([...this.base, ...this.set]);
  }
}
