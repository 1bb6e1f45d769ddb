import assert from 'node:assert/strict';
import type { GitHubObservation, GitHubProblem } from '../../../src/facts/gitHubObservation.ts';
import { DAY } from '../../../src/facts/instant.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import type { Connection } from '../../../src/github/client.ts';
import type { Known } from '../../../src/github/known.ts';
import { nothingKnown, observationOf } from '../../../src/github/observation.ts';
import { type Reading, type ReadingOptions, readGitHub } from '../../../src/github/readGitHub.ts';
import type { StandIn, StandInOptions } from '../../github/standIn.ts';
import { NOW, TOKEN, withStandIn } from './asking.ts';

/** How far back they read. */
export const SINCE = NOW - 90 * DAY;

/** What a test says of a reading: of its connection, or of the rest. */
export type Overrides = Partial<Omit<ReadingOptions, 'connection'> & Connection>;

/** Reads the stand-in; from nothing, 90 days back and everywhere, unless said otherwise. */
export function read(standIn: Pick<StandIn, 'url'>, overrides: Overrides = {}): Promise<Reading> {
  const { host = standIn.url, token = TOKEN, version = '1.2.3', fetch, timeout, seesTeams, ...rest } = overrides;
  const given = { ...(fetch && { fetch }), ...(timeout && { timeout }), ...(seesTeams !== undefined && { seesTeams }) };
  return readGitHub({
    connection: { host, token, version, ...given },
    known: nothingKnown(SINCE),
    scope: { kind: 'everywhere' },
    since: SINCE,
    now: () => NOW,
    signal: new AbortController().signal,
    mayAsk: () => true,
    onRead: () => undefined,
    ...rest,
  });
}

/** All that there is to read. */
export async function readWhole(standIn: StandIn, overrides: Overrides = {}): Promise<Known> {
  const reading = await read(standIn, overrides);
  assert.equal(reading.kind, 'whole', JSON.stringify('problem' in reading ? reading.problem : reading.kind));
  return reading.known;
}

export async function observe(standIn: StandIn, overrides: Overrides = {}): Promise<GitHubObservation> {
  const observation = observationOf(await readWhole(standIn, overrides));
  assert.ok(observation, 'GitHub has answered');
  return observation;
}

/** What Rung observes where GitHub has these pull requests. */
export function observed(pullRequests: readonly PullRequest[], options: Partial<StandInOptions> = {}) {
  return withStandIn({ pullRequests, ...options }, (standIn) => observe(standIn));
}

export async function problemOf(standIn: Pick<StandIn, 'url'>, overrides: Overrides = {}): Promise<GitHubProblem> {
  const reading = await read(standIn, overrides);
  assert.equal(reading.kind, 'problem', reading.kind);
  return reading.problem;
}
