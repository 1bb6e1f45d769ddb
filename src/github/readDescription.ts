import * as z from 'zod';
import type { GitHubProblem } from '../facts/gitHubObservation.ts';
import type { Instant } from '../facts/instant.ts';
import type { RepositoryName } from '../facts/pullRequest.ts';
import { type Answered, ask, type Connection } from './client.ts';
import { problemOfErrors } from './problem.ts';

/** The description of a pull request as it stands on GitHub. */
export interface Description {
  /** GitHub's node id of the pull request. */
  readonly id: string;
  readonly title: string;
  /** Markdown as written, with the line breaks that GitHub keeps: `\r\n` where it was written in a browser. */
  readonly body: string;
  /** GitHub's `updatedAt`, by its own clock. */
  readonly updatedAt: Instant;
  /** The person may change it. A token may still be refused. */
  readonly mayUpdate: boolean;
}

export type DescriptionRead =
  | { readonly kind: 'read'; readonly description: Description }
  /** There is no such pull request, or none that GitHub shows to this account. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'problem'; readonly problem: GitHubProblem };

/** One request, one point. `pullRequest`: its number in the repository. Never throws. */
export async function readDescription(
  connection: Connection,
  repository: RepositoryName,
  pullRequest: number,
): Promise<DescriptionRead> {
  const request = { query: READ_DESCRIPTION, variables: { ...repository, pullRequest } };
  const answered = await ask(connection, request, () => Date.now(), new AbortController().signal);
  if (!answered) return problem({ kind: 'timed-out' });
  if (answered.kind === 'unanswered') return problem(answered.problem);
  const read = answerShape.safeParse(answered.data);
  const found = read.success ? read.data.repository?.pullRequest : undefined;
  if (found) {
    const { viewerCanUpdate: mayUpdate, ...rest } = found;
    return { kind: 'read', description: { ...rest, mayUpdate } };
  }
  if (answered.errors[0]?.type === 'NOT_FOUND') return { kind: 'gone' };
  return problem(problemOfAnswer(answered, 'repository'));
}

/** Why an answer brought nothing: by its errors, or as one that is not what GitHub's schema promises at `where`. */
export function problemOfAnswer({ errors, answer, clockAhead, quote }: Answered, where: string): GitHubProblem {
  const [first, ...others] = errors;
  if (!first) return { kind: 'unreadable-answer', where };
  return problemOfErrors([first, ...others], answer, { now: Date.now(), clockAhead }, quote);
}

export const READ_DESCRIPTION = `query RungDescription($owner: String!, $name: String!, $pullRequest: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $pullRequest) { id title body updatedAt viewerCanUpdate }
  }
}`;

const description = z.object({
  id: z.string().min(1),
  title: z.string(),
  body: z.string(),
  updatedAt: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  viewerCanUpdate: z.boolean(),
});

const answerShape = z.object({ repository: z.object({ pullRequest: description.nullable() }).nullable() });

function problem(problem: GitHubProblem): DescriptionRead {
  return { kind: 'problem', problem };
}
