import assert from 'node:assert/strict';
import { calendarOf, DEFAULT_WORKING_DAYS } from '../../../src/facts/calendar.ts';
import { HOUR } from '../../../src/facts/instant.ts';
import { humansExcept } from '../../../src/facts/people.ts';
import type { PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import { reviewPairsOf } from '../../../src/facts/reviewPairs.ts';
import { phasesOf, timeWaited } from '../../../src/facts/timeline.ts';
import {
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
  reviewed,
  reviewRequested,
  reviewRequestRemoved,
} from '../../github/builders.ts';
import { on, shown } from './week.ts';

const NOW = on('Fri 09:00');
const CALENDAR = calendarOf({ timeZone: 'UTC', workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });
const IS_HUMAN = humansExcept([]);
const TEAM = aTeam('payments');
/** As GitHub keeps it once somebody of the team reviewed, or the request was removed. */
const NOBODY_ASKED = { requested: [] };

const asked = (moment: string, who: Parameters<typeof reviewRequested>[1] = 'mara') => reviewRequested(on(moment), who);
const removed = (moment: string, who: Parameters<typeof reviewRequested>[1] = 'mara') =>
  reviewRequestRemoved(on(moment), who);
const review = (moment: string, by = 'mara') => reviewed(on(moment), by);
const draft = (moment: string) => convertedToDraft(on(moment));
const ready = (moment: string) => readyForReview(on(moment));
const close = (moment: string) => closed(on(moment));
const reopen = (moment: string) => reopened(on(moment));
const merge = (moment: string) => merged(on(moment));

/** mara's pairs on a pull request that ines opened on Monday at 09:00: `Mon 10:00 - Mon 12:00, 2 h`. */
function pairs(events: readonly PullRequestEvent[], overrides: PullRequestOverrides = {}): readonly string[] {
  const pullRequest = aPullRequest({ author: 'ines', createdAt: MONDAY, events, ...overrides });
  const phases = phasesOf(pullRequest, NOW);
  return reviewPairsOf(pullRequest, 'mara', phases, IS_HUMAN).map(({ asked, from, answeredAt, isPartlyKnown }) => {
    const { working, elapsed } = timeWaited(phases, from, answeredAt ?? NOW, CALENDAR);
    const wait = `${working / HOUR}${working === elapsed ? '' : ` of ${elapsed / HOUR}`} h`;
    const by = `${asked === 'team' ? ', team' : ''}${isPartlyKnown ? ', partly known' : ''}`;
    return `${shown(from)} - ${answeredAt === undefined ? 'now' : shown(answeredAt)}, ${wait}${by}`;
  });
}

type Case = readonly [
  sentence: string,
  events: readonly PullRequestEvent[],
  pairs: readonly string[],
  overrides?: PullRequestOverrides,
];

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [sentence, events, expected, overrides] of cases) {
      it(sentence, () => assert.deepEqual(pairs(events, overrides), expected));
    }
  });
}

table('A request of my review is paired', [
  ['with my next submitted review', [asked('Mon 10:00'), review('Mon 12:00')], ['Mon 10:00 - Mon 12:00, 2 h']],
  ['with an approval', [asked('Mon 10:00'), approved(on('Mon 12:00'), 'mara')], ['Mon 10:00 - Mon 12:00, 2 h']],
  [
    'with a request for changes',
    [asked('Mon 10:00'), changesRequested(on('Mon 12:00'), 'mara')],
    ['Mon 10:00 - Mon 12:00, 2 h'],
  ],
  [
    'with a review that was dismissed later',
    [asked('Mon 10:00'), dismissed(on('Mon 12:00'), 'mara')],
    ['Mon 10:00 - Mon 12:00, 2 h'],
  ],
  [
    'with no plain comment of mine',
    [asked('Mon 10:00'), commented(on('Mon 11:00'), 'mara'), review('Mon 12:00')],
    ['Mon 10:00 - Mon 12:00, 2 h'],
  ],
  [
    "with nobody else's review",
    [asked('Mon 10:00'), review('Mon 11:00', 'tom'), review('Mon 12:00')],
    ['Mon 10:00 - Mon 12:00, 2 h'],
  ],
  [
    'with one review alone: the next is asked for by nobody',
    [asked('Mon 10:00'), review('Mon 12:00'), review('Mon 15:00')],
    ['Mon 10:00 - Mon 12:00, 2 h'],
  ],
  [
    'each time I am asked again',
    [asked('Mon 10:00'), review('Mon 12:00'), asked('Tue 10:00'), review('Tue 15:00')],
    ['Mon 10:00 - Mon 12:00, 2 h', 'Tue 10:00 - Tue 15:00, 5 h'],
  ],
  [
    'from the first of several that one review answers: to be reminded is no new start',
    [asked('Mon 10:00'), asked('Mon 11:00'), review('Mon 12:00')],
    ['Mon 10:00 - Mon 12:00, 2 h'],
  ],
  ['in the second in which it was made', [asked('Mon 10:00'), review('Mon 10:00')], ['Mon 10:00 - Mon 10:00, 0 h']],
  [
    'although the author is a deleted account',
    [asked('Mon 10:00'), review('Mon 12:00')],
    ['Mon 10:00 - Mon 12:00, 2 h'],
    { author: null },
  ],
]);

