import type { Base } from './branch.ts';

/** Whether a branch is compared with itself, as `main` is with `origin/main`: nobody opens a pull request of it. */
export function isBaseItself(branch: string, { ref }: Pick<Base, 'ref'>): boolean {
  return ref === branch || ref.endsWith(`/${branch}`);
}
