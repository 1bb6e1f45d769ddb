import assert from 'node:assert/strict';
import { withEntries } from '../../../src/journal/sharedMap.ts';
import { below, seeded } from './seeded.ts';

describe('A map that shares its entries with the one it was made of', () => {
  for (const size of [0, 10, 600, 5_000]) {
    it(`is like a copy, in every way, and leaves the older one as it is (from ${size} entries on)`, () => {
      const random = seeded(size + 1);
      const first = new Map(Array.from({ length: size }, (_, key) => [key, -1]));
      const expected = new Map(first);
      let map: ReadonlyMap<number, number> = first;
      for (let round = 0; round < 200; round++) {
        const set = new Map(Array.from({ length: 1 + below(2, random) }, () => [below(size + 20, random), round]));
        const before = [...map].sort(byKey);
        const next = withEntries(map, set);
        for (const [key, value] of set) expected.set(key, value);
        assert.deepEqual([...map].sort(byKey), before);
        map = next;
        assertSame(map, expected);
      }
      assert.equal(first.size, size);
      assert.ok([...first.values()].every((value) => value === -1));
    });
  }

  it('costs about the root of its size for an entry: of 100 that are set, few make a whole copy', () => {
    let map: ReadonlyMap<number, number> = new Map(Array.from({ length: 40_000 }, (_, key) => [key, key]));
    let copies = 0;
    for (let key = 0; key < 100; key++) {
      map = withEntries(map, new Map([[key, -1]]));
      if (map instanceof Map) copies++;
    }
    assert.equal(copies, 0);
  });
});

type Entry = readonly [number, number];

function byKey([one]: Entry, [other]: Entry): number {
  return one - other;
}

function assertSame(map: ReadonlyMap<number, number>, expected: ReadonlyMap<number, number>): void {
  const entries = [...expected].sort(byKey);
  assert.equal(map.size, expected.size);
  assert.deepEqual([...map].sort(byKey), entries);
  assert.deepEqual(
    [...map.keys()].sort((one, other) => one - other),
    entries.map(([key]) => key),
  );
  assert.equal([...map.values()].length, entries.length);
  const visited: Entry[] = [];
  map.forEach((value, key, whole) => {
    assert.equal(whole, map);
    visited.push([key, value]);
  });
  assert.deepEqual(visited.sort(byKey), entries);
  for (const [key, value] of entries.slice(0, 50)) assert.deepEqual([map.has(key), map.get(key)], [true, value]);
  assert.deepEqual([map.has(-1), map.get(-1)], [false, undefined]);
}
