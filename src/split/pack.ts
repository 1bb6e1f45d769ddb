/** Something that goes into a part as a whole. */
export interface Item {
  readonly lines: number;
  /** Indexes of the items that have to be in the same part or an earlier one. All of them are smaller than its own. */
  readonly needs: ReadonlySet<number>;
}

/** What is in a part so far. */
export interface Packed {
  readonly items: number[];
  lines: number;
}

/** So many parts are looked at for a place, from the last one back. */
const LOOKED_BACK = 60;

/**
 * Fills parts of at most `most` lines with items, in their order: each goes to the last part that may take it and that comes
 * after all that it needs, else to a new one. An item that is larger alone is a part of its own.
 */
export function pack(
  items: readonly Item[],
  most: number,
  mayJoin: (part: Packed, item: number) => boolean,
): readonly (readonly number[])[] {
  const parts: Packed[] = [];
  const partOf: number[] = [];
  for (const [index, { lines, needs }] of items.entries()) {
    const first = [...needs].reduce((last, need) => Math.max(last, partOf[need] ?? 0), 0);
    const earliest = Math.max(first, parts.length - LOOKED_BACK);
    let at = parts.length - 1;
    while (at >= earliest && !fits(parts[at], index)) at--;
    if (at < earliest) {
      at = parts.length;
      parts.push({ items: [], lines: 0 });
    }
    const part = parts[at];
    if (!part) continue;
    part.items.push(index);
    part.lines += lines;
    partOf[index] = at;
  }
  return parts.map((part) => part.items);

  function fits(part: Packed | undefined, item: number): boolean {
    return part !== undefined && part.lines + (items[item]?.lines ?? 0) <= most && mayJoin(part, item);
  }
}