table('My response time runs', [
  [
    'from ready, where the request came before',
    [asked('Mon 10:00'), ready('Tue 10:00'), review('Tue 12:00')],
    ['Tue 10:00 - Tue 12:00, 2 h'],
  ],
  [
    'from the request, where ready came before',
    [ready('Tue 10:00'), asked('Tue 11:00'), review('Tue 12:00')],
    ['Tue 11:00 - Tue 12:00, 1 h'],
  ],
  [
    'in working time, the elapsed beside it',
    [asked('Fri 20:00'), review('next Mon 08:00'), merge('next Mon 09:00')],
    ['Fri 20:00 - next Mon 08:00, 12 of 60 h'],
  ],
  [
    'not at all, where I answered before ready: answered, 0',
    [asked('Mon 10:00'), review('Mon 12:00'), ready('Tue 10:00')],
    ['Tue 10:00 - Mon 12:00, 0 h'],
  ],
  [
    'not in later drafts',
    [asked('Mon 10:00'), draft('Mon 12:00'), ready('Tue 10:00'), review('Tue 12:00')],
    ['Mon 10:00 - Tue 12:00, 4 h'],
  ],
  [
    'not on, where I answer in a later draft',
    [asked('Mon 10:00'), draft('Mon 12:00'), review('Mon 18:00'), ready('Tue 10:00')],
    ['Mon 10:00 - Mon 18:00, 2 h'],
  ],
  [
    'on after a push or a rebase',
    [asked('Mon 10:00'), committed(on('Mon 11:00')), forcePushed(on('Mon 11:30')), review('Mon 12:00')],
    ['Mon 10:00 - Mon 12:00, 2 h'],
  ],
]);

table('There is no pair', [
  ['where nobody asked me', [review('Mon 12:00')], []],
  ['where somebody else was asked', [asked('Mon 10:00', 'tom'), review('Mon 12:00')], []],
  ['where a deleted account was asked', [asked('Mon 10:00', null), review('Mon 12:00')], []],
  [
    'where the request was removed before I answered',
    [asked('Mon 10:00'), removed('Mon 11:00'), review('Mon 12:00')],
    [],
  ],
  ['where it was merged before I answered', [asked('Mon 10:00'), merge('Mon 11:00')], []],
  ['also where I reviewed after the merge', [asked('Mon 10:00'), merge('Mon 11:00'), review('Mon 12:00')], []],
  ['where it was closed before I answered', [asked('Mon 10:00'), close('Mon 11:00')], []],
  [
    'also where I reviewed while it was closed',
    [asked('Mon 10:00'), close('Mon 11:00'), review('Mon 12:00'), reopen('Tue 10:00')],
    [],
  ],
  [
    'where it was merged without ever being ready',
    [draft('Mon 09:00'), asked('Mon 10:00'), review('Mon 11:00'), merge('Mon 12:00')],
    [],
  ],
  ['yet, while it has always been a draft', [draft('Mon 09:00'), asked('Mon 10:00')], []],
]);

table('A request that is removed', [
  [
    'voids its own pair alone',
    [asked('Mon 10:00'), review('Mon 11:00'), asked('Mon 12:00'), removed('Mon 13:00')],
    ['Mon 10:00 - Mon 11:00, 1 h'],
  ],
  [
    'can be made anew',
    [asked('Mon 10:00'), removed('Mon 11:00'), asked('Mon 13:00'), review('Mon 14:00')],
    ['Mon 13:00 - Mon 14:00, 1 h'],
  ],
  [
    'of somebody else changes nothing',
    [asked('Mon 10:00'), removed('Mon 11:00', 'tom'), review('Mon 12:00')],
    ['Mon 10:00 - Mon 12:00, 2 h'],
  ],
]);

table('An answer in the second', [
  [
    'of the merge is an answer',
    [asked('Mon 10:00'), merge('Mon 12:00'), review('Mon 12:00')],
    ['Mon 10:00 - Mon 12:00, 2 h'],
  ],
  [
    'of the closing is one too',
    [asked('Mon 10:00'), close('Mon 12:00'), review('Mon 12:00')],
    ['Mon 10:00 - Mon 12:00, 2 h'],
  ],
]);

table('After a reopening', [
  [
    'a request that still stands starts anew',
    [asked('Mon 10:00'), close('Mon 12:00'), reopen('Tue 10:00'), review('Tue 12:00')],
    ['Tue 10:00 - Tue 12:00, 2 h'],
  ],
  ['also while it waits', [asked('Mon 10:00'), close('Mon 12:00'), reopen('Fri 08:00')], ['Fri 08:00 - now, 1 h']],
  [
    'a request that was made in closed time starts',
    [close('Mon 12:00'), asked('Mon 13:00'), reopen('Tue 10:00'), review('Tue 12:00')],
    ['Tue 10:00 - Tue 12:00, 2 h'],
  ],
  [
    'one that was removed in closed time does not',
    [asked('Mon 10:00'), close('Mon 12:00'), removed('Mon 13:00'), reopen('Tue 10:00')],
    [],
  ],
  [
    'what was answered before stays answered',
    [asked('Mon 10:00'), review('Mon 11:00'), close('Mon 12:00'), reopen('Tue 10:00')],
    ['Mon 10:00 - Mon 11:00, 1 h'],
  ],
]);

