import assert from 'node:assert/strict';
import type { Because, Suggestion } from '../../../src/growth/suggestions.ts';
import type { Came } from '../../../src/habits/figure.ts';
import { suggestedBecause, suggestedWords } from '../../../src/words/suggestions.ts';
import { assertOneLine, assertSentence, FOREIGN } from './reading.ts';

const PULL_REQUEST = {
  kind: 'pull-request',
  number: 7,
  title: 'Show the delivery date',
  url: 'https://github.com/acme/shop/pull/7',
  repository: { owner: 'acme', name: 'shop' },
} as const;
const REVIEW = { ...PULL_REQUEST, kind: 'review' } as const;
const FILE = { kind: 'branch-file', path: 'docs/postmortems/2026-03.md', branch: 'search' } as const;

const delivered = (came: Came, environment?: string): Because => ({
  kind: 'delivery',
  came,
  environment,
  watched: true,
});
const postmortem = (isNew: boolean): Because => ({ kind: 'postmortem', path: FILE.path, isNew });

describe('Why evidence is suggested', () => {
  const CASES: readonly (readonly [said: string, because: Because, of?: Suggestion['of']])[] = [
    ['You wrote: “Tickets fell from 50 to 35.”', { kind: 'outcome', quote: 'Tickets fell from 50 to 35.' }],
    ['You wrote: “We weighed a queue.”', { kind: 'quote', quote: 'We weighed a queue.' }],
    ['You wrote in your review: “It races.”', { kind: 'quote', quote: 'It races.' }, REVIEW],
    ['Deployed to production, and you watched it.', delivered('deployed', 'production')],
    ['Deployed, and you watched it.', delivered('deployed')],
    ['Its deployment to production failed, and you watched it.', delivered('deploy-failed', 'production')],
    ['Its checks passed after the merge, and you watched it.', delivered('checks-passed')],
    ['Its checks failed after the merge, and you watched it.', delivered('checks-failed')],
    [
      'By its paths it went through 2 parts of the stack: interface, server.',
      { kind: 'parts', parts: ['interface', 'server'] },
    ],
    ['You reviewed a first contribution.', { kind: 'first-contribution', reviews: 1 }, REVIEW],
    ['You gave 3 reviews on a first contribution.', { kind: 'first-contribution', reviews: 3 }, REVIEW],
    ['docs/postmortems/2026-03.md is new on this branch.', postmortem(true), FILE],
    ['docs/postmortems/2026-03.md was changed on this branch.', postmortem(false), FILE],
    ['docs/postmortems/2026-03.md is new in this pull request.', postmortem(true)],
  ];
  for (const [said, because, of = PULL_REQUEST] of CASES) {
    it(`is said as "${said}"`, () => assert.equal(suggestedBecause({ because, of, isProxy: false }), said));
  }

  it('calls a proxy one', () => {
    const because = { kind: 'quote', quote: 'We weighed a queue.' } as const;
    assert.match(suggestedBecause({ because, of: PULL_REQUEST, isProxy: true }), / \(a proxy\)$/);
  });

  it('is one line of plain text, whatever the foreign text holds', () => {
    assertSentence(
      suggestedBecause({ because: { kind: 'outcome', quote: FOREIGN.repeat(50) }, of: PULL_REQUEST, isProxy: false }),
    );
    assertSentence(suggestedBecause({ because: delivered('deployed', FOREIGN), of: PULL_REQUEST, isProxy: false }));
    assertOneLine(
      suggestedBecause({ because: { kind: 'postmortem', path: FOREIGN, isNew: true }, of: FILE, isProxy: false }),
    );
  });
});

describe('What a suggestion says I did', () => {
  const CASES: readonly (readonly [said: string, because: Because, of: Suggestion['of']])[] = [
    ['Show the delivery date', { kind: 'outcome', quote: 'It fell.' }, PULL_REQUEST],
    ['Reviewed “Show the delivery date”', { kind: 'quote', quote: 'It races.' }, REVIEW],
    ['Reviewed a first contribution: “Show the delivery date”', { kind: 'first-contribution', reviews: 1 }, REVIEW],
    ['Wrote docs/postmortems/2026-03.md', postmortem(true), FILE],
    ['Worked on docs/postmortems/2026-03.md', postmortem(false), FILE],
  ];
  for (const [said, because, of] of CASES) {
    it(`is "${said}"`, () => assert.equal(suggestedWords({ because, of }), said));
  }

  it('is one line of plain text, whatever the title holds', () => {
    for (const known of [PULL_REQUEST, REVIEW]) {
      assertOneLine(suggestedWords({ because: { kind: 'quote', quote: 'It.' }, of: { ...known, title: FOREIGN } }));
    }
  });
});
