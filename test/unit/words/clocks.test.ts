import assert from 'node:assert/strict';
import { calendarOf, DEFAULT_WORKING_DAYS } from '../../../src/facts/calendar.ts';
import { clocksOf } from '../../../src/facts/clocks.ts';
import { humansExcept } from '../../../src/facts/people.ts';
import type { PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import { clockLines } from '../../../src/words/clocks.ts';
import {
  aPullRequest,
  approved,
  changesRequested,
  closed,
  commented,
  committed,
  convertedToDraft,
  MONDAY,
  merged,
  type PullRequestOverrides,
  readyForReview,
  reviewed,
} from '../../github/builders.ts';
import { on, shown } from '../facts/week.ts';
import { assertWords } from './reading.ts';

const CALENDAR = calendarOf({ timeZone: 'UTC', workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });

type Case = readonly [
  sentence: string,
  events: readonly PullRequestEvent[],
  lines: readonly string[],
  overrides?: PullRequestOverrides,
];

const draft = (moment: string) => convertedToDraft(on(moment));
const ready = (moment: string) => readyForReview(on(moment));
const merge = (moment: string) => merged(on(moment));
const review = (moment: string) => reviewed(on(moment), 'ines');
const approve = (moment: string) => approved(on(moment), 'ines');

const CASES: readonly Case[] = [
  [
    'says how a whole life went',
    [
      committed(on('Mon 07:00')),
      ready('Mon 12:00'),
      commented(on('Mon 13:00'), 'tom'),
      review('Mon 15:00'),
      approve('Mon 16:00'),
      merge('Tue 04:00'),
      review('Tue 10:00'),
    ],
    [
      'started Mon 07:00',
      'in draft for 3 h',
      'first answer after 1 h',
      'first review after 3 h',
      'approved after 4 h, same day',
      'merged in 21 h of working time, 16 h of it ready',
      '1 review after the merge',
    ],
  ],
  [
    'gives both figures where they differ',
    [ready('Fri 20:00'), approve('next Mon 08:00'), merge('next Mon 09:00')],
    [
      'started Mon 09:00',
      'in draft for 4 d 11 h',
      'first review after 12 h (2 d 12 h elapsed)',
      'approved after 12 h (2 d 12 h elapsed)',
      'merged in 5 d of working time (7 d elapsed), 13 h of it ready',
    ],
  ],
  ['says what it waits for', [], ['started Mon 09:00', 'no review yet, after 2 d']],
  ['says nothing of waiting in the first draft', [], ['started Mon 09:00', 'in draft for 2 d'], { isDraft: true }],
  [
    'says where it is reviewed and not approved',
    [review('Mon 12:00')],
    ['started Mon 09:00', 'first review after 3 h', 'not approved yet'],
  ],
  [
    'says where only the draft was reviewed',
    [review('Mon 10:00'), ready('Mon 12:00')],
    ['started Mon 09:00', 'in draft for 3 h', 'reviewed only while a draft', 'not approved yet'],
  ],
  [
    'says where nobody looked',
    [merge('Mon 12:00')],
    ['started Mon 09:00', 'merged without a review', 'merged in 3 h of working time, 3 h of it ready'],
  ],
  [
    'says where it was merged as a draft',
    [draft('Mon 09:00'), merge('Mon 12:00')],
    ['started Mon 09:00', 'in draft for 3 h', 'merged without a review', 'merged in 3 h of working time'],
  ],
  [
    'says where it was merged before it was approved',
    [changesRequested(on('Mon 10:00'), 'ines'), merge('Mon 12:00')],
    [
      'started Mon 09:00',
      'first review after 1 h',
      'merged before it was approved',
      'merged in 3 h of working time, 3 h of it ready',
    ],
  ],
  ['says where it was given up', [closed(on('Mon 12:00'))], ['started Mon 09:00', 'closed without a review']],
  [
    'says what is not known where GitHub cut the events short',
    [review('Mon 10:00'), merge('Mon 12:00')],
    [
      'started Mon 09:00 or earlier',
      'waits not known: GitHub cut its list of events short',
      'merged in at least 3 h of working time',
    ],
    { cut: ['events'] },
  ],
];

describe('How a pull request went, in a few words a line,', () => {
  for (const [sentence, events, expected, overrides] of CASES) {
    it(sentence, () => {
      const pullRequest = aPullRequest({ createdAt: MONDAY, events, ...overrides });
      const lines = clockLines(clocksOf(pullRequest, CALENDAR, humansExcept([]), on('Wed 09:00')), shown);
      assert.deepEqual(lines, expected);
      for (const line of lines) assertWords(line);
    });
  }
});
