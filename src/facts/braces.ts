/** More alternatives, or a longer glob in characters, is no glob that a person wrote. */
const MOST_ALTERNATIVES = 100;
const LONGEST_GLOB = 1000;

/** What is between two braces, and has been read so far. */
interface Group {
  readonly finished: readonly string[];
  /** The readings of the alternative that is being read: more than one where it had groups of its own. */
  readonly current: readonly string[];
}

const NOTHING: Group = { finished: [], current: [''] };

/**
 * `*.{md,txt}` -> `*.md` and `*.txt`; groups may be in groups. A backslash or brackets take a brace literally. Empty: a
 * brace stays open, or the glob has more than 100 alternatives or 1,000 characters.
 */
export function expandBraces(glob: string): readonly string[] {
  if (glob.length > LONGEST_GLOB) return [];
  const outer: Group[] = [];
  let group = NOTHING;
  for (const part of glob.match(/\\.|\[[!^]?\]?[^\]]*\]|[^\\[{},]+|./gs) ?? []) {
    const around = part === '}' ? outer.pop() : undefined;
    if (part === '{') {
      outer.push(group);
      group = NOTHING;
    } else if (part === ',' && outer.length > 0) {
      group = { finished: [...group.finished, ...group.current], current: [''] };
    } else {
      const endings = around ? [...group.finished, ...group.current] : [part];
      const { finished, current } = around ?? group;
      group = { finished, current: current.flatMap((start) => endings.map((ending) => start + ending)) };
    }
    if (group.finished.length + group.current.length > MOST_ALTERNATIVES) return [];
  }
  return outer.length > 0 ? [] : group.current;
}
