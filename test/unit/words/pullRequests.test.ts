import assert from 'node:assert/strict';
import type { Concern } from '../../../src/facts/concerns.ts';
import type { CutList, Withheld } from '../../../src/facts/gitHubObservation.ts';
import { HOUR } from '../../../src/facts/instant.ts';
import type { WhoseMove } from '../../../src/facts/whoseMove.ts';
import type { Came } from '../../../src/habits/figure.ts';
import type { Flag } from '../../../src/habits/flag.ts';
import * as words from '../../../src/words/pullRequests.ts';
import { anAccount, aPullRequest, aTeam } from '../../github/builders.ts';
import { assertOneLine, assertSentence, assertWords, FOREIGN } from './reading.ts';

const INES = { kind: 'person', account: anAccount('ines') } as const;

/** Every kind has to stand in these, else it does not compile. */
const FLAGS: { readonly [K in Flag['kind']]: readonly [flag: Extract<Flag, { kind: K }>, beside: string] } = {
  large: [{ kind: 'large', reviewed: 1312, verdict: 'too-large', scattered: true }, '1,312 lines'],
  'no-why': [{ kind: 'no-why' }, 'no why'],
  'link-only': [{ kind: 'link-only', link: '#12' }, 'why is only a link'],
  mixed: [{ kind: 'mixed', concerns: ['feature', 'dependencies'] }, 'mixes a feature and a dependency bump'],
  old: [{ kind: 'old', age: 77 * HOUR }, '3 d 5 h old'],
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
  'review-requested': 'The first 50 of 1,200 waiting reviews',
  authored: 'The first 50 of 1,200 pull requests of yours',
  reviewed: 'The first 50 of 1,200 pull requests that you reviewed',
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

describe('A flag on the why', () => {
  const found = (flag: Flag) => words.flagSentence(flag).found ?? '';

  it('says what was looked for, and that nothing of it was found', () => {
    assertSentence(found({ kind: 'no-why' }));
    assert.match(found({ kind: 'no-why' }), /a problem, a need, a cause or a constraint\. Found: none of it\.$/);
  });

  it('names the link that stands for the reason, on one line', () => {
    assert.match(found({ kind: 'link-only', link: 'https://x.test/1' }), /only the link https:\/\/x\.test\/1\.$/);
    assertSentence(found({ kind: 'link-only', link: undefined }));
    assertOneLine(found({ kind: 'link-only', link: FOREIGN }));
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
    [[aTeam('', '')], 'a team'],
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
    assertOneLine(words.repositoryWords(hostile));
    assertOneLine(words.actorWords(hostile.author));
  });

  it('stands whole, so that only the width of the sidebar cuts it', () => {
    const title = 'Choose seats with a map of the hall before the basket is paid';
    assert.equal(words.pullRequestTitle(aPullRequest({ number: 689, title })), `#689 ${title}`);
  });

  it('keeps its place behind any flag', () => {
    const concerns = ['feature', 'dependencies', 'generated'] as const;
    assert.equal(words.leadingFlag({ kind: 'mixed', concerns }), 'mixed');
    assert.equal(words.leadingFlag({ kind: 'no-why' }), 'no why');
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

describe('What became of a merge', () => {
  const CAME: { readonly [K in Came]: string } = {
    deployed: 'deployed to production',
    'deploy-failed': 'deployment to production failed',
    deploying: 'being deployed to production',
    'checks-passed': 'checks passed',
    'checks-failed': 'checks failed',
    'checks-running': 'checks run',
    unknown: 'merged',
  };
  for (const [came, said] of Object.entries(CAME) as [Came, string][]) {
    it(`is "${said}" beside the title, and a sentence underneath`, () => {
      const delivery = { kind: 'delivery', came, environment: 'production', watched: false } as const;
      assert.equal(words.deliveryWords(delivery).short, said);
      assertSentence(words.deliveryWords(delivery).whole);
      assertOneLine(words.deliveryWords({ ...delivery, environment: FOREIGN }).whole);
      assertSentence(words.deliveryWords({ ...delivery, environment: undefined }).whole);
    });
  }
});

describe('Several concerns', () => {
  const CASES: readonly (readonly [concerns: readonly Concern[], said: string])[] = [
    [['feature'], 'a feature'],
    [['feature', 'docs'], 'a feature and documentation'],
    [['refactor', 'formatting', 'configuration'], 'a refactoring, formatting and configuration'],
    [['generated', 'dependencies'], 'generated code and a dependency bump'],
  ];
  for (const [concerns, said] of CASES) {
    it(`are "${said}"`, () => assert.equal(words.concernsWords(concerns), said));
  }
});

describe('The two working days in which small work is merged', () => {
  it('say what is left, and by how much they are over', () => {
    assert.equal(words.mergeLeftWords(31 * HOUR), '31 h of two working days left');
    assert.equal(words.mergeLeftWords(-4 * HOUR), '4 h over two working days');
    assertSentence(words.MERGE_RULE);
  });
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
