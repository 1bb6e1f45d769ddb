import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DAY, HOUR } from '../../../src/facts/instant.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import { HABITS } from '../../../src/habits/catalogue.ts';
import type { Finding } from '../../../src/habits/habit.ts';
import { newestFirst } from '../../../src/habits/timeFinding.ts';
import {
  aFile,
  aPullRequest,
  approved,
  commented,
  merged,
  readyForReview,
  reviewed,
  reviewRequested,
} from '../../github/builders.ts';
import { anObserved, NOW, theTerms } from './builders.ts';

const aPath = fc.constantFrom(
  'src/a.ts',
  'web/a.tsx',
  'server/a.py',
  'src/a.rs',
  'db/a.sql',
  'test/a.test.ts',
  'package.json',
  'yarn.lock',
  'README.md',
  '.github/workflows/ci.yml',
  'src/generated/a.ts',
);
const someFiles = fc.array(
  fc.record({
    path: aPath,
    additions: fc.nat(300),
    deletions: fc.nat(300),
    change: fc.constantFrom('added', 'modified', 'deleted', 'renamed'),
  }),
  { maxLength: 6 },
);
const someText = fc.constantFrom(
  '',
  'Sorts by name.',
  'The order was wrong, because of a race. We considered a queue.',
  'Tickets fell from 50 to 35 a week.',
  'Die Liste wird nach dem Namen sortiert und nicht nach der Zeit.',
);
const someEvents = fc.array(
  fc.record({
    kind: fc.constantFrom('ready', 'asked', 'reviewed', 'approved', 'commented'),
    hours: fc.nat(200),
    who: fc.constantFrom('mara', 'ines', 'renovate[bot]'),
    said: fc.option(fc.array(someText, { maxLength: 2 }), { nil: undefined }),
  }),
  { maxLength: 6 },
);

type Drawn = {
  readonly [K in keyof typeof drawn]: (typeof drawn)[K] extends fc.Arbitrary<infer Value> ? Value : never;
};

const drawn = {
  files: someFiles,
  events: someEvents,
  title: fc.constantFrom('Add a voucher', 'Rename a and add b', 'Bump zod from 1.0.0 to 1.0.1', 'refactor: a'),
  body: someText,
  author: fc.constantFrom('mara', 'ines', 'renovate[bot]'),
  isMerged: fc.boolean(),
  isFirstContribution: fc.boolean(),
  cut: fc.constantFrom([] as const, ['files'] as const, ['events'] as const),
  checks: fc.constantFrom('passed' as const, 'failed' as const, 'running' as const, undefined),
};

function pullRequestFrom({ files, events, isMerged, checks, ...drawn }: Drawn, number: number): PullRequest {
  const createdAt = NOW - 20 * DAY + number * HOUR;
  const happened = events.map(({ kind, hours, who, said }) => {
    const at = createdAt + hours * HOUR;
    if (kind === 'ready') return readyForReview(at);
    if (kind === 'asked') return reviewRequested(at, who);
    const words = who === 'mara' ? said : undefined;
    if (kind === 'commented') return commented(at, who, words);
    return kind === 'approved' ? approved(at, who, words) : reviewed(at, who, 'commented', words);
  });
  return aPullRequest({
    ...drawn,
    number,
    createdAt,
    files: files.map((file) => aFile(file)),
    events: isMerged ? [...happened, merged(createdAt + 100 * HOUR + number)] : happened,
    delivery: { deployments: [], checks },
  });
}

const somePullRequests = fc
  .array(fc.record(drawn), { minLength: 1, maxLength: 12 })
  .map((each) => each.map((one, index) => pullRequestFrom(one, index + 1)));

function found(pullRequests: readonly PullRequest[]): readonly Finding[] {
  const mine = pullRequests.filter(({ author }) => author?.login === 'mara');
  const others = pullRequests.filter(({ author }) => author?.login !== 'mara');
  const watched = new Set(mine.slice(0, 1).map(({ id }) => id));
  const gitHub = { authored: mine, reviewed: others };
  return HABITS.map((habit) => habit.find(anObserved(gitHub, { watched }), theTerms()));
}

/** Without what depends on which ones were ticked: the first of mine. */
function withoutOrder(findings: readonly Finding[]): unknown {
  return findings
    .filter(({ habit }) => habit !== 'follow-through')
    .map(({ habit, verdict, figure, n, behind }) => [habit, verdict, figure, n, behind.length]);
}

describe('The catalogue of habits', () => {
  it('has each habit of definitions.md, in its order', () => {
    assert.deepEqual(
      HABITS.map(({ id }) => id).join(' '),
      'pr-size pr-focus pr-why merge-time approval-time work-slices review-response follow-through across-the-stack tests-with-change trade-offs outcomes reviews-explain-why onboarding',
    );
  });

  it('calls each stand-in a proxy', () => {
    const proxies = HABITS.filter(({ isProxy }) => isProxy).map(({ id }) => id);
    assert.deepEqual(proxies, ['tests-with-change', 'trade-offs', 'outcomes', 'reviews-explain-why']);
  });
});

describe('Whatever the pull requests', () => {
  it('one more changes nothing of what the others show', () => {
    fc.assert(
      fc.property(somePullRequests, (pullRequests) => {
        const one = pullRequests.at(-1);
        const without = found(pullRequests.slice(0, -1));
        found(pullRequests).forEach((finding, index) => {
          const others = finding.behind.filter(({ pullRequest }) => pullRequest.id !== one?.id);
          assert.deepEqual(others, without[index]?.behind, finding.habit);
        });
      }),
    );
  });

  it('their order, and that of their files, changes no figure', () => {
    fc.assert(
      fc.property(somePullRequests, (pullRequests) => {
        const turned = pullRequests.toReversed().map((one) => ({ ...one, files: one.files.toReversed() }));
        assert.deepEqual(withoutOrder(found(turned)), withoutOrder(found(pullRequests)));
      }),
    );
  });

  it('the newest stands first, n is what is counted, and a value of yes and no is 1 or 0', () => {
    fc.assert(
      fc.property(somePullRequests, (pullRequests) => {
        found(pullRequests).forEach(({ behind, n, habit }, index) => {
          const counted = behind.filter(({ leftOut }) => leftOut === undefined);
          assert.equal(n, counted.length, habit);
          assert.deepEqual(behind, newestFirst(behind), habit);
          if (HABITS[index]?.unit === 'yes-or-no')
            assert(
              behind.every(({ value }) => value === 0 || value === 1),
              habit,
            );
        });
      }),
    );
  });
});
