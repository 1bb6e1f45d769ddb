import type { Example } from './example.ts';

/** All but one repository, and that one. */
export interface Group {
  readonly repo: string;
  readonly rest: readonly Example[];
  readonly left: readonly Example[];
}

/** Each repository left out once, in the order in which they come. */
export function groups(examples: readonly Example[]): readonly Group[] {
  const repos = [...new Set(examples.map(({ labelled }) => labelled.repo))];
  return repos.map((repo) => ({
    repo,
    rest: examples.filter(({ labelled }) => labelled.repo !== repo),
    left: examples.filter(({ labelled }) => labelled.repo === repo),
  }));
}
