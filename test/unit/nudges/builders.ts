import type { MeasuredBranch } from '../../../src/facts/branch.ts';
import type { ChangedFile } from '../../../src/facts/changedFile.ts';
import { sizeOf } from '../../../src/facts/size.ts';
import { EMPTY_JOURNAL } from '../../../src/journal/fold.ts';
import type { Occasion } from '../../../src/nudges/nudge.ts';

/** A file in which so many lines were added. */
export function changed(path: string, additions: number): ChangedFile {
  return { path, change: 'modified', additions, deletions: 0, content: 'text', attributes: {} };
}

/** The occasion of a branch with these files, measured as Rung measures. */
export function occasion(
  files: readonly ChangedFile[],
  overrides: Partial<Occasion> = {},
  branch: Partial<MeasuredBranch> = {},
): Occasion {
  const measured: MeasuredBranch = {
    kind: 'measured',
    repository: '/work/shop',
    commonFolder: '/work/shop/.git',
    branch: 'search',
    remotes: [{ owner: 'acme', name: 'shop' }],
    base: { ref: 'origin/main', mergeBase: '0123456789abcdef0123456789abcdef01234567', because: 'default-branch' },
    files,
    startedAt: undefined,
    unpushed: undefined,
    ...branch,
  };
  return {
    moment: 'save',
    measured: { branch: measured, size: sizeOf(files, () => undefined) },
    guidance: 200,
    journal: EMPTY_JOURNAL,
    settings: { branchSize: true },
    ...overrides,
  };
}
