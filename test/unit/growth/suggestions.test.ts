import assert from 'node:assert/strict';
import { DAY, type Instant } from '../../../src/facts/instant.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import { draftOf } from '../../../src/growth/draftOf.ts';
import type { Suggestion } from '../../../src/growth/suggestions.ts';
import { HABITS } from '../../../src/habits/catalogue.ts';
import { fold } from '../../../src/journal/fold.ts';
import { aFile, aPullRequest, merged, type PullRequestOverrides, reviewed } from '../../github/builders.ts';
import { withNewIds } from '../framework/renamed.ts';
import { aMeasuredBranch, anObservation, NOW } from '../habits/builders.ts';
import { deleted, dismissal, evidence } from '../journal/builders.ts';
import { BUILT_IN, GERMAN, suggested } from './suggesting.ts';

const RESULT = 'Support tickets fell from 50 a week to 35.';
const STATED = { body: `Sorts by name. ${RESULT}` };
const POSTMORTEM = 'docs/postmortems/2026-03.md';
const ADDED = aFile({ path: POSTMORTEM, change: 'added' });
const DEPLOYED = {
  deployments: [{ environment: 'production', state: 'deployed', at: NOW - DAY }],
  checks: 'passed',
} as const;

/** A merged pull request of mara's. */
function mine(overrides: PullRequestOverrides = {}): PullRequest {
  return aPullRequest({ state: 'merged', ...overrides });
}

/** A pull request of ines that mara reviewed with these words. */
function theirs(said: readonly string[], overrides: PullRequestOverrides = {}): PullRequest {
  return aPullRequest({
    author: 'ines',
    events: said.map((one, index) => reviewed(NOW - DAY + index, 'mara', 'commented', [one])),
    ...overrides,
  });
}

const authored = (...all: readonly PullRequest[]) => ({ gitHub: anObservation({ authored: all }) });
const reviewedOnes = (...all: readonly PullRequest[]) => ({ gitHub: anObservation({ reviewed: all }) });
const keysOf = (all: readonly Suggestion[]) => all.map(({ key }) => key);

