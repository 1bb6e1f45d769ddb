import assert from 'node:assert/strict';
import type { NudgeKind } from '../../../src/nudges/nudge.ts';
import type { Hold } from '../../../src/nudges/policy.ts';
import * as reasons from '../../../src/words/nudgeReasons.ts';
import * as words from '../../../src/words/nudges.ts';
import { aPullRequest, aTeam } from '../../github/builders.ts';
import { aBranchSizeNudge, ONE_OF_EACH } from '../nudges/builders.ts';
import { assertOneLine, assertSentence, assertWords, FOREIGN } from './reading.ts';

const ALL = Object.values(ONE_OF_EACH);
const KINDS = Object.keys(ONE_OF_EACH) as NudgeKind[];
const STRANGE = aPullRequest({ title: FOREIGN, author: FOREIGN });
const FOREIGN_ONES = ALL.map((nudge) => ({
  ...nudge,
  ...('branch' in nudge && { branch: FOREIGN }),
  ...('largest' in nudge && { largest: [{ path: FOREIGN, lines: 150 }] }),
  ...('pullRequest' in nudge && { pullRequest: STRANGE }),
  ...('dimensions' in nudge && { dimensions: [FOREIGN] }),
  ...('reviewers' in nudge && { reviewers: [{ kind: 'team' as const, slug: FOREIGN, name: FOREIGN }] }),
}));

describe('A nudge is worded', () => {
  const SAID: { readonly [K in NudgeKind]: readonly [label: string, sentence: string] } = {
    'branch-size': [
      'search has passed 200 lines: 212 lines to review',
      'search has passed 200 lines: 212 lines to review, 12 over. Largest: src/basket.ts (150). Reviews of more take longer and find less. Splitting it now makes the reviews quicker.',
    ],
    'branch-age': [
      '2 d 2 h since the first commit, and no pull request',
      'search was begun 2 d 2 h of working time ago and has no pull request. Work that takes more than two working days is merged later and conflicts more. A first slice of it can go to review today.',
    ],
    unpushed: [
      '3 commits not pushed, the oldest for 26 h',
      'search has 3 commits to push, the oldest for 26 h of working time. Nobody can see them, and this machine has the only copy. A push takes a moment.',
    ],
    'review-due': [
      'Your review: 3 h left · #7 Sort the basket',
      'Your review of #7 Sort the basket is due: 3 h left. Its author waits for you before going on. A first look today is enough to keep it moving.',
    ],
    'merge-ready': [
      'Approved for 26 h, not merged · #1 Show the delivery date',
      '#1 Show the delivery date was approved 26 h of working time ago and is not merged. Until it is merged nobody has it, and it drifts away from its base. Merge it, or say what it waits for.',
    ],
    'review-overdue': [
      'No review for 26 h · #1 Show the delivery date',
      '#1 Show the delivery date waits for ines for 26 h of working time. Work that waits for a review is blocked, and a blocker is best said early. A friendly line often is all that it takes.',
    ],
    'feedback-due': [
      'Ask for feedback: 16 days of practice in Ownership and Collaboration',
      'You have practised Ownership and Collaboration for 16 days. After two to four weeks others can tell what has changed. A line to two or three colleagues is enough.',
    ],
  };
  for (const kind of KINDS) {
    it(`in a few words and in whole sentences: ${kind}`, () => {
      const nudge = ONE_OF_EACH[kind];
      assert.deepEqual([words.nudgeLabel(nudge), words.nudgeSentence(nudge)], SAID[kind]);
      assertWords(words.nudgeLabel(nudge));
      assertSentence(words.nudgeWhy(kind));
      assertWords(words.kindWords(kind));
      assertWords(words.remedyWords(nudge.remedy));
    });
  }

  it('as overdue once the time for a review has passed', () => {
    assert.match(words.nudgeLabel({ ...ONE_OF_EACH['review-due'], left: -5 * 3_600_000 }), /^Your review: 5 h over/);
  });

  it('without files where there are none', () => {
    assert.doesNotMatch(words.nudgeSentence(aBranchSizeNudge({ largest: [] })), /Largest/);
  });

  it('without links and on one line, whatever branches, files, titles and people are called', () => {
    for (const nudge of FOREIGN_ONES) {
      assert.doesNotMatch(words.nudgeSentence(nudge), /\]\(|[\n\u202e]/);
      assertOneLine(words.nudgeLabel(nudge));
    }
  });

  it('as turned off, with the setting that brings it back', () => {
    assert.equal(
      words.turnedOff('branch-size', 'rung.nudges.branchSize'),
      'Rung: no more nudges about the size of a branch. The setting rung.nudges.branchSize brings them back.',
    );
    for (const kind of KINDS) assertSentence(words.turnedOff(kind, 'rung.x'));
  });

  it('with buttons and labels in a few words', () => {
    for (const few of [words.NOT_TODAY, words.TURN_OFF, words.WORTH_A_LOOK, words.QUIET_NOW]) assertWords(few);
    assert.equal(words.WHY_THIS, 'Why This?');
    const { REMINDER_COPIED, NOTHING_TO_REMIND, NO_MORE_TODAY, NUDGES_AGAIN, QUIET_ON, QUIET_OFF } = words;
    for (const said of [REMINDER_COPIED, NOTHING_TO_REMIND, NO_MORE_TODAY, NUDGES_AGAIN, QUIET_ON, QUIET_OFF])
      assertSentence(said);
  });
});

