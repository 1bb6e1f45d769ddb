import assert from 'node:assert/strict';
import type { CutList, Withheld } from '../../../src/facts/gitHubObservation.ts';
import { HOUR } from '../../../src/facts/instant.ts';
import type { WhoseMove } from '../../../src/facts/whoseMove.ts';
import type { Flag } from '../../../src/habits/flag.ts';
import * as words from '../../../src/words/pullRequests.ts';
import { anAccount, aPullRequest, aTeam } from '../../github/builders.ts';
import { assertOneLine, assertSentence, assertWords, FOREIGN } from './reading.ts';

const INES = { kind: 'person', account: anAccount('ines') } as const;

/** Every kind has to stand in these, else it does not compile. */
const FLAGS: { readonly [K in Flag['kind']]: readonly [flag: Extract<Flag, { kind: K }>, beside: string] } = {
  large: [{ kind: 'large', reviewed: 1312, verdict: 'too-large', scattered: true }, '1,312 lines'],
  'no-why': [{ kind: 'no-why' }, 'no why'],
  'link-only': [{ kind: 'link-only' }, 'why is only a link'],
};

const MOVES: Readonly<Record<WhoseMove['because'], readonly [move: WhoseMove, said: string]>> = {
  draft: [{ who: 'nobody', because: 'draft', since: 0 }, 'draft for 5 h'],
  'review-requested': [
    { who: 'reviewers', because: 'review-requested', reviewers: [INES], since: 0 },
    'waits for ines for 5 h',
  ],
  'changes-requested': [{ who: 'author', because: 'changes-requested', since: 0 }, 'your move: changes asked, for 5 h'],
  approved: [{ who: 'author', because: 'approved', since: 0 }, 'your move: approved, for 5 h'],
  reviewed: [{ who: 'author', because: 'reviewed', since: 0 }, 'your move: reviewed, for 5 h'],
  'nobody-asked': [{ who: 'author', because: 'nobody-asked', since: 0 }, 'your move: nobody is asked to review'],
  'none-known': [{ who: 'author', because: 'none-known', since: 0 }, 'perhaps your move: no review in sight'],
};

const WITHHELD: Readonly<Record<Withheld['kind'], true>> = {
  saml: true,
  'not-found': true,
  'resource-limits': true,
  other: true,
};

const CUT: Readonly<Record<CutList['list'], string>> = {
  open: 'The first 50 of 1,200 open pull requests',
  merged: 'The first 50 of 1,200 merged pull requests',
  'review-requested': 'The first 50 of 1,200 waiting reviews',
};

describe('A flag', () => {
  for (const [flag, beside] of Object.values(FLAGS)) {
    it(`is "${beside}" beside the title, and underneath says why it matters and what helps`, () => {
      assert.equal(words.flagWords(flag), beside);
      const { label, more } = words.flagSentence(flag);
      assertWords(label);
      assertSentence(more);
      assert.match(more, /What helps: /);
    });
  }

  it('on the size says by how much, and whether it is scattered', () => {
    const large = { kind: 'large', reviewed: 312, verdict: 'large' } as const;
    assert.equal(words.flagSentence({ ...large, scattered: false }).label, '312 lines to review, 112 over 200');
    assert.match(words.flagSentence({ ...large, scattered: true }).more, /more than 10 files/);
    assert.doesNotMatch(words.flagSentence({ ...large, scattered: false }).more, /10 files/);
  });
});

describe('Whose move it is', () => {
  for (const [move, said] of Object.values(MOVES)) {
    it(`is said as "${said}", with a sentence on what that means`, () => {
      assert.equal(words.moveWords(move, 5 * HOUR), said);
      assertSentence(words.moveAdvice(move));
    });
  }

  const TOM = { kind: 'person', account: anAccount('tom') } as const;
  const REVIEWERS: readonly (readonly [reviewers: Parameters<typeof words.reviewersWords>[0], said: string])[] = [
    [[INES], 'ines'],
    [[aTeam('payments', 'Payments Team')], 'Payments Team'],
    [[{ kind: 'person', account: null }], 'a deleted account'],
    [[INES, TOM], 'ines and 1 other'],
    [[INES, TOM, aTeam('payments')], 'ines and 2 others'],
  ];
  for (const [reviewers, said] of REVIEWERS) {
    it(`names the first who is asked: "${said}"`, () => assert.equal(words.reviewersWords(reviewers), said));
  }

  it('stays one line with the name of a hostile team', () => {
    assertOneLine(words.reviewersWords([aTeam('x', FOREIGN)]));
  });
});

describe('The title of a pull request', () => {
  it('stays one line, and plain', () => {
    const hostile = aPullRequest({ title: FOREIGN, author: FOREIGN, repository: { owner: FOREIGN, name: FOREIGN } });
    assertOneLine(words.pullRequestTitle(hostile));
    assertOneLine(words.shortTitle(hostile));
    assertOneLine(words.repositoryWords(hostile));
    assertOneLine(words.actorWords(hostile.author));
  });

  it('is short where a flag stands beside it', () => {
    const title = words.shortTitle(aPullRequest({ number: 12345, title: 'word '.repeat(50) }));
    assert.match(title, /^#12345 word.*…$/);
    assert(title.length <= 30);
  });
});

describe('What GitHub did not tell', () => {
  for (const [list, said] of Object.entries(CUT) as [CutList['list'], string][]) {
    it(`is counted: ${list}`, () => assert.equal(words.cutWords({ list, shown: 50, total: 1200 }), said));
  }

  for (const kind of Object.keys(WITHHELD) as Withheld['kind'][]) {
    it(`is said with what can be done: ${kind}`, () => {
      const { label, more } = words.withheldWords({ kind, said: 'Something went wrong.' });
      assertWords(label);
      assertSentence(more);
      assertOneLine(words.withheldWords({ kind, said: FOREIGN }).more);
    });
  }

  it('is said of one pull request', () => assertSentence(words.PARTLY_KNOWN));
});

describe('A review that waits for me', () => {
  const CASES: readonly (readonly [hours: number, pressing: boolean])[] = [
    [24, false],
    [4, false],
    [3.9, true],
    [0, true],
    [-5, true],
  ];
  for (const [hours, pressing] of CASES) {
    it(`with ${hours} h left ${pressing ? 'presses' : 'does not press'}`, () => {
      assert.equal(words.isPressing(hours * HOUR), pressing);
      assertWords(words.waitingWords(hours * HOUR));
    });
  }

  it('says by which rule, and all three figures of its size', () => {
    assertSentence(words.REVIEW_RULE);
    assert.equal(
      words.sizesOf(aPullRequest({ additions: 2000, deletions: 3 }), 15, 1988),
      '15 lines to review, 1,988 left out; GitHub shows +2,000 −3',
    );
  });
});
