import type { GitTask } from './git.ts';

/** A branch of the repository or one that is known of a remote. */
export interface Ref {
  /** Full name: `refs/remotes/origin/main`. */
  readonly name: string;
  /** Full name of the ref that it stands for, as `refs/remotes/origin/HEAD` does; undefined: it is a ref itself. */
  readonly standsFor: string | undefined;
  /** Full name of its upstream, which may be gone; undefined: none is configured. */
  readonly upstream: string | undefined;
}

export const readRefs: GitTask<readonly Ref[]> = {
  arguments: ['for-each-ref', '--format=%(refname)%00%(symref)%00%(upstream)', 'refs/heads', 'refs/remotes'],
  parse: (output) =>
    output
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [name = '', standsFor, upstream] = line.split('\0');
        return { name, standsFor: standsFor || undefined, upstream: upstream || undefined };
      }),
};
