import assert from 'node:assert/strict';
import type { Guide } from '../../../src/facts/guide.ts';
import { DAY } from '../../../src/facts/instant.ts';
import { deliveryOf } from '../../../src/habits/followThrough.ts';
import { isKnowledge } from '../../../src/journey/learnHints.ts';
import type { AtWork } from '../../../src/journey/touchpointHint.ts';
import { touchpointHints } from '../../../src/journey/touchpointHints.ts';
import { hintBecause, hintWords } from '../../../src/words/journey.ts';
import {
  aDelivery,
  aFile,
  aPullRequest,
  deployed,
  deployFailed,
  type PullRequestOverrides,
} from '../../github/builders.ts';
import { aMeasuredBranch, NOW, ofLines, theTerms } from '../habits/builders.ts';
import { assertOneLine, FOREIGN } from '../words/reading.ts';

const FLAGGED = 'Visitors lose their seats. It is behind the flag `hold-seats`. A metric counts how often it is used.';

/** `build: #1 is small, flagged and instrumented` for each hint. */
function hints(work: Partial<AtWork>): readonly string[] {
  const none = { terms: theTerms(), pullRequests: [], merges: [], branch: undefined, guide: undefined };
  return touchpointHints({ ...none, ...work }).map(({ touchpoint, because }) => `${touchpoint}: ${hintWords(because)}`);
}

const ofPullRequest = (overrides: PullRequestOverrides) =>
  hints({ pullRequests: [aPullRequest({ number: 1, ...ofLines(90), ...overrides })] });

const aGuide = (overrides: Partial<Guide> = {}): Guide => ({
  repository: '/home/mara/shop',
  path: 'CLAUDE.md',
  changedAt: NOW - 60 * DAY,
  since: { paths: ['src/pay'], commits: 7, newestAt: NOW - DAY },
  ...overrides,
});

describe('At Build', () => {
  it('a small pull request says so that is flagged and instrumented', () => {
    assert.deepEqual(ofPullRequest({ body: FLAGGED }), ['build: #1 is small, flagged and instrumented']);
  });

  it('says why: the lines and the sentences', () => {
    const [hint] = touchpointHints({
      terms: theTerms(),
      pullRequests: [aPullRequest({ number: 1, ...ofLines(90), body: FLAGGED })],
      merges: [],
      branch: undefined,
      guide: undefined,
    });
    assert.ok(hint);
    assert.equal(
      hintBecause(hint.because),
      '90 lines, and its description says: “It is behind the flag `hold-seats`.” and “A metric counts how often it is used.”.',
    );
  });

  for (const [why, body] of [
    ['no flag is named', 'A metric counts how often it is used.'],
    ['nothing tells how it does', 'It is behind the feature flag hold-seats.'],
    ['the flag is not there yet', 'It should be behind a feature flag later. A metric counts it.'],
    ['it goes without a flag', 'Ships without a feature flag. A metric counts it.'],
    ['it takes the metric away', 'Behind the flag `x`. Removes the metric that nobody reads.'],
    ['only a template says it', '<!-- Is it behind a feature flag? Which metrics? -->'],
    ['somebody logs in', 'Behind the flag `x`. People log in twice.'],
  ] as const)
    it(`nothing is said where ${why}`, () => assert.deepEqual(ofPullRequest({ body }), []));

  it('nothing is said of a large one, of one without reviewed lines, or of one whose files are not all known', () => {
    assert.deepEqual(ofPullRequest({ body: FLAGGED, ...ofLines(201) }), []);
    assert.deepEqual(ofPullRequest({ body: FLAGGED, ...ofLines(0) }), []);
    assert.deepEqual(ofPullRequest({ body: FLAGGED, cut: ['files'] }), []);
  });

  it('a CLAUDE.md that lags two weeks behind the code that it names says so', () => {
    const branch = aMeasuredBranch();
    assert.deepEqual(hints({ guide: aGuide(), branch }), ['build: CLAUDE.md is older than the code it speaks of']);
    assert.deepEqual(hints({ guide: aGuide({ changedAt: NOW - 14 * DAY }), branch }), []);
    assert.deepEqual(hints({ guide: aGuide({ since: undefined }), branch }), []);
  });

  it('a CLAUDE.md is left alone that the branch changes, or that is of another repository', () => {
    const files = [aFile({ path: 'CLAUDE.md' })];
    assert.deepEqual(hints({ guide: aGuide(), branch: aMeasuredBranch({ files }) }), []);
    assert.deepEqual(hints({ guide: aGuide({ repository: '/home/mara/other' }), branch: aMeasuredBranch() }), []);
    assert.deepEqual(hints({ guide: aGuide() }), []);
  });
});

