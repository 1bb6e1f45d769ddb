import { expandBraces } from './braces.ts';
import { affordable, type Glob, matchesGlob, parseGlob } from './glob.ts';

/** The first of the user's own globs that a path matches; undefined: none. */
export type GlobMatcher = (path: string) => string | undefined;

/** A workspace can set globs too, so more are ignored; `affordable` bounds what they cost. */
const MOST_GLOBS = 100;
const MOST_PATTERNS = 1000;

/**
 * Compiles the user's globs once: the rules of gitignore(5), and `{a,b}` for alternatives. A glob without a slash matches
 * the file's name at any depth, others match the path from the top; `docs/` is everything below docs. Dot files are like
 * others. What cannot be read as a glob matches nothing.
 */
export function globMatcher(globs: readonly string[]): GlobMatcher {
  const patterns = globs.slice(0, MOST_GLOBS).flatMap(patternsOf).slice(0, MOST_PATTERNS);
  const compiled = affordable(patterns.flatMap((pattern) => compile(pattern) ?? []));
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return compiled.find(({ glob, nameOnly }) => matchesGlob(glob, nameOnly ? name : path))?.written;
  };
}

interface Pattern {
  /** The glob as the user wrote it. */
  readonly written: string;
  /** One of its alternatives. */
  readonly pattern: string;
}

/** Settings are written by hand, so that an entry can be anything. */
function patternsOf(written: unknown): readonly Pattern[] {
  return typeof written === 'string' ? expandBraces(written).map((pattern) => ({ written, pattern })) : [];
}

interface CompiledGlob {
  readonly written: string;
  readonly glob: Glob;
  readonly nameOnly: boolean;
}

function compile({ written, pattern }: Pattern): CompiledGlob | undefined {
  const fromTop = pattern.replace(/^\.?\//, '');
  const glob = parseGlob(fromTop.endsWith('/') ? `${fromTop}**` : fromTop);
  return glob && { written, glob, nameOnly: !pattern.includes('/') };
}