describe('Evidence is suggested', () => {
  it('from the outcome that I stated, with the sentence', () => {
    const [one, ...more] = suggested(authored(mine({ ...STATED, number: 7 })));
    assert.deepEqual(more, []);
    assert.deepEqual(one, {
      key: 'outcomes/PR_acme_shop_7',
      because: { kind: 'outcome', quote: RESULT },
      of: {
        kind: 'pull-request',
        number: 7,
        title: 'Show the delivery date in the basket',
        url: 'https://github.com/acme/shop/pull/7',
        repository: { owner: 'acme', name: 'shop' },
      },
      at: mine({ number: 7 }).mergedAt,
      expectation: expectationIn('L2', 'L2.outcomes-not-output'),
      dimension: 'product-thinking',
      isProxy: true,
    });
  });

  it('from the options that I weighed', () => {
    const weighed = 'We considered a queue, but it would lose messages.';
    const [one] = suggested(authored(mine({ body: weighed, files: [aFile({ additions: 90 })] })));
    assert.deepEqual(
      [one?.key, one?.because, one?.isProxy],
      ['trade-offs/PR_acme_shop_1', { kind: 'quote', quote: weighed }, true],
    );
  });

  it('from a deployment that I watched', () => {
    const known = { ...authored(mine({ delivery: DEPLOYED })), watched: new Set(['PR_acme_shop_1']) };
    const [one] = suggested(known);
    assert.deepEqual(
      [one?.key, one?.expectation?.id],
      ['follow-through/PR_acme_shop_1', 'L1.follow-prs-through-deployment'],
    );
    assert.deepEqual(one?.because, { kind: 'delivery', came: 'deployed', environment: 'production', watched: true });
  });

  it('from work through several parts of the stack', () => {
    const files = [aFile({ path: 'web/basket.tsx' }), aFile({ path: 'server/basket.py' })];
    const [one] = suggested(authored(mine({ files })));
    assert.deepEqual(
      [one?.key, one?.because],
      ['across-the-stack/PR_acme_shop_1', { kind: 'parts', parts: ['interface', 'server'] }],
    );
  });

  it('from a review that gave a reason, of a person at the level below mentoring', () => {
    const reason = 'This breaks in a leap year because February then has 29 days.';
    const [one] = suggested(reviewedOnes(theirs([reason])), { level: 'L2' });
    assert.deepEqual(
      [one?.key, one?.of.kind, one?.because],
      ['reviews-explain-why/PR_acme_shop_1', 'review', { kind: 'quote', quote: reason }],
    );
  });

  it('from reviews of a first contribution', () => {
    const [one] = suggested(reviewedOnes(theirs(['Hm.', 'Yes.', 'Good.'], { isFirstContribution: true })));
    assert.deepEqual(
      [one?.key, one?.because],
      ['onboarding/PR_acme_shop_1', { kind: 'first-contribution', reviews: 3 }],
    );
  });

  it('from a postmortem on the branch at hand', () => {
    const [one, ...more] = suggested({ branch: aMeasuredBranch({ files: [aFile(), ADDED] }) });
    assert.deepEqual(more, []);
    assert.deepEqual(one, {
      key: `postmortem/shop/${POSTMORTEM}`,
      because: { kind: 'postmortem', path: POSTMORTEM, isNew: true },
      of: { kind: 'branch-file', path: POSTMORTEM, branch: 'delivery-date' },
      at: NOW,
      expectation: expectationIn('L2', 'L2.blameless-postmortems'),
      dimension: 'ownership',
      isProxy: false,
    });
  });

  it('from a postmortem that I merged', () => {
    const [one] = suggested(authored(mine({ files: [{ ...ADDED, change: 'modified' }] })));
    assert.deepEqual([one?.key, one?.of.kind], [`postmortem/PR_acme_shop_1/${POSTMORTEM}`, 'pull-request']);
    assert.deepEqual(one?.because, { kind: 'postmortem', path: POSTMORTEM, isNew: false });
  });
});

describe('No evidence is suggested', () => {
  const NOTHING: readonly (readonly [sentence: string, known: Parameters<typeof suggested>[0]])[] = [
    ['without anything known', {}],
    ['from a pull request that states nothing', authored(mine())],
    ['from one that is not merged', authored(aPullRequest({ ...STATED, files: [ADDED] }))],
    ['from a merge that nobody watched', authored(mine({ delivery: DEPLOYED }))],
    [
      'from one that I watched where GitHub does not say what became of it',
      { ...authored(mine()), watched: new Set(['PR_acme_shop_1']) },
    ],
    ['from work in one part of the stack', authored(mine({ files: [aFile({ path: 'web/basket.tsx' })] }))],
    [
      'from a review of a first contribution that is only partly known',
      reviewedOnes(theirs(['Hm.'], { isFirstContribution: true, cut: ['events'] })),
    ],
    [
      'from a postmortem that the branch deletes',
      { branch: aMeasuredBranch({ files: [{ ...ADDED, change: 'deleted' }] }) },
    ],
  ];
  for (const [sentence, known] of NOTHING) it(sentence, () => assert.deepEqual(suggested(known), []));

  it('before a level of the ladder is chosen', () => {
    for (const level of [undefined, 'L9']) assert.deepEqual(suggested(authored(mine(STATED)), { level }), []);
  });

  it('for what only other levels ask', () => {
    assert.deepEqual(suggested(authored(mine(STATED)), { level: 'L3' }), []);
  });
});