describe('At Launch', () => {
  for (const branch of ['release/2.4', 'releases/2026-11', 'hotfix-1.2.1', 'v1.2.3', '2.4.x', 'release-v3'])
    it(`a release branch says so by its name: ${branch}`, () =>
      assert.deepEqual(hints({ branch: aMeasuredBranch({ branch }) }), [
        `launch: You are on a release branch: ${branch}`,
      ]));

  for (const branch of ['release-notes', 'releases', 'fix/v2-login', 'main', '2-factor', undefined])
    it(`another branch says nothing: ${branch}`, () =>
      assert.deepEqual(hints({ branch: aMeasuredBranch({ branch }) }), []));

  it('a deployment of what I merged says so, with where it went', () => {
    const merge = (delivery: PullRequestOverrides['delivery']) => {
      const pullRequest = aPullRequest({ number: 7, state: 'merged', delivery });
      return { pullRequest, delivery: deliveryOf(pullRequest, new Set()) };
    };
    const out = aDelivery({ deployments: [deployed(NOW)] });
    const failed = aDelivery({ deployments: [deployFailed(NOW)] });
    assert.deepEqual(
      hints({ merges: [merge(out), merge(failed), merge(undefined), merge(aDelivery({ checks: 'passed' }))] }),
      ['launch: #7 was deployed to production', 'launch: #7 failed to deploy to production'],
    );
  });
});

describe('At Learn', () => {
  it('a postmortem or knowledge document on the branch or in a pull request says so', () => {
    const branch = aMeasuredBranch({ files: [aFile({ path: 'docs/postmortems/2026-03-02.md', change: 'added' })] });
    const pullRequests = [
      aPullRequest({ number: 3, files: [aFile({ path: 'docs/adr/0007-queues.md', change: 'modified' })] }),
    ];
    assert.deepEqual(hints({ branch, pullRequests }), [
      'learn: You are writing a postmortem',
      'learn: You are writing a knowledge document',
    ]);
  });

  it('the same document on the branch and in its pull request is said once', () => {
    const files = [aFile({ path: 'docs/adr/0007-queues.md', change: 'added' })];
    const branch = aMeasuredBranch({ files, branch: 'queues' });
    assert.equal(hints({ branch, pullRequests: [aPullRequest({ files, headBranch: 'queues' })] }).length, 1);
  });

  for (const [path, is] of [
    ['docs/adr/0007-queues.md', true],
    ['runbooks/restore.md', true],
    ['docs/lessons-learned.md', true],
    ['docs/decisions/2026/boring.adoc', true],
    ['docs/knowledge-base/seats.md', true],
    ['docs/rfcs/README.md', false],
    ['docs/adr/template.md', false],
    ['src/decisions/decide.ts', false],
    ['docs/setup.md', false],
  ] as const)
    it(`${path} is ${is ? 'a' : 'no'} knowledge document`, () =>
      assert.equal(isKnowledge(aFile({ path, change: 'added' })), is));
});

describe('A hint', () => {
  it('shows at most three of each touchpoint', () => {
    const files = [1, 2, 3, 4, 5].map((at) => aFile({ path: `docs/adr/${at}.md`, change: 'added' }));
    assert.equal(hints({ branch: aMeasuredBranch({ files }) }).length, 3);
  });

  it('stays one line whatever the names are', () => {
    const files = [aFile({ path: `docs/adr/${FOREIGN}.md`, change: 'added' })];
    const guide = aGuide({ since: { paths: [FOREIGN], commits: 1, newestAt: NOW } });
    const body = `Behind the flag ${FOREIGN}. A metric counts ${FOREIGN}.`;
    const work = {
      terms: theTerms(),
      pullRequests: [aPullRequest({ ...ofLines(9), body, title: FOREIGN })],
      merges: [],
      branch: aMeasuredBranch({ files }),
      guide,
    };
    const found = touchpointHints(work);
    assert.ok(found.length >= 3);
    for (const { because } of found) {
      assertOneLine(hintWords(because));
      assertOneLine(hintBecause(because));
    }
  });
});
