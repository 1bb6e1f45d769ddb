import assert from 'node:assert/strict';
import { calendarOf, DEFAULT_WORKING_DAYS } from '../../../src/facts/calendar.ts';
import { type Clocks, clocksOf } from '../../../src/facts/clocks.ts';
import { DAY, HOUR } from '../../../src/facts/instant.ts';
import { humansExcept } from '../../../src/facts/people.ts';
import type { PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import type { TimePassed } from '../../../src/facts/workingTime.ts';
import {
  aPullRequest,
  approved,
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
} from '../../github/builders.ts';
import { on, shown } from './week.ts';

const CALENDAR = calendarOf({ timeZone: 'UTC', workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });
const IS_HUMAN = humansExcept(['team-robot']);

const draft = (moment: string) => convertedToDraft(on(moment));
const ready = (moment: string) => readyForReview(on(moment));
const close = (moment: string) => closed(on(moment));
const reopen = (moment: string) => reopened(on(moment));
const merge = (moment: string) => merged(on(moment));
const review = (moment: string, by: Parameters<typeof reviewed>[1] = 'ines') => reviewed(on(moment), by);
const approve = (moment: string, by: Parameters<typeof reviewed>[1] = 'ines') => approved(on(moment), by);
const change = (moment: string, by: Parameters<typeof reviewed>[1] = 'ines') => changesRequested(on(moment), by);
const dismiss = (moment: string, by = 'ines') => dismissed(on(moment), by);
const takeBack = (moment: string, review: PullRequestEvent) => reviewDismissed(on(moment), review);
const comment = (moment: string, by: Parameters<typeof reviewed>[1] = 'ines') => commented(on(moment), by);

/** Of a pull request that mara opened on Monday at 09:00, looked at a week later. */
function clocks(events: readonly PullRequestEvent[], overrides: PullRequestOverrides = {}): Clocks {
  return clocksOf(aPullRequest({ createdAt: MONDAY, events, ...overrides }), CALENDAR, IS_HUMAN, on('next Mon 09:00'));
}

/** `3 of 5 h`: working and elapsed; `3 h` where they are the same. */
function hours({ working, elapsed }: TimePassed): string {
  return working === elapsed ? `${working / HOUR} h` : `${working / HOUR} of ${elapsed / HOUR} h`;
}

function told(clock: Clocks['firstReview'] | Clocks['firstResponse'] | Clocks['approval']): string {
  const at = 'at' in clock ? ` ${shown(clock.at)}` : '';
  const wait = 'wait' in clock && clock.wait ? ` after ${hours(clock.wait)}` : '';
  return `${clock.kind}${at}${wait}`;
}

type Case = readonly [
  sentence: string,
  events: readonly PullRequestEvent[],
  expected: string,
  overrides?: PullRequestOverrides,
];

function table(title: string, cases: readonly Case[], tell: (clocks: Clocks) => string): void {
  describe(title, () => {
    for (const [sentence, events, expected, overrides] of cases) {
      it(sentence, () => assert.equal(tell(clocks(events, overrides)), expected));
    }
  });
}

table(
  'A pull request was started',
  [
    [
      'with the earliest authored date among its commits',
      [committed(on('Mon 08:00')), committed(on('Mon 07:00'))],
      '-2 h',
    ],
    ['with its creation, if that is earlier', [committed(on('Tue 10:00'))], '0 h'],
    ['with its creation where no commit is known', [], '0 h'],
    ['when its commit was authored, although a rebase moved it', [committed(on('Wed 10:00'), on('Mon 05:00'))], '-4 h'],
    ['in its draft: that is work', [draft('Mon 09:00'), ready('Wed 09:00')], '0 h'],
    ['30 days before creation where a commit is just that old', [committed(MONDAY - 30 * DAY)], '-720 h'],
    ['at most 30 days before creation (old cherry-picks)', [committed(MONDAY - 31 * DAY)], '-720 h'],
  ],
  ({ startedAt }) => `${(startedAt - MONDAY) / HOUR} h`,
);

table(
  'Time in draft is',
  [
    ['none where it was no draft', [], '0 h'],
    ['from creation to "ready for review"', [ready('Tue 09:00')], '24 h'],
    ['to the merge', [draft('Mon 09:00'), merge('Mon 12:00')], '3 h', { isDraft: true }],
    ['to the closing', [draft('Tue 09:00'), close('Tue 12:00')], '3 h'],
    ['to now', [draft('next Mon 06:00')], '3 h'],
    [
      'the sum of several, without closed time',
      [ready('Mon 10:00'), draft('Tue 10:00'), close('Tue 12:00'), reopen('Wed 12:00'), ready('Wed 13:00')],
      '4 h',
    ],
    ['elapsed time: the weekend counts', [draft('Fri 09:00'), ready('next Mon 08:00')], '71 h'],
  ],
  ({ inDraft }) => `${inDraft / HOUR} h`,
);

table(
  'The first review is',
  [
    ['the first submitted one', [review('Mon 12:00'), review('Mon 15:00')], 'reviewed Mon 12:00 after 3 h'],
    ['an approval', [approve('Mon 12:00')], 'reviewed Mon 12:00 after 3 h'],
    ['a request for changes', [change('Mon 12:00')], 'reviewed Mon 12:00 after 3 h'],
    [
      'one that was dismissed later, when it was submitted',
      [dismiss('Mon 12:00'), review('Mon 15:00')],
      'reviewed Mon 12:00 after 3 h',
    ],
    ['no plain comment', [comment('Mon 12:00'), review('Mon 15:00')], 'reviewed Mon 15:00 after 6 h'],
    ["not the author's own", [review('Mon 12:00', 'mara'), review('Mon 15:00')], 'reviewed Mon 15:00 after 6 h'],
    ["not a bot's", [review('Mon 12:00', 'renovate[bot]'), review('Mon 15:00')], 'reviewed Mon 15:00 after 6 h'],
    [
      "not an AI reviewer's",
      [review('Mon 12:00', 'coderabbitai'), review('Mon 15:00')],
      'reviewed Mon 15:00 after 6 h',
    ],
    [
      "not one of the user's own list",
      [review('Mon 12:00', 'team-robot'), review('Mon 15:00')],
      'reviewed Mon 15:00 after 6 h',
    ],
    ['by a deleted account: an unknown human', [review('Mon 12:00', null)], 'reviewed Mon 12:00 after 3 h'],
    [
      'none where author and reviewer are both deleted accounts',
      [review('Mon 12:00', null)],
      'none-yet after 120 of 168 h',
      { author: null },
    ],
    [
      "somebody's where only the author is a deleted account",
      [review('Mon 12:00')],
      'reviewed Mon 12:00 after 3 h',
      { author: null },
    ],
    ['waited for from ready', [ready('Tue 10:00'), review('Tue 12:00')], 'reviewed Tue 12:00 after 2 h'],
    [
      'the first after ready, although there was one in the first draft',
      [review('Mon 12:00'), ready('Tue 10:00'), review('Tue 12:00')],
      'reviewed Tue 12:00 after 2 h',
    ],
    [
      'waited for in working time, the elapsed beside it',
      [ready('Fri 20:00'), review('next Mon 08:00')],
      'reviewed next Mon 08:00 after 12 of 60 h',
    ],
    [
      'waited for with later drafts cut out',
      [draft('Tue 09:00'), ready('Wed 09:00'), review('Wed 10:00')],
      'reviewed Wed 10:00 after 25 h',
    ],
    [
      'one in a later draft, with the clock standing still',
      [draft('Tue 09:00'), review('Tue 15:00'), ready('Wed 09:00')],
      'reviewed Tue 15:00 after 24 h',
    ],
    [
      'waited for with closed time cut out',
      [close('Tue 09:00'), reopen('Wed 09:00'), review('Wed 10:00')],
      'reviewed Wed 10:00 after 25 h',
    ],
    [
      'not waited for anew after a push or a rebase',
      [committed(on('Mon 10:00')), forcePushed(on('Mon 11:00')), review('Mon 12:00')],
      'reviewed Mon 12:00 after 3 h',
    ],
    [
      'not waited for from the request, but from ready',
      [reviewRequested(on('Mon 11:00'), 'ines'), review('Mon 12:00')],
      'reviewed Mon 12:00 after 3 h',
    ],
    [
      '"reviewed in draft" with no wait where only its first draft was reviewed',
      [review('Mon 12:00'), ready('Tue 10:00'), merge('Wed 10:00')],
      'reviewed-in-draft Mon 12:00 after 0 h',
    ],
    [
      '"reviewed in draft" while it is open too',
      [review('Mon 12:00'), ready('Tue 10:00')],
      'reviewed-in-draft Mon 12:00 after 0 h',
    ],
    [
      '"reviewed in draft" without a figure where it was merged without ever being ready',
      [draft('Mon 09:00'), review('Mon 12:00'), merge('Tue 10:00')],
      'reviewed-in-draft Mon 12:00',
    ],
    ['missing: merged unreviewed', [merge('Wed 10:00')], 'merged-unreviewed'],
    [
      'missing where it was merged as a draft and nobody looked',
      [draft('Mon 09:00'), merge('Wed 10:00')],
      'merged-unreviewed',
    ],
    ['missing where only bots reviewed it', [review('Mon 12:00', 'copilot'), merge('Wed 10:00')], 'merged-unreviewed'],
    ['missing where reviews came after the merge', [merge('Wed 10:00'), review('Wed 12:00')], 'merged-unreviewed'],
    ['missing where it was closed without', [close('Wed 10:00')], 'closed-unreviewed'],
    [
      'there where it came in the second of the merge',
      [merge('Wed 10:00'), review('Wed 10:00')],
      'reviewed Wed 10:00 after 49 h',
    ],
    [
      'there where it came in the second of ready',
      [review('Tue 10:00'), ready('Tue 10:00')],
      'reviewed Tue 10:00 after 0 h',
    ],
    ['not there yet: the wait so far', [], 'none-yet after 120 of 168 h'],
    ['not there yet in the first draft: nobody waited', [], 'none-yet after 0 h', { isDraft: true }],
    ['not known where GitHub cut the events short', [review('Mon 12:00')], 'unknown', { cut: ['events'] }],
    [
      'known where GitHub cut only the files short',
      [review('Mon 12:00')],
      'reviewed Mon 12:00 after 3 h',
      { cut: ['files'] },
    ],
  ],
  ({ firstReview }) => told(firstReview),
);

table(
  'Reviews after the merge are shown apart:',
  [
    ['none', [review('Mon 12:00'), merge('Tue 10:00')], '0'],
    [
      "other people's",
      [review('Mon 12:00'), merge('Tue 10:00'), review('Tue 12:00'), approve('Wed 10:00', 'tom')],
      '2',
    ],
    [
      "no bot's, no own, no comment",
      [merge('Tue 10:00'), review('Tue 12:00', 'mara'), review('Tue 12:00', 'copilot'), comment('Tue 12:00')],
      '0',
    ],
  ],
  ({ reviewsAfterMerge }) => `${reviewsAfterMerge}`,
);

table(
  'The first response is',
  [
    ['the first plain comment', [comment('Mon 11:00'), review('Mon 12:00')], 'responded Mon 11:00 after 2 h'],
    ['the first submitted review', [review('Mon 12:00'), comment('Mon 15:00')], 'responded Mon 12:00 after 3 h'],
    [
      "not the author's, not a bot's",
      [comment('Mon 10:00', 'mara'), comment('Mon 11:00', 'codecov'), comment('Mon 12:00')],
      'responded Mon 12:00 after 3 h',
    ],
    ['by a deleted account', [comment('Mon 11:00', null)], 'responded Mon 11:00 after 2 h'],
    ['after ready', [comment('Mon 11:00'), ready('Tue 10:00'), comment('Tue 11:00')], 'responded Tue 11:00 after 1 h'],
    ['none where the merge came first', [merge('Mon 12:00'), comment('Mon 15:00')], 'none'],
    ['none where the closing came first', [close('Mon 12:00'), comment('Mon 15:00')], 'none'],
    [
      'there in closed time that a reopening ended, with the clock standing still',
      [close('Mon 12:00'), comment('Mon 15:00'), reopen('Tue 10:00')],
      'responded Mon 15:00 after 3 h',
    ],
    ['there in the second of the closing', [close('Mon 12:00'), comment('Mon 12:00')], 'responded Mon 12:00 after 3 h'],
    ['none where it never was ready', [draft('Mon 09:00'), comment('Mon 11:00'), merge('Mon 12:00')], 'none'],
    ['not there yet: the wait so far', [], 'none-yet after 120 of 168 h'],
    ['not known where GitHub cut the events short', [comment('Mon 11:00')], 'unknown', { cut: ['events'] }],
  ],
  ({ firstResponse }) => told(firstResponse),
);

const TWO = { approvalsRequired: 2 };

table(
  'It is approved',
  [
    ['with one approval where GitHub does not say how many', [approve('Mon 12:00')], 'approved Mon 12:00 after 3 h'],
    [
      'with one approval where GitHub asks for none: without one there is no such moment',
      [approve('Mon 12:00')],
      'approved Mon 12:00 after 3 h',
      { approvalsRequired: 0 },
    ],
    [
      'not without an approval, where GitHub asks for none',
      [dismiss('Mon 12:00')],
      'none-yet after 120 of 168 h',
      { approvalsRequired: 0 },
    ],
    [
      'with the last of those that are required',
      [approve('Mon 12:00'), approve('Mon 15:00', 'tom')],
      'approved Mon 15:00 after 6 h',
      TWO,
    ],
    [
      'not by two approvals of one reviewer where two are required',
      [approve('Mon 12:00'), approve('Mon 15:00')],
      'none-yet after 120 of 168 h',
      TWO,
    ],
    [
      'not before a reviewer who asked for changes approves',
      [change('Mon 12:00', 'tom'), approve('Mon 15:00'), approve('Tue 09:00', 'tom')],
      'approved Tue 09:00 after 24 h',
    ],
    [
      'at the first such moment, whatever is asked for later',
      [approve('Mon 12:00'), change('Mon 15:00', 'tom'), approve('Tue 09:00', 'tom')],
      'approved Mon 12:00 after 3 h',
    ],
    [
      'although the reviewer comments later',
      [change('Mon 12:00', 'tom'), review('Mon 13:00', 'tom'), approve('Mon 15:00')],
      'none-yet after 120 of 168 h',
    ],
    [
      'once the wish for changes is dismissed',
      [dismiss('Mon 12:00', 'tom'), approve('Mon 15:00')],
      'approved Mon 15:00 after 6 h',
    ],
    [
      'not by an approval that was dismissed',
      [dismiss('Mon 12:00'), approve('Tue 09:00', 'tom')],
      'approved Tue 09:00 after 24 h',
    ],
    [
      'not while a dismissed opinion takes an approval of the same reviewer back',
      [approve('Mon 12:00'), dismiss('Mon 13:00'), approve('Mon 15:00', 'tom')],
      'none-yet after 120 of 168 h',
      TWO,
    ],
    [
      'once the wish for changes is dismissed, and not before',
      [change('Mon 10:00', 'tom'), approve('Mon 11:00'), takeBack('Mon 14:00', change('Mon 10:00', 'tom'))],
      'approved Mon 14:00 after 5 h',
    ],
    [
      'although a later push dismisses the approval',
      [approve('Mon 12:00'), takeBack('Mon 15:00', approve('Mon 12:00')), merge('Mon 16:00')],
      'approved Mon 12:00 after 3 h',
    ],
    [
      'not where the first of two approvals was dismissed before the second',
      [approve('Mon 12:00'), takeBack('Mon 13:00', approve('Mon 12:00')), approve('Mon 15:00', 'tom')],
      'none-yet after 120 of 168 h',
      TWO,
    ],
    [
      'not once an older wish for changes is dismissed: the newest stands',
      [
        change('Mon 10:00', 'tom'),
        change('Mon 11:00', 'tom'),
        takeBack('Mon 12:00', change('Mon 10:00', 'tom')),
        approve('Mon 15:00'),
      ],
      'none-yet after 120 of 168 h',
    ],
    [
      'whatever is dismissed that a bot said',
      [approve('Mon 12:00'), takeBack('Mon 13:00', change('Mon 10:00', 'copilot')), change('Mon 10:00', 'copilot')],
      'approved Mon 12:00 after 3 h',
    ],
    [
      'not at ready, where an approval of the first draft was dismissed',
      [approve('Mon 12:00'), takeBack('Mon 15:00', approve('Mon 12:00')), ready('Tue 10:00')],
      'none-yet after 95 of 143 h',
    ],
    [
      'with two approvals of deleted accounts',
      [approve('Mon 12:00', null), approve('Mon 15:00', null)],
      'approved Mon 15:00 after 6 h',
      TWO,
    ],
    [
      'once the wish for changes of a deleted account is dismissed',
      [change('Mon 10:00', null), approve('Mon 11:00', null), takeBack('Mon 14:00', change('Mon 10:00', null))],
      'approved Mon 14:00 after 5 h',
    ],
    ['only by humans', [approve('Mon 12:00', 'copilot'), approve('Mon 15:00')], 'approved Mon 15:00 after 6 h'],
    [
      'whatever bots ask for',
      [change('Mon 12:00', 'coderabbitai'), approve('Mon 15:00')],
      'approved Mon 15:00 after 6 h',
    ],
    ['not by the author', [approve('Mon 12:00', 'mara')], 'none-yet after 120 of 168 h'],
    ['by a deleted account', [approve('Mon 12:00', null)], 'approved Mon 12:00 after 3 h'],
    ['from ready on', [ready('Tue 10:00'), approve('Tue 12:00')], 'approved Tue 12:00 after 2 h'],
    [
      'at ready, where an approval of the first draft still stands',
      [approve('Mon 12:00'), ready('Tue 10:00')],
      'approved Tue 10:00 after 0 h',
    ],
    [
      'not at ready, where an approval of the first draft was overruled',
      [approve('Mon 12:00'), change('Mon 15:00'), ready('Tue 10:00'), approve('Tue 12:00')],
      'approved Tue 12:00 after 2 h',
    ],
    ['not yet in the first draft', [approve('Mon 12:00')], 'none-yet after 0 h', { isDraft: true }],
    [
      'in a later draft, with the clock standing still',
      [draft('Mon 10:00'), approve('Mon 12:00'), ready('Mon 15:00')],
      'approved Mon 12:00 after 1 h',
    ],
    [
      'with later drafts cut out',
      [draft('Mon 10:00'), ready('Mon 15:00'), approve('Mon 16:00')],
      'approved Mon 16:00 after 2 h',
    ],
    [
      'with closed time cut out',
      [close('Mon 10:00'), reopen('Mon 15:00'), approve('Mon 16:00')],
      'approved Mon 16:00 after 2 h',
    ],
    [
      'in working time, the elapsed beside it',
      [ready('Fri 20:00'), approve('next Mon 08:00')],
      'approved next Mon 08:00 after 12 of 60 h',
    ],
    ['in the second of the merge', [merge('Mon 12:00'), approve('Mon 12:00')], 'approved Mon 12:00 after 3 h'],
    ['never where the merge came first', [merge('Mon 12:00'), approve('Mon 15:00')], 'not-approved'],
    ['never where the closing came first', [close('Mon 12:00'), approve('Mon 15:00')], 'not-approved'],
    ['never where it was never ready', [draft('Mon 09:00'), approve('Mon 12:00'), merge('Mon 15:00')], 'not-approved'],
    ['perhaps, where GitHub cut the events short', [approve('Mon 12:00')], 'unknown', { cut: ['events'] }],
  ],
  ({ approval }) => told(approval),
);

table(
  'It is approved on the same day',
  [
    ['where the calendar says so', [ready('Mon 23:00'), approve('Mon 23:59')], 'true'],
    ['not after midnight, however short the wait', [ready('Mon 23:59'), approve('Tue 00:01')], 'false'],
    ['where it is approved at ready', [approve('Mon 12:00'), ready('Tue 10:00')], 'true'],
  ],
  ({ approval }) => `${approval.kind === 'approved' && approval.sameDay}`,
);

describe('The same day', () => {
  it("is that of the person's own time zone", () => {
    const calendar = calendarOf({ timeZone: 'Pacific/Kiritimati', workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });
    const of = (readyAt: string, approvedAt: string) => {
      const events = [ready(readyAt), approve(approvedAt)];
      const { approval } = clocksOf(aPullRequest({ events, createdAt: MONDAY }), calendar, IS_HUMAN, on('Fri 09:00'));
      return approval.kind === 'approved' && approval.sameDay;
    };
    assert.equal(of('Tue 09:00', 'Tue 11:00'), false);
    assert.equal(of('Tue 11:00', 'Wed 09:00'), true);
  });
});

table(
  'The merge came',
  [
    [
      'so long after the start, and after ready',
      [committed(on('Mon 07:00')), merge('Tue 09:00')],
      '26 h, ready for 24 h',
    ],
    [
      'with draft time in the one and not in the other',
      [draft('Mon 10:00'), ready('Mon 15:00'), merge('Mon 17:00')],
      '8 h, ready for 3 h',
    ],
    [
      'with the first draft in the one and not in the other',
      [ready('Tue 09:00'), merge('Tue 12:00')],
      '27 h, ready for 3 h',
    ],
    [
      'with closed time cut out of the wait alone',
      [close('Mon 10:00'), reopen('Mon 15:00'), merge('Mon 17:00')],
      '8 h, ready for 3 h',
    ],
    [
      'over a weekend: both figures of both',
      [committed(on('Fri 20:00')), ready('Fri 22:00'), merge('next Mon 08:00')],
      '119 of 167 h, ready for 10 of 58 h',
    ],
    ['without a wait where it was never ready', [draft('Mon 09:00'), merge('Mon 12:00')], '3 h'],
    ['without a wait to tell where GitHub cut the events short', [merge('Mon 12:00')], '3 h', { cut: ['events'] }],
    ['not yet', [], 'none'],
    ['never', [close('Mon 12:00')], 'none'],
  ],
  ({ merge }) =>
    merge ? `${hours(merge.sinceStart)}${merge.sinceReady ? `, ready for ${hours(merge.sinceReady)}` : ''}` : 'none',
);

describe('What has ended', () => {
  it('stands still, whatever the time is now', () => {
    for (const ending of [merge('Wed 10:00'), close('Wed 10:00')]) {
      const pullRequest = aPullRequest({ createdAt: MONDAY, events: [draft('Tue 10:00'), ready('Tue 12:00'), ending] });
      const [early, late] = [on('Wed 10:00'), Number.POSITIVE_INFINITY].map((now) =>
        clocksOf(pullRequest, CALENDAR, IS_HUMAN, now),
      );
      assert.deepEqual(early, late);
    }
  });
});
