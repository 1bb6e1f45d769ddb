import { createHash } from 'node:crypto';
import type { Instant } from '../../src/facts/instant.ts';
import type { Actor, Deployment, PullRequest, RepositoryName } from '../../src/facts/pullRequest.ts';

/** What the nodes of an answer look like beyond the facts of one pull request. */
export interface Surroundings {
  /** Login of who asks. */
  readonly viewer: string;
  /** Text of `.gitattributes` on the default branch; undefined where the repository has none. */
  readonly gitAttributes: (repository: RepositoryName) => string | undefined;
  readonly updatedAt: (pullRequest: PullRequest) => Instant;
  /** When a later deployment made this one inactive; undefined: it is still active. */
  readonly replacedAt: (repository: RepositoryName, deployment: Deployment) => Instant | undefined;
  /** Every account is deleted. */
  readonly nobody: boolean;
}

export function actorNode(actor: Actor, { nobody }: Pick<Surroundings, 'nobody'>) {
  return actor && !nobody ? { __typename: actor.typename, login: actor.login, id: `U_${actor.login}` } : null;
}

/** GitHub's dates have whole seconds. */
export function iso(moment: Instant | undefined): string | null {
  return moment === undefined ? null : new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** An id as git has it, which follows from the text alone. */
export function objectId(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