describe('A suggestion that was answered', () => {
  const known = authored(mine({ ...STATED, number: 7 }));
  const key = 'outcomes/PR_acme_shop_7';

  it('never comes back once it was dismissed', () => {
    assert.deepEqual(suggested(known, { journal: fold([dismissal({ suggestion: key })]) }), []);
  });

  it('never comes back once it was confirmed, also where that was deleted', () => {
    const confirmed = evidence({ suggestion: key });
    assert.deepEqual(suggested(known, { journal: fold([confirmed]) }), []);
    assert.deepEqual(suggested(known, { journal: fold([confirmed, deleted({ item: confirmed.item })]) }), []);
  });

  it('leaves others of the same pull request', () => {
    const both = authored(mine({ ...STATED, number: 7, files: [ADDED] }));
    const journal = fold([dismissal({ suggestion: key })]);
    assert.deepEqual(keysOf(suggested(both)).toSorted(), [key, `postmortem/PR_acme_shop_7/${POSTMORTEM}`]);
    assert.deepEqual(keysOf(suggested(both, { journal })), [`postmortem/PR_acme_shop_7/${POSTMORTEM}`]);
  });

  it('stays answered for a postmortem when its branch is merged', () => {
    const branch = aMeasuredBranch({ files: [ADDED], remotes: [{ owner: 'mara', name: 'Shop' }] });
    const [onBranch] = suggested({ branch });
    const journal = fold([dismissal({ suggestion: onBranch?.key ?? assert.fail() })]);
    const withoutRemotes = aMeasuredBranch({ files: [ADDED], remotes: [], commonFolder: 'C:\\work\\shop\\.git' });
    assert.deepEqual(suggested({ branch: withoutRemotes }, { journal }), []);
    assert.deepEqual(suggested({ branch, ...authored(mine({ files: [ADDED] })) }, { journal }), []);
  });

  it('stays answered for a merged postmortem when its repository gets another name', () => {
    const [before] = suggested(authored(mine({ files: [ADDED] })));
    const journal = fold([dismissal({ suggestion: before?.key ?? assert.fail() })]);
    const renamed = mine({ files: [ADDED], repository: 'acme/storefront', id: 'PR_acme_shop_1' });
    assert.deepEqual(suggested(authored(renamed), { journal }), []);
  });

  it('says nothing of a postmortem that has the same path in a repository of the same name', () => {
    const [ours, others] = [mine({ files: [ADDED] }), mine({ files: [ADDED], repository: 'umbrella/shop' })];
    const [one, other, ...more] = suggested(authored(ours, others));
    assert.deepEqual([more, one?.key === other?.key], [[], false]);
    const journal = fold([dismissal({ suggestion: one?.key ?? assert.fail() })]);
    assert.deepEqual(keysOf(suggested(authored(ours, others), { journal })), [other?.key]);
  });

  it('stays answered for a postmortem that another pull request worked on too', () => {
    const [first, second] = [NOW - 2 * DAY, NOW - DAY].map((at, index) =>
      mine({ number: index + 1, files: [ADDED], events: [merged(at)] }),
    );
    assert.ok(first && second);
    const [newest, ...more] = suggested(authored(first, second));
    assert.deepEqual([newest?.key, more], [`postmortem/PR_acme_shop_2/${POSTMORTEM}`, []]);
    for (const number of [1, 2]) {
      const journal = fold([dismissal({ suggestion: `postmortem/PR_acme_shop_${number}/${POSTMORTEM}` })]);
      assert.deepEqual(suggested(authored(first, second), { journal }), []);
    }
  });

  it('is the merged one where a postmortem is on the branch too', () => {
    const found = suggested({ ...authored(mine({ files: [ADDED] })), branch: aMeasuredBranch({ files: [ADDED] }) });
    assert.deepEqual(
      found.map(({ of }) => of.kind),
      ['pull-request'],
    );
  });
});

