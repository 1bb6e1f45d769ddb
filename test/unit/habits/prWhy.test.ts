import assert from 'node:assert/strict';
import { prWhy } from '../../../src/habits/prWhy.ts';
import { aPullRequest, type PullRequestOverrides } from '../../github/builders.ts';
import { anObserved, mergedOnes, NOTHING_SAID, theTerms } from './builders.ts';

const EXPLICIT = { title: 'Sort the basket', body: 'Support gets calls because the order changes on every reload.' };
const NONE = { title: 'Added user validation', body: 'Added user validation.' };
const UNSURE = { title: 'Sort the basket', body: 'Sorts by name.' };
const LINK_ONLY = { title: 'Sort the basket', body: 'Closes #12' };
const TRIVIAL = { title: 'Fix a typo', body: '' };
const CANNOT_TELL = {
  title: 'Warenkorb sortieren',
  body: 'Die Liste wird nach dem Namen sortiert und nicht nach der Zeit.',
};

const times = (count: number, of: PullRequestOverrides) => Array.from({ length: count }, () => of);
const found = (each: readonly PullRequestOverrides[]) =>
  prWhy.find(anObserved({ authored: mergedOnes(each) }), theTerms());

describe('The share of my merged pull requests that say why', () => {
  type Case = readonly [sentence: string, each: readonly PullRequestOverrides[], verdict: string, share?: string];
  const CASES: readonly Case[] = [
    ['nothing to count', [], 'too-few'],
    ['fewer than five', times(4, NONE), 'too-few', '0 of 4'],
    ['all of five', times(5, EXPLICIT), 'keeps', '5 of 5'],
    ['one silent of five', [...times(4, EXPLICIT), NONE], 'slips', '4 of 5'],
    ['one silent of ten', [...times(9, EXPLICIT), NONE], 'keeps', '9 of 10'],
    ['two silent of eleven', [...times(9, EXPLICIT), NONE, NONE], 'slips', '9 of 11'],
    ['those of which Rung is not sure', [...times(4, EXPLICIT), ...times(4, UNSURE)], 'keeps', '4 of 8'],
    ['a link is no reason, and no silence either', [...times(4, EXPLICIT), LINK_ONLY], 'keeps', '4 of 5'],
    ['trivial ones are left out', [...times(4, EXPLICIT), ...times(9, TRIVIAL)], 'too-few', '4 of 4'],
    ['so are those that Rung cannot tell', [...times(5, EXPLICIT), ...times(9, CANNOT_TELL)], 'keeps', '5 of 5'],
    ['nothing is left once they are out', [TRIVIAL, CANNOT_TELL], 'too-few'],
  ];
  for (const [sentence, each, verdict, share] of CASES) {
    it(`${sentence}: ${[verdict, share].filter(Boolean).join(', ')}`, () => {
      const finding = found(each);
      assert.equal(finding.verdict, verdict);
      const [of = 0, all = 0] = share?.split(' of ').map(Number) ?? [];
      assert.deepEqual(finding.figure, share && { kind: 'share', of, in: all });
      assert.equal(finding.n, all);
    });
  }

  it('opens to every one of them, those left out included, with the sentence that gives the reason', () => {
    const { behind } = found([EXPLICIT, NONE, LINK_ONLY, TRIVIAL, CANNOT_TELL]);
    assert.deepEqual(
      behind.map(({ figure }) => figure.kind === 'why' && figure.verdict),
      ['explicit', 'none', 'link-only', 'trivial', 'cannot-tell'],
    );
    assert.deepEqual(
      behind.map(({ figure }) => figure.kind === 'why' && figure.quote),
      [EXPLICIT.body, undefined, undefined, undefined, undefined],
    );
  });

  it('says where GitHub has more of them than were counted', () => {
    const cut = [
      { list: 'open', shown: 30, total: 40 },
      { list: 'authored', shown: 50, total: 83 },
    ] as const;
    assert.deepEqual(prWhy.find(anObserved({ cut }), theTerms()).cut, cut[1]);
    assert.equal(prWhy.find(anObserved({ cut: cut.slice(0, 1) }), theTerms()).cut, undefined);
  });

  it('counts merged ones only', () => {
    const authored = [aPullRequest(NONE), aPullRequest({ ...NONE, number: 2, state: 'closed' })];
    assert.equal(prWhy.find(anObserved({ authored }), theTerms()).n, 0);
  });
});

describe('What the person says of the why of one of theirs', () => {
  const saysWhy = new Set(['PR_acme_shop_1']);
  const shown = (text: PullRequestOverrides) =>
    prWhy.find(anObserved({ authored: mergedOnes([text]) }, { saysWhy }), theTerms());

  for (const [sentence, text] of Object.entries({
    'found none': NONE,
    'found a link': LINK_ONLY,
    'cannot tell': CANNOT_TELL,
  })) {
    it(`counts where Rung ${sentence}, and the figure says that it is theirs`, () => {
      const { figure, behind } = shown(text);
      assert.deepEqual(figure, { kind: 'share', of: 1, in: 1 });
      assert.deepEqual(behind[0]?.figure, { kind: 'why', verdict: 'said-so', quote: undefined });
      assert.equal(behind[0]?.keeps, true);
    });
  }

  it('changes nothing where the reason was found, and shows its sentence', () => {
    assert.deepEqual(shown(EXPLICIT).behind[0]?.figure, { kind: 'why', verdict: 'explicit', quote: EXPLICIT.body });
  });

  it('lets the habit keep that would slip without it', () => {
    const authored = mergedOnes([NONE, ...times(4, EXPLICIT)]);
    assert.equal(prWhy.find(anObserved({ authored }), theTerms()).verdict, 'slips');
    assert.equal(prWhy.find(anObserved({ authored }, { saysWhy }), theTerms()).verdict, 'keeps');
  });

  it('takes the flag from it, and from no other', () => {
    const flagOf = (number: number) =>
      prWhy.flag?.(aPullRequest({ ...NONE, number }), theTerms(), { ...NOTHING_SAID, saysWhy });
    assert.equal(flagOf(1), undefined);
    assert.deepEqual(flagOf(2), { kind: 'no-why' });
  });
});

describe('The flag on the why of an open pull request', () => {
  const CASES: readonly (readonly [sentence: string, text: PullRequestOverrides, flag: string | undefined])[] = [
    ['none where it says why', EXPLICIT, undefined],
    ['"no why" where it does not', NONE, 'no-why'],
    ['"no why" where nothing is written', { ...NONE, body: '' }, 'no-why'],
    ['a milder one where there is only a link', LINK_ONLY, 'link-only'],
    ['none where Rung is not sure', UNSURE, undefined],
    ['none where nobody would ask', TRIVIAL, undefined],
    ['none where Rung cannot tell', CANNOT_TELL, undefined],
  ];
  for (const [sentence, text, flag] of CASES) {
    it(sentence, () => assert.equal(prWhy.flag?.(aPullRequest(text), theTerms(), NOTHING_SAID)?.kind, flag));
  }

  it('names the first link that stands for the reason', () => {
    const body = '<!-- see https://acme.example/rules -->\nCloses acme/shop#12, see https://acme.example/a.';
    assert.deepEqual(prWhy.flag?.(aPullRequest({ ...NONE, body }), theTerms(), NOTHING_SAID), {
      kind: 'link-only',
      link: 'acme/shop#12',
    });
  });
});
