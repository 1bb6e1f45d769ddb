import assert from 'node:assert/strict';
import { humansExcept } from '../../../src/facts/people.ts';
import type { PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import { askedAt, isSameReviewer, whoseMove } from '../../../src/facts/whoseMove.ts';
import {
  anAccount,
  aPullRequest,
  approved,
  aTeam,
  changesRequested,
  closed,
  commented,
  committed,
  convertedToDraft,
  dismissed,
  forcePushed,
  MONDAY,
  merged,
  type PullRequestOverrides,
  readyForReview,
  reopened,
  reviewDismissed,
  reviewed,
  reviewRequested,
  reviewRequestRemoved,
} from '../../github/builders.ts';
import { on, shown } from './week.ts';

const NOW = on('Fri 09:00');
const IS_HUMAN = humansExcept(['team-robot']);
const TEAM = aTeam('payments', 'Payments');
const INES = { kind: 'person', account: anAccount('ines') } as const;
const TOM = { kind: 'person', account: anAccount('tom') } as const;

const asked = (moment: string, who: Parameters<typeof reviewRequested>[1] = 'ines') => reviewRequested(on(moment), who);
const push = (moment: string) => committed(on(moment));

/** `reviewers: review-requested since Mon 10:00 (ines)`. Opened by mara on Monday at 09:00. */
function moveOf(events: readonly PullRequestEvent[], overrides: PullRequestOverrides = {}): string {
  const move = whoseMove(aPullRequest({ createdAt: MONDAY, events, ...overrides }), IS_HUMAN, NOW);
  if (!move) return 'none';
  const names =
    move.who === 'reviewers'
      ? move.reviewers.map((one) => (one.kind === 'team' ? one.slug : `${one.account?.login}`))
      : [];
  return `${move.who}: ${move.because} since ${shown(move.since)}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
}

type Case = readonly [
  sentence: string,
  events: readonly PullRequestEvent[],
  move: string,
  overrides?: PullRequestOverrides,
];

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [sentence, events, expected, overrides] of cases) {
      it(sentence, () => assert.equal(moveOf(events, overrides), expected));
    }
  });
}

table("It is nobody's move", [
  ['while it was created as a draft', [], 'nobody: draft since Mon 09:00', { isDraft: true }],
  ['in a later draft, since it began', [convertedToDraft(on('Wed 10:00'))], 'nobody: draft since Wed 10:00'],
  [
    'in a draft with an open request',
    [asked('Mon 10:00'), convertedToDraft(on('Wed 10:00'))],
    'nobody: draft since Wed 10:00',
  ],
  [
    'in a draft with changes to make',
    [changesRequested(on('Tue 10:00'), 'ines'), convertedToDraft(on('Wed 10:00'))],
    'nobody: draft since Wed 10:00',
  ],
  ['once it is merged', [asked('Mon 10:00'), merged(on('Tue 10:00'))], 'none'],
  ['once it is closed', [asked('Mon 10:00'), closed(on('Tue 10:00'))], 'none'],
]);

table("It is the reviewers' move", [
  ['while a person is asked', [asked('Mon 10:00')], 'reviewers: review-requested since Mon 10:00 (ines)'],
  ['while a team is asked', [asked('Mon 10:00', TEAM)], 'reviewers: review-requested since Mon 10:00 (payments)'],
  [
    'since the first of several was asked',
    [asked('Mon 10:00'), asked('Tue 10:00', TEAM)],
    'reviewers: review-requested since Mon 10:00 (ines, payments)',
  ],
  [
    'while a deleted account is asked',
    [asked('Mon 10:00', null)],
    'reviewers: review-requested since Mon 10:00 (undefined)',
  ],
  [
    'since ready, where that came after the request',
    [asked('Mon 10:00'), readyForReview(on('Tue 10:00'))],
    'reviewers: review-requested since Tue 10:00 (ines)',
  ],
  [
    'anew since the reopening, where the request still stands',
    [asked('Mon 10:00'), closed(on('Tue 10:00')), reopened(on('Wed 10:00'))],
    'reviewers: review-requested since Wed 10:00 (ines)',
  ],
  [
    'since they were asked again',
    [asked('Mon 10:00'), changesRequested(on('Tue 10:00'), 'ines'), push('Wed 09:00'), asked('Wed 10:00')],
    'reviewers: review-requested since Wed 10:00 (ines)',
  ],
  [
    'while one has approved and another has not answered',
    [asked('Mon 10:00'), asked('Mon 10:00', 'tom'), approved(on('Tue 10:00'), 'tom')],
    'reviewers: review-requested since Mon 10:00 (ines)',
  ],
  [
    'whatever is pushed meanwhile',
    [asked('Mon 10:00'), push('Tue 10:00'), forcePushed(on('Wed 10:00'))],
    'reviewers: review-requested since Mon 10:00 (ines)',
  ],
  [
    'whatever is said meanwhile',
    [asked('Mon 10:00'), commented(on('Thu 10:00'), 'ines')],
    'reviewers: review-requested since Mon 10:00 (ines)',
  ],
  [
    'also where GitHub cut the request off the events',
    [],
    'reviewers: review-requested since Mon 09:00 (ines)',
    { requested: ['ines'] },
  ],
]);

table("It is the author's move, to change something,", [
  [
    'once changes are asked for',
    [asked('Mon 10:00'), changesRequested(on('Tue 10:00'), 'ines')],
    'author: changes-requested since Tue 10:00',
  ],
  [
    'where they came after the last push',
    [push('Tue 09:00'), changesRequested(on('Tue 10:00'), 'ines')],
    'author: changes-requested since Tue 10:00',
  ],
  [
    'since the first reviewer who still asks for changes',
    [changesRequested(on('Tue 10:00'), 'ines'), changesRequested(on('Wed 10:00'), 'tom')],
    'author: changes-requested since Tue 10:00',
  ],
  [
    'where they came in the second of the last push',
    [push('Tue 10:00'), changesRequested(on('Tue 10:00'), 'ines')],
    'author: changes-requested since Tue 10:00',
  ],
  [
    "although another approves: that does not take a reviewer's wish back",
    [changesRequested(on('Tue 10:00'), 'ines'), approved(on('Wed 10:00'), 'tom')],
    'author: changes-requested since Tue 10:00',
  ],
  [
    'although somebody else is still asked',
    [asked('Mon 10:00', 'tom'), changesRequested(on('Tue 10:00'), 'ines')],
    'author: changes-requested since Tue 10:00',
  ],
  [
    'although the same reviewer comments later',
    [changesRequested(on('Tue 10:00'), 'ines'), reviewed(on('Wed 10:00'), 'ines')],
    'author: changes-requested since Tue 10:00',
  ],
  [
    'and a deleted account can ask for it',
    [changesRequested(on('Tue 10:00'), null)],
    'author: changes-requested since Tue 10:00',
  ],
]);

table("It is the author's move, to ask again,", [
  [
    'after a push that answers the changes',
    [changesRequested(on('Tue 10:00'), 'ines'), push('Wed 10:00')],
    'author: reviewed since Tue 10:00',
  ],
  [
    'after a force-push that does',
    [changesRequested(on('Tue 10:00'), 'ines'), forcePushed(on('Wed 10:00'))],
    'author: reviewed since Tue 10:00',
  ],
  [
    'also where another approves: the changes were never taken back',
    [changesRequested(on('Tue 10:00'), 'ines'), push('Wed 10:00'), approved(on('Wed 12:00'), 'tom')],
    'author: reviewed since Wed 12:00',
  ],
  [
    'after a review that only comments',
    [asked('Mon 10:00'), reviewed(on('Tue 10:00'), 'ines')],
    'author: reviewed since Tue 10:00',
  ],
  [
    'after an approval that was dismissed later',
    [
      asked('Mon 10:00'),
      approved(on('Tue 10:00'), 'ines'),
      reviewDismissed(on('Wed 10:00'), approved(on('Tue 10:00'), 'ines')),
    ],
    'author: reviewed since Tue 10:00',
  ],
  [
    'after a wish for changes that was dismissed',
    [
      changesRequested(on('Tue 10:00'), 'ines'),
      reviewDismissed(on('Wed 10:00'), changesRequested(on('Tue 10:00'), 'ines')),
    ],
    'author: reviewed since Tue 10:00',
  ],
  [
    'after an approval that was dismissed',
    [asked('Mon 10:00'), dismissed(on('Tue 10:00'), 'ines')],
    'author: reviewed since Tue 10:00',
  ],
]);

table("It is the author's move, to merge,", [
  ['once it is approved', [asked('Mon 10:00'), approved(on('Tue 10:00'), 'ines')], 'author: approved since Tue 10:00'],
  [
    'since the first approval',
    [approved(on('Tue 10:00'), 'ines'), approved(on('Wed 10:00'), 'tom')],
    'author: approved since Tue 10:00',
  ],
  [
    'where the reviewer who asked for changes approves',
    [changesRequested(on('Tue 10:00'), 'ines'), approved(on('Wed 10:00'), 'ines')],
    'author: approved since Wed 10:00',
  ],
  [
    'although the reviewer comments later',
    [approved(on('Tue 10:00'), 'ines'), reviewed(on('Wed 10:00'), 'ines')],
    'author: approved since Tue 10:00',
  ],
  [
    'since the wish for changes was dismissed',
    [
      changesRequested(on('Tue 10:00'), 'tom'),
      approved(on('Wed 10:00'), 'ines'),
      reviewDismissed(on('Thu 10:00'), changesRequested(on('Tue 10:00'), 'tom')),
    ],
    'author: approved since Thu 10:00',
  ],
  [
    'where the wish for changes was dismissed',
    [dismissed(on('Tue 10:00'), 'tom'), approved(on('Wed 10:00'), 'ines')],
    'author: approved since Wed 10:00',
  ],
  [
    'since the last of the approvals that it needs',
    [approved(on('Tue 10:00'), 'ines'), approved(on('Wed 10:00'), 'tom')],
    'author: approved since Wed 10:00',
    { approvalsRequired: 2 },
  ],
  [
    'since it is approved again, where changes were asked for in between',
    [approved(on('Tue 10:00'), 'ines'), changesRequested(on('Wed 10:00'), 'tom'), approved(on('Thu 10:00'), 'tom')],
    'author: approved since Thu 10:00',
  ],
  [
    'from ready on, where the approval came in the draft',
    [approved(on('Mon 10:00'), 'ines'), readyForReview(on('Tue 10:00'))],
    'author: approved since Tue 10:00',
  ],
  ['by a deleted account too', [approved(on('Tue 10:00'), null)], 'author: approved since Tue 10:00'],
]);

table("It is the author's move, to ask one more,", [
  [
    'where it needs two approvals and has one',
    [approved(on('Tue 10:00'), 'ines')],
    'author: reviewed since Tue 10:00',
    { approvalsRequired: 2 },
  ],
]);

table("It is the author's move, to ask somebody,", [
  ['where nobody is asked', [], 'author: nobody-asked since Mon 09:00'],
  [
    'where the request was taken back',
    [asked('Mon 10:00'), reviewRequestRemoved(on('Tue 10:00'), 'ines')],
    'author: nobody-asked since Mon 09:00',
  ],
  [
    'where only a bot is asked',
    [asked('Mon 10:00', anAccount('copilot', 'Bot'))],
    'author: nobody-asked since Mon 09:00',
  ],
  [
    'where only an account of my own list is asked',
    [asked('Mon 10:00', 'team-robot')],
    'author: nobody-asked since Mon 09:00',
  ],
  ['where only a bot approves', [approved(on('Tue 10:00'), 'renovate[bot]')], 'author: nobody-asked since Mon 09:00'],
  [
    'where only a bot asks for changes',
    [changesRequested(on('Tue 10:00'), 'coderabbitai')],
    'author: nobody-asked since Mon 09:00',
  ],
  ['where only the author reviews', [reviewed(on('Tue 10:00'), 'mara')], 'author: nobody-asked since Mon 09:00'],
  ['where only the author approves', [approved(on('Tue 10:00'), 'mara')], 'author: nobody-asked since Mon 09:00'],
  [
    'where author and reviewer are both deleted accounts',
    [approved(on('Tue 10:00'), null)],
    'author: nobody-asked since Mon 09:00',
    { author: null },
  ],
  ['where there are only plain comments', [commented(on('Tue 10:00'), 'ines')], 'author: nobody-asked since Mon 09:00'],
  ['since the draft ended', [readyForReview(on('Tue 10:00'))], 'author: nobody-asked since Tue 10:00'],
]);

table('Where GitHub cut the events short', [
  ['nobody is said to be forgotten', [push('Tue 10:00')], 'author: none-known since Mon 09:00', { cut: ['events'] }],
  [
    'but only then: cut files change nothing',
    [push('Tue 10:00')],
    'author: nobody-asked since Mon 09:00',
    { cut: ['files'] },
  ],
  [
    'a review that is left says whose move it is',
    [reviewed(on('Tue 10:00'), 'ines')],
    'author: reviewed since Tue 10:00',
    { cut: ['events'] },
  ],
  [
    'a request that is not left waits since the oldest event that is',
    [commented(on('Tue 10:00'), 'ines'), push('Wed 10:00')],
    'reviewers: review-requested since Tue 10:00 (ines)',
    { cut: ['events'], requested: ['ines'] },
  ],
]);

describe('A request', () => {
  it('counts from when the reviewer was last asked', () => {
    const events = [asked('Mon 10:00'), asked('Tue 10:00', TEAM), asked('Wed 10:00')];
    const pullRequest = aPullRequest({ events });
    assert.equal(askedAt(pullRequest, INES), on('Wed 10:00'));
    assert.equal(askedAt(pullRequest, TEAM), on('Tue 10:00'));
    assert.equal(askedAt(pullRequest, TOM), undefined);
  });

  it('that GitHub cut off counts from the oldest event that is left', () => {
    const pullRequest = aPullRequest({
      events: [commented(on('Tue 10:00'), 'ines'), asked('Wed 10:00')],
      cut: ['events'],
    });
    assert.equal(askedAt(pullRequest, TOM), on('Tue 10:00'));
    assert.equal(askedAt(pullRequest, INES), on('Wed 10:00'));
    assert.equal(askedAt({ ...pullRequest, events: [] }, TOM), undefined);
  });

  it('to a team is no request to a person of that name', () => {
    const person = { kind: 'person', account: anAccount('payments') } as const;
    assert.equal(isSameReviewer(TEAM, person), false);
    assert.equal(isSameReviewer(person, TEAM), false);
    assert.equal(isSameReviewer(TEAM, aTeam('payments', 'renamed')), true);
  });
});
