import * as z from 'zod';
import type { GitHubProblem } from '../facts/gitHubObservation.ts';
import { ask, type Connection } from './client.ts';

/** Whose token it is: one request, one point. */
export async function whoIs(
  connection: Connection,
): Promise<
  { readonly kind: 'login'; readonly login: string } | { readonly kind: 'problem'; readonly problem: GitHubProblem }
> {
  const now = () => Date.now();
  const answered = await ask(connection, { query: WHO, variables: {} }, now, new AbortController().signal);
  if (!answered) return { kind: 'problem', problem: { kind: 'timed-out' } };
  if (answered.kind === 'unanswered') return { kind: 'problem', problem: answered.problem };
  const read = answerShape.safeParse(answered.data);
  if (read.success) return { kind: 'login', login: read.data.viewer.login };
  return { kind: 'problem', problem: { kind: 'unreadable-answer', where: 'viewer' } };
}

export const WHO = 'query RungWho { viewer { login } }';

const answerShape = z.object({ viewer: z.object({ login: z.string().min(1) }) });
