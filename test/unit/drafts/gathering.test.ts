import assert from 'node:assert/strict';
import { adviseOn } from '../../../src/advice.ts';
import { type AroundBranch, knownBranch } from '../../../src/drafts/knownBranch.ts';
import { knownPullRequests } from '../../../src/drafts/knownPullRequests.ts';
import { HOUR } from '../../../src/facts/instant.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import { sizeOf } from '../../../src/facts/size.ts';
import { shippedClassifier } from '../../../src/why/classifier.ts';
import { aFile, aPullRequest, approved, merged, reviewed } from '../../github/builders.ts';
import { aMeasuredBranch, anObservation, NOW, theTerms } from '../habits/builders.ts';
import { theFacts } from '../sidebar/view.ts';
import { anIssue } from './builders.ts';

const { whyOf } = shippedClassifier();

describe('What is known of the branch at hand', () => {
  function known(files = [aFile()], authored: readonly PullRequest[] = [], overrides: Partial<AroundBranch> = {}) {
    const branch = { kind: 'observed', observation: aMeasuredBranch({ files }) } as const;
    const gitHub = { kind: 'observed', last: anObservation({ authored }) } as const;
    const advice = adviseOn(theFacts({ branch, gitHub }), theTerms());
    const commits = [{ subject: 'Show the day (#12)', body: 'Because nobody knew it.' }];
    const measured = advice.branch ?? assert.fail('no branch');
    return knownBranch(measured, {
      commits,
      committed: measured.size,
      uncommitted: 0,
      open: advice.pullRequests ?? [],
      web: 'https://github.com',
      whyOf,
      ...overrides,
    });
  }

  it('is what a person reviews of it, the product before its tests and the largest first', () => {
    const { lines, files } = known([
      aFile({ path: 'test/basket.test.ts', additions: 90, deletions: 0 }),
      aFile({ path: 'src/small.ts', additions: 1, deletions: 0 }),
      aFile({ path: 'src/large.ts', additions: 20, deletions: 4 }),
      aFile({ path: 'package-lock.json', additions: 900, deletions: 0 }),
    ]);
    assert.equal(lines, 115);
    assert.deepEqual(files, [
      { path: 'src/large.ts', added: 20, deleted: 4 },
      { path: 'src/small.ts', added: 1, deleted: 0 },
      { path: 'test/basket.test.ts', added: 90, deleted: 0 },
    ]);
  });

  it('is what its commits are called, why they were made and which issues they speak of', () => {
    const { subjects, reasons, issues } = known();
    assert.deepEqual([subjects, reasons], [['Show the day (#12)'], ['Because nobody knew it.']]);
    assert.deepEqual(issues, [anIssue('#12')]);
  });

  for (const subject of [
    'wip',
    'WIP',
    '[wip]',
    'wip 2',
    'fixup! Show the day',
    'squash! Show the day',
    'amend! Show',
  ]) {
    it(`is not a commit that is named for its author alone: ${subject}`, () => {
      const commits = [subject, 'Show wip limits'].map((one) => ({ subject: one, body: '' }));
      assert.deepEqual(known([], [], { commits }).subjects, ['Show wip limits']);
    });
  }

  it('is what is committed of it, without what nobody reviews', () => {
    const files = [aFile({ path: 'src/a.ts', additions: 3, deletions: 1 }), aFile({ path: 'package-lock.json' })];
    const { committed, uncommitted } = known([aFile()], [], {
      committed: sizeOf(files, () => undefined),
      uncommitted: 2,
    });
    assert.deepEqual([committed, uncommitted], [[{ path: 'src/a.ts', added: 3, deleted: 1 }], 2]);
  });

  it('is whether an open pull request stands for it', () => {
    assert.equal(known().hasPullRequest, false);
    assert.equal(known([], [aPullRequest({ headBranch: 'delivery-date' })]).hasPullRequest, true);
    assert.equal(known([], [aPullRequest({ headBranch: 'delivery-date', state: 'merged' })]).hasPullRequest, false);
    const elsewhere = aPullRequest({ headBranch: 'delivery-date', headRepository: 'acme/site' });
    assert.equal(known([], [elsewhere]).hasPullRequest, false);
  });
});

describe('What is known of my pull requests', () => {
  const known = (overrides: Parameters<typeof anObservation>[0]) => {
    const gitHub = { kind: 'observed', last: anObservation(overrides) } as const;
    const { pullRequests = [] } = adviseOn(theFacts({ gitHub }), theTerms());
    return knownPullRequests(gitHub, pullRequests, NOW - 5 * HOUR) ?? assert.fail('nothing is known');
  };
  const numbers = (all: readonly { readonly number: number }[]) => all.map(({ number }) => number);

  it('is what was merged and reviewed since a moment, the newest first', () => {
    const { merged: mine, reviewed: theirs } = known({
      authored: [
        aPullRequest({ number: 1, events: [merged(NOW - 3 * HOUR)] }),
        aPullRequest({ number: 2, events: [merged(NOW - HOUR)] }),
        aPullRequest({ number: 3, events: [merged(NOW - 6 * HOUR)] }),
      ],
      reviewed: [
        aPullRequest({
          number: 4,
          author: 'ines',
          events: [reviewed(NOW - 9 * HOUR, 'mara'), approved(NOW - HOUR, 'mara')],
        }),
        aPullRequest({
          number: 5,
          author: 'ines',
          events: [reviewed(NOW - 9 * HOUR, 'mara'), approved(NOW - HOUR, 'tom')],
        }),
      ],
    });
    assert.deepEqual([numbers(mine), numbers(theirs)], [[2, 1], [4]]);
  });

  it('is dated by the clock of GitHub, however this machine’s goes', () => {
    const authored = [aPullRequest({ number: 1, events: [merged(NOW - 6 * HOUR)] })];
    assert.deepEqual(numbers(known({ authored, clockAhead: 2 * HOUR }).merged), [1]);
  });

  it('is nothing before GitHub was looked at, and may be old where it cannot be read', () => {
    const signedOut = { kind: 'problem', problem: { kind: 'signed-out' }, last: undefined } as const;
    for (const gitHub of [{ kind: 'unknown' } as const, signedOut])
      assert.equal(knownPullRequests(gitHub, [], NOW), undefined);
    const offline = { kind: 'problem', problem: { kind: 'offline' }, last: anObservation() } as const;
    assert.equal(knownPullRequests(offline, [], NOW)?.mayBeOld, true);
    assert.equal(known({}).mayBeOld, false);
  });

  it('is whom each open one waits for', () => {
    const { open } = known({
      authored: [
        aPullRequest({ number: 1, requested: ['ines'] }),
        aPullRequest({ number: 2, events: [approved(NOW - HOUR, 'ines')] }),
        aPullRequest({ number: 3, isDraft: true }),
      ],
    });
    const of = new Map(open.map(({ number, waitsFor, isDraft }) => [number, isDraft ? 'draft' : waitsFor]));
    assert.deepEqual([of.get(1), of.get(2), of.get(3)], ['reviewers', 'me', 'draft']);
  });
});
