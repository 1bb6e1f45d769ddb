import picomatch from 'picomatch';

/** The first of the user's own globs that a path matches; undefined: none. */
export type GlobMatcher = (path: string) => string | undefined;

/**
 * Compiles the user's globs once. A glob without a slash matches the file's name at any depth, `**` any number of folders,
 * and dot files are like others. A glob that cannot be read matches nothing.
 */
export function globMatcher(globs: readonly string[]): GlobMatcher {
  const compiled = globs.flatMap((glob) => compile(glob));
  return (path) => compiled.find(({ matches }) => matches(path))?.glob;
}

interface CompiledGlob {
  readonly glob: string;
  readonly matches: (path: string) => boolean;
}

/** Extended globs are off: their expressions can take exponential time, and a workspace can set globs too. */
function compile(glob: string): readonly CompiledGlob[] {
  try {
    const matches = picomatch(glob, { dot: true, basename: !glob.includes('/'), noextglob: true, windows: false });
    return [{ glob, matches: (path) => matches(path) }];
  } catch {
    return [];
  }
}