describe('The line to copy', () => {
  const pullRequest = aPullRequest({ number: 12, title: 'Sort the basket' });
  const person = (login: string) => ({ kind: 'person', account: { login, typename: 'User' } }) as const;

  it('says who, which pull request, how large, and where', () => {
    assert.equal(
      words.reminderLine(pullRequest, [person('ines'), aTeam('design', 'Design')], 142),
      'Hi ines and Design, could you find a moment to review #12 "Sort the basket" (142 lines)? https://github.com/acme/shop/pull/12 Thank you!',
    );
  });

  it('is one line, whatever the title is', () => {
    assert.doesNotMatch(words.reminderLine(STRANGE, [aTeam('x', FOREIGN)], 1), /[\n\u202e]/);
  });

  it('greets somebody whose account is gone, and nobody in particular where nobody is asked', () => {
    assert.match(words.reminderLine(pullRequest, [{ kind: 'person', account: null }], 1), /^Hi a deleted account,/);
    assert.match(words.reminderLine(pullRequest, [], 1), /^Hi there,/);
  });
});

describe('What the policy says is worded', () => {
  const HOLDS: { readonly [K in Hold['kind']]: Extract<Hold, { kind: K }> | Hold } = {
    'kind-off': { kind: 'kind-off' },
    level: { kind: 'level', level: 'view' },
    silenced: { kind: 'silenced' },
    'shown-before': { kind: 'shown-before' },
    snoozed: { kind: 'snoozed', until: 0 },
    'sharing-screen': { kind: 'sharing-screen' },
    'quiet-hours': { kind: 'quiet-hours', until: 0 },
    debugging: { kind: 'debugging' },
    'mid-operation': { kind: 'mid-operation' },
    'limit-reached': { kind: 'limit-reached', perDay: 3 },
    unanswered: { kind: 'unanswered', until: 0 },
    'shown-lately': { kind: 'shown-lately' },
    behind: { kind: 'behind', first: 'unpushed' },
    'not-a-break': { kind: 'not-a-break' },
  };
  it('in a few words each, and no two alike', () => {
    const holds = [undefined, { kind: 'level', level: 'off' } as const, ...Object.values(HOLDS)];
    const said = holds.map((hold) => reasons.holdWords(hold, () => '09:00'));
    said.forEach(assertWords);
    assert.equal(new Set(said).size, holds.length);
    assert.ok(said.includes('held back: quiet hours until 09:00'));
    assert.ok(said.includes('held back until 09:00, or until you answer the last one: it may be behind the bell'));
  });

  it('in lists and sentences of its own', () => {
    const { TELL_ME, NOTHING_NOW, NOTHING_NOW_MORE, AGAIN_TODAY } = reasons;
    for (const few of [TELL_ME, NOTHING_NOW, NOTHING_NOW_MORE, AGAIN_TODAY]) assertWords(few);
    for (const said of [reasons.TELL_ME_MORE, reasons.IN_THE_SAMPLE, reasons.NO_NUDGE_YET]) assertSentence(said);
  });
});

describe('Why a nudge came', () => {
  const explained: reasons.ExplainedNudge = {
    kind: 'branch-size',
    at: '14:05',
    about: 'search',
    crossing: 200,
    expectation: { id: 'L1.small-focused-prs', title: 'Keep PRs focused, at 50-200 lines' },
    shownToday: 2,
    perDay: 3,
  };

  it('is told with the rule, the expectation and the limit', () => {
    assert.equal(reasons.whyTitle(explained), 'The last nudge was about the size of a branch.');
    assert.deepEqual(reasons.whyLines(explained), [
      'It came at 14:05, about search.',
      'Rule: a branch that has more than 200 lines to review.',
      'It serves "Keep PRs focused, at 50-200 lines".',
      'Today: 2 of at most 3. Each comes once for what it is about.',
    ]);
  });

  for (const kind of KINDS) {
    it(`has a rule: ${kind}`, () => {
      const { crossing, expectation } = ONE_OF_EACH[kind];
      const lines = reasons.whyLines({
        ...explained,
        kind,
        crossing,
        expectation: { id: expectation, title: undefined },
      });
      assert.equal(lines.length, 4);
      lines.forEach(assertSentence);
      const served = expectation ? /built-in rule .*your own ladder does not have/ : /the way to grow/;
      assert.match(lines[2] ?? '', served);
    });
  }

  it('is told as far as it is known', () => {
    const unknown = { ...explained, kind: undefined, about: undefined, expectation: undefined };
    assertSentence(reasons.whyTitle(unknown));
    assert.deepEqual(reasons.whyLines(unknown), [
      'It came at 14:05, about something that is no longer in sight.',
      'Today: 2 of at most 3. Each comes once for what it is about.',
    ]);
  });

  it('has no link and no second line in it, whatever branch and ladder say', () => {
    const strange = { ...explained, about: FOREIGN, expectation: { id: FOREIGN, title: FOREIGN } };
    for (const line of reasons.whyLines(strange)) assert.doesNotMatch(line, /\]\(|[\n\u202e]/);
  });
});
