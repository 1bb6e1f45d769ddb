import * as z from 'zod';
import type { GitHubProblem } from '../facts/gitHubObservation.ts';
import type { Instant } from '../facts/instant.ts';
import { ask, type Connection } from './client.ts';
import { problemOfAnswer } from './readDescription.ts';

export type DescriptionUpdated =
  /** `body`: as GitHub took it. */
  | { readonly kind: 'updated'; readonly body: string; readonly updatedAt: Instant }
  /** There is no such pull request, or none that GitHub shows to this account. */
  | { readonly kind: 'gone' }
  /** GitHub lets the account, or its token, not change it. `said`: the first sentence of its answer; foreign text. */
  | { readonly kind: 'refused'; readonly said: string }
  /** Where the answer was lost on its way, GitHub may have taken it all the same. */
  | { readonly kind: 'problem'; readonly problem: GitHubProblem };

/**
 * Puts a description in the place of the one that the pull request with this node id has: the one thing that Rung ever
 * writes on GitHub. GitHub does not compare before it writes, so ask what stands there right before. `body`: at most 65,536
 * characters. Never throws.
 */
export async function updateDescription(connection: Connection, id: string, body: string): Promise<DescriptionUpdated> {
  const request = { query: UPDATE_DESCRIPTION, variables: { id, body } };
  const answered = await ask(connection, request, () => Date.now(), new AbortController().signal);
  if (!answered) return { kind: 'problem', problem: { kind: 'timed-out' } };
  if (answered.kind === 'unanswered') return refusedOr(answered.problem);
  const read = answerShape.safeParse(answered.data);
  const updated = read.success ? read.data.updatePullRequest?.pullRequest : undefined;
  if (updated) return { kind: 'updated', ...updated };
  if (answered.errors[0]?.type === 'NOT_FOUND') return { kind: 'gone' };
  return refusedOr(problemOfAnswer(answered, 'updatePullRequest'));
}

export const UPDATE_DESCRIPTION = `mutation RungUpdateDescription($id: ID!, $body: String!) {
  updatePullRequest(input: { pullRequestId: $id, body: $body }) { pullRequest { body updatedAt } }
}`;

const answerShape = z.object({
  updatePullRequest: z
    .object({
      pullRequest: z
        .object({
          body: z.string(),
          updatedAt: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
        })
        .nullable(),
    })
    .nullable(),
});

function refusedOr(problem: GitHubProblem): DescriptionUpdated {
  return problem.kind === 'forbidden' ? { kind: 'refused', said: problem.said } : { kind: 'problem', problem };
}