describe('Suggestions stand', () => {
  const watchedOne = (number: number, at: Instant) =>
    mine({ number, body: STATED.body, delivery: DEPLOYED, events: [merged(at)] });
  const known = {
    ...authored(watchedOne(1, NOW - 3 * DAY), watchedOne(2, NOW - DAY), watchedOne(3, NOW - 2 * DAY)),
    watched: new Set([1, 2].map((number) => `PR_acme_shop_${number}`)),
  };

  it('with the next level first, then mine, the newest first', () => {
    const expected = ['outcomes/2', 'outcomes/3', 'outcomes/1', 'follow-through/2', 'follow-through/1'];
    assert.deepEqual(
      keysOf(suggested(known)).map((key) => key.replace('PR_acme_shop_', '')),
      expected,
    );
  });

  it('with what a ladder does not name last, and without an expectation', () => {
    const found = suggested(known, { progression: GERMAN, level: 'E2' });
    assert.deepEqual(
      keysOf(found).map((key) => key.replace('PR_acme_shop_', '')),
      ['follow-through/2', 'outcomes/2', 'outcomes/3', 'follow-through/1', 'outcomes/1'],
    );
    for (const { expectation, dimension } of found) assert.deepEqual([expectation, dimension], [undefined, undefined]);
  });

  it('for the same expectations where a ladder renamed all of its ids', () => {
    const found = suggested(known, { progression: withNewIds(BUILT_IN), level: 'L1' });
    assert.deepEqual(keysOf(found), keysOf(suggested(known)));
    assert.deepEqual(
      [found[0]?.expectation?.id, found[0]?.dimension],
      ['new/L2.outcomes-not-output', 'new/product-thinking'],
    );
  });

  it('at the top of the ladder for what that level asks', () => {
    const top = { ...BUILT_IN, levels: BUILT_IN.levels.slice(0, 2) };
    assert.deepEqual(
      new Set(suggested(known, { progression: top, level: 'L2' }).map(({ expectation }) => expectation?.id)),
      new Set(['L2.outcomes-not-output']),
    );
  });
});

describe('The draft of evidence', () => {
  const dayOf = (instant: Instant) => new Date(instant).toISOString().slice(0, 10);
  const draftOfOnly = (found: readonly Suggestion[]) => draftOf(found[0] ?? assert.fail('nothing suggested'), dayOf);

  it('begins with the title, the outcome, the link and the day of the merge', () => {
    const known = authored(mine({ ...STATED, events: [merged('2026-03-04T10:00Z')] }));
    assert.deepEqual(draftOfOnly(suggested(known)), {
      did: 'Show the delivery date in the basket',
      outcome: RESULT,
      link: 'https://github.com/acme/shop/pull/1',
      dimension: 'product-thinking',
      expectation: 'L2.outcomes-not-output',
      on: '2026-03-04',
      suggestion: 'outcomes/PR_acme_shop_1',
    });
  });

  it('claims no work of others, and no outcome where none was stated', () => {
    const reviewedOne = suggested(reviewedOnes(theirs(['It fails because of a race.'])), { level: 'L3' });
    const draft = draftOfOnly(reviewedOne);
    assert.deepEqual([draft.did, draft.outcome], ['Reviewed “Show the delivery date in the basket”', undefined]);
  });

  it('links to the file where it is on the branch', () => {
    const draft = draftOfOnly(suggested({ branch: aMeasuredBranch({ files: [ADDED] }) }));
    assert.deepEqual([draft.did, draft.link, draft.on], [`Wrote ${POSTMORTEM}`, POSTMORTEM, dayOf(NOW)]);
  });

  it('leaves the dimension to me where the ladder names no such expectation', () => {
    const draft = draftOfOnly(suggested(authored(mine(STATED)), { progression: GERMAN, level: 'E1' }));
    assert.deepEqual(['dimension' in draft, 'expectation' in draft], [false, false]);
  });
});

describe('A habit that speaks for a person', () => {
  it('is one of yes and no, for an expectation', () => {
    const speaking = HABITS.filter(({ asEvidence }) => asEvidence);
    assert.deepEqual(
      speaking.map(({ id }) => id),
      ['follow-through', 'across-the-stack', 'trade-offs', 'outcomes', 'reviews-explain-why', 'onboarding'],
    );
    for (const { unit, speaksFor } of speaking) assert.deepEqual([unit, speaksFor.length > 0], ['yes-or-no', true]);
  });
});

function expectationIn(level: string, id: string): unknown {
  const asked = BUILT_IN.levels.find((one) => one.id === level)?.expectations ?? {};
  return (
    Object.values(asked)
      .flat()
      .find((one) => one.id === id) ?? assert.fail(id)
  );
}
