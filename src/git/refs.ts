import type { GitTask } from './git.ts';

/** A branch of the repository or one that is known of a remote. */
export interface Ref {
  /** Full name: `refs/remotes/origin/main`. */
  readonly name: string;
  /** Object id that it is at. */
  readonly id: string;
  /** Full name of the ref that it stands for, as `refs/remotes/origin/HEAD` does; undefined: it is a ref itself. */
  readonly standsFor: string | undefined;
  /** Full name of its upstream, which may be gone; undefined: none is configured. */
  readonly upstream: string | undefined;
}

/** Branches, those of remotes, and under `refs/replace` what stands in the place of a commit. */
export const readRefs: GitTask<readonly Ref[]> = {
  arguments: [
    'for-each-ref',
    '--format=%(refname)%00%(objectname)%00%(symref)%00%(upstream)',
    'refs/heads',
    'refs/remotes',
    'refs/replace',
  ],
  parse: (output) =>
    output
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [name = '', id = '', standsFor, upstream] = line.split('\0');
        return { name, id, standsFor: standsFor || undefined, upstream: upstream || undefined };
      }),
};
