import assert from 'node:assert/strict';
import type { GitHubObservation, GitHubProblem } from '../../../src/facts/gitHubObservation.ts';
import { DAY } from '../../../src/facts/instant.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import { type Look, lookAtGitHub } from '../../../src/github/gitHub.ts';
import { MONDAY } from '../../github/builders.ts';
import { gitHubSchema } from '../../github/graphql.ts';
import { StandIn, type StandInOptions } from '../../github/standIn.ts';

/** When the tests look: two weeks after Monday. */
export const NOW = MONDAY + 14 * DAY;

export const TOKEN = 'gho_tokenOfMara';

export const SCHEMA = gitHubSchema();

/** Runs a test against a stand-in of its own, in which `mara` has the token above. */
export async function withStandIn<Result>(
  options: Partial<StandInOptions>,
  run: (standIn: StandIn) => Promise<Result>,
): Promise<Result> {
  const accounts = { [TOKEN]: 'mara' };
  const standIn = await StandIn.start({ pullRequests: [], accounts, schema: SCHEMA, now: () => NOW, ...options });
  try {
    return await run(standIn);
  } finally {
    await standIn.stop();
  }
}

export function look(standIn: StandIn, overrides: Partial<Look> = {}) {
  const signal = new AbortController().signal;
  return lookAtGitHub({ host: standIn.url, token: TOKEN, now: NOW, signal, version: '1.2.3', ...overrides });
}

export async function observe(standIn: StandIn): Promise<GitHubObservation> {
  const looked = await look(standIn);
  assert.equal(looked.kind, 'observed', JSON.stringify(looked));
  return looked.observation;
}

/** What Rung observes where GitHub has these pull requests. */
export function observed(pullRequests: readonly PullRequest[], options: Partial<StandInOptions> = {}) {
  return withStandIn({ pullRequests, ...options }, observe);
}

export async function problemOf(standIn: StandIn, overrides: Partial<Look> = {}): Promise<GitHubProblem> {
  const looked = await look(standIn, overrides);
  assert.equal(looked.kind, 'problem', JSON.stringify(looked));
  return looked.problem;
}