table('A request that still waits', [
  ['counts at its present age: silence is never hidden', [asked('Tue 09:00')], ['Tue 09:00 - now, 72 h']],
  ['stands still while it is a draft again', [asked('Mon 10:00'), draft('Mon 12:00')], ['Mon 10:00 - now, 2 h']],
  [
    'stands beside those that I answered',
    [asked('Mon 10:00'), review('Mon 11:00'), asked('Fri 08:00')],
    ['Mon 10:00 - Mon 11:00, 1 h', 'Fri 08:00 - now, 1 h'],
  ],
  ["is none where GitHub's list of those who are asked does not name me", [asked('Mon 10:00')], [], NOBODY_ASKED],
  [
    'waits since ready where no event speaks of it, and is only partly known',
    [ready('Thu 09:00')],
    ['Thu 09:00 - now, 24 h, partly known'],
    { requested: ['mara'] },
  ],
  [
    'waits since the oldest event that GitHub left, and is only partly known',
    [committed(on('Thu 09:00'))],
    ['Thu 09:00 - now, 24 h, partly known'],
    { requested: ['mara'], cut: ['events'] },
  ],
]);

table('A request to a team', [
  ['is no pair while I have not reviewed', [asked('Mon 10:00', TEAM)], []],
  [
    'is a pair once I review',
    [asked('Mon 10:00', TEAM), review('Mon 12:00')],
    ['Mon 10:00 - Mon 12:00, 2 h, team'],
    NOBODY_ASKED,
  ],
  [
    'that a teammate answers makes no pair for me',
    [asked('Mon 10:00', TEAM), review('Mon 11:00', 'tom')],
    [],
    NOBODY_ASKED,
  ],
  [
    'that another answered before me makes none either: that may have been a teammate',
    [asked('Mon 10:00', TEAM), review('Mon 11:00', 'tom'), review('Mon 12:00')],
    [],
    NOBODY_ASKED,
  ],
  [
    'is answered by no bot',
    [asked('Mon 10:00', TEAM), review('Mon 11:00', 'copilot'), review('Mon 12:00')],
    ['Mon 10:00 - Mon 12:00, 2 h, team'],
    NOBODY_ASKED,
  ],
  [
    'is not answered by its author',
    [asked('Mon 10:00', TEAM), review('Mon 11:00', 'ines'), review('Mon 12:00')],
    ['Mon 10:00 - Mon 12:00, 2 h, team'],
    NOBODY_ASKED,
  ],
  [
    'and one to me are one pair, mine',
    [asked('Mon 10:00', TEAM), asked('Mon 11:00'), review('Mon 12:00')],
    ['Mon 11:00 - Mon 12:00, 1 h'],
    NOBODY_ASKED,
  ],
  [
    'and one to me are mine, also where the team was asked later',
    [asked('Mon 10:00'), asked('Mon 11:00', TEAM), review('Mon 12:00')],
    ['Mon 10:00 - Mon 12:00, 2 h'],
    NOBODY_ASKED,
  ],
  [
    "was to somebody else's team, where my review did not take it off GitHub's list",
    [asked('Mon 10:00', TEAM), review('Mon 12:00')],
    [],
    { requested: [TEAM] },
  ],
  [
    'stands on the list because it was made again',
    [asked('Mon 10:00', TEAM), review('Mon 12:00'), asked('Tue 10:00', TEAM)],
    ['Mon 10:00 - Mon 12:00, 2 h, team'],
    { requested: [TEAM] },
  ],
  [
    'counts from the latest of several: any of them may be mine',
    [asked('Mon 10:00', TEAM), asked('Mon 11:00', aTeam('core')), review('Mon 12:00')],
    ['Mon 11:00 - Mon 12:00, 1 h, team'],
    NOBODY_ASKED,
  ],
  [
    'that was removed makes none',
    [asked('Mon 10:00', TEAM), removed('Mon 11:00', TEAM), review('Mon 12:00')],
    [],
    NOBODY_ASKED,
  ],
  [
    'starts anew with a reopening',
    [asked('Mon 10:00', TEAM), close('Mon 12:00'), reopen('Tue 10:00'), review('Tue 12:00')],
    ['Tue 10:00 - Tue 12:00, 2 h, team'],
    NOBODY_ASKED,
  ],
]);

describe('A request that nobody answered before the merge', () => {
  it('makes no pair either where GitHub held the merge back from the events', () => {
    const events = [asked('Mon 10:00'), review('Mon 15:00')];
    const known = aPullRequest({ author: 'ines', createdAt: MONDAY, events });
    const pullRequest = { ...known, state: 'merged', mergedAt: on('Mon 12:00'), closedAt: on('Mon 12:00') } as const;
    assert.deepEqual(reviewPairsOf(pullRequest, 'mara', phasesOf(pullRequest, NOW), IS_HUMAN), []);
  });
});
