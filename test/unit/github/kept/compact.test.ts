import assert from 'node:assert/strict';
import type { PullRequest } from '../../../../src/facts/pullRequest.ts';
import { knownOf } from '../../../../src/github/kept/compact.ts';
import { knownShape } from '../../../../src/github/kept/keptShapes.ts';
import {
  aFile,
  anAccount,
  aPullRequest,
  aTeam,
  closed,
  commented,
  committed,
  convertedToDraft,
  forcePushed,
  MONDAY,
  merged,
  type PullRequestOverrides,
  readyForReview,
  reopened,
  reviewed,
  reviewRequested,
  reviewRequestRemoved,
} from '../../../github/builders.ts';
import { manyPullRequests } from '../../../github/generate.ts';
import { aKnown } from './builders.ts';

/** Written, read and made compact. */
function keptAgain(...pullRequests: readonly PullRequest[]): readonly PullRequest[] {
  const known = aKnown({ pullRequests: pullRequests.map((pullRequest) => ({ updatedAt: MONDAY, pullRequest })) });
  const written: unknown = JSON.parse(JSON.stringify(known));
  return knownOf(knownShape.parse(written)).pullRequests.map((kept) => kept.pullRequest);
}

describe('A pull request that was kept', () => {
  const bot = anAccount('merge[bot]', 'Bot');
  const said = reviewed(MONDAY, 'mara', 'changes-requested', ['Why?', 'Rename it.']);
  const CASES: Readonly<Record<string, PullRequestOverrides>> = {
    'one that is open': {},
    'one that is merged': { events: [merged(MONDAY)] },
    'one that was closed and opened again': { events: [closed(MONDAY), reopened(MONDAY + 1)] },
    'one that was a draft': { events: [convertedToDraft(MONDAY), readyForReview(MONDAY + 1)] },
    'requests of people, teams, bots and deleted accounts': {
      events: ['noor', aTeam('web', 'Web'), bot, null].map((asked, index) => reviewRequested(MONDAY + index, asked)),
    },
    'a request that was taken back': {
      events: [reviewRequested(MONDAY, 'noor'), reviewRequestRemoved(MONDAY + 1, 'noor')],
    },
    'what I said': {
      events: [said, commented(MONDAY + 1, 'mara', ['Thanks.']), commented(MONDAY + 2, null)],
    },
    'commits and a push by force': { events: [committed(MONDAY, MONDAY - 9), forcePushed(MONDAY + 1)] },
    'a moved file': { files: [aFile({ change: 'renamed', previousPath: 'src/cart.ts' })] },
    'files of each kind': {
      files: [aFile({ attributes: { generated: true } }), aFile({ attributes: { vendored: false } }), aFile()],
    },
    'a deleted author and fork': { author: null, headRepository: undefined },
    'one that is cut': { cut: ['files', 'events'] },
    'a repository for everybody': { repositoryIsPrivate: false },
    'a private repository': { repositoryIsPrivate: true },
    'a repository of which an earlier Rung did not ask': { repositoryIsPrivate: undefined },
    'approvals that are required': { approvalsRequired: 2 },
    'what became of it': {
      delivery: { deployments: [{ environment: 'production', state: 'deployed', at: MONDAY }], checks: 'passed' },
    },
    'one without deployments and checks': { delivery: { deployments: [], checks: undefined } },
    'a title of any characters': { title: 'a "b" \u202e $(icon) \ud800 \n <b>' },
  };
  for (const [what, overrides] of Object.entries(CASES)) {
    it(`is what it was: ${what}`, () => {
      const pullRequest = aPullRequest(overrides);
      assert.deepEqual(keptAgain(pullRequest), [pullRequest]);
    });
  }

  it('is what it was, in a crowd', () => {
    const crowd = manyPullRequests({ authored: 50, reviewed: 50, viewer: 'mara', from: MONDAY, seed: 3 });
    assert.deepEqual(keptAgain(...crowd), crowd);
  });

  it('has its people, repository, paths and attributes in common with the others', () => {
    const [one, other] = keptAgain(aPullRequest({ number: 1 }), aPullRequest({ number: 2 }));
    assert.equal(one?.author, other?.author);
    assert.equal(one?.repository, other?.repository);
    assert.equal(one?.repository, one?.headRepository);
    assert.equal(one?.files[0]?.attributes, other?.files[0]?.attributes);
    assert.equal(one?.requested, other?.requested);
    assert.notEqual(one, undefined);
  });
});
