import fc from 'fast-check';
import { HOUR, type Instant } from '../../../src/facts/instant.ts';
import type { PullRequest, PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import {
  aPullRequest,
  aTeam,
  closed,
  commented,
  committed,
  convertedToDraft,
  forcePushed,
  MONDAY,
  merged,
  readyForReview,
  reopened,
  reviewDismissed,
  reviewed,
  reviewRequested,
  reviewRequestRemoved,
} from '../../github/builders.ts';

/** So few moments that events often share one. */
const moment: fc.Arbitrary<Instant> = fc.integer({ min: 0, max: 100 }).map((hours) => MONDAY + 2 * hours * HOUR);

const person = fc.constantFrom('mara', 'ines', 'tom', null);
const bot = fc.constantFrom('renovate[bot]', 'coderabbitai', 'copilot');
const reviewState = fc.constantFrom('approved', 'changes-requested', 'commented', 'dismissed');

const event: fc.Arbitrary<PullRequestEvent> = moment.chain((at) =>
  fc.oneof(
    fc.constantFrom(convertedToDraft(at), readyForReview(at), closed(at), reopened(at), forcePushed(at)),
    fc.constantFrom(committed(at), committed(at, at - HOUR), committed(at, MONDAY - HOUR)),
    fc.tuple(person, reviewState).map(([by, state]) => reviewed(at, by, state)),
    fc.tuple(moment, person, reviewState).map(([of, by, state]) => reviewDismissed(at, reviewed(of, by, state))),
    person.map((by) => commented(at, by)),
    fc.oneof(person, fc.constant(aTeam('payments'))).map((who) => reviewRequested(at, who)),
    fc.oneof(person, fc.constant(aTeam('payments'))).map((who) => reviewRequestRemoved(at, who)),
  ),
);

/** What bots do, and what is asked of them. */
export const botEvent: fc.Arbitrary<PullRequestEvent> = moment.chain((at) =>
  fc.oneof(
    fc.tuple(bot, reviewState).map(([by, state]) => reviewed(at, by, state)),
    fc.tuple(moment, bot, reviewState).map(([of, by, state]) => reviewDismissed(at, reviewed(of, by, state))),
    bot.map((by) => commented(at, by)),
    bot.map((who) => reviewRequested(at, who)),
    bot.map((who) => reviewRequestRemoved(at, who)),
  ),
);

/** Any life that a pull request of this author can have, opened on Monday at 09:00. */
export function aLife(author: string): fc.Arbitrary<PullRequest> {
  return fc
    .record({
      events: fc.array(event, { maxLength: 14 }),
      isMerged: fc.boolean(),
      approvalsRequired: fc.constantFrom(undefined, 1, 2),
      isFirstContribution: fc.boolean(),
      number: fc.integer({ min: 1, max: 1_000_000 }),
    })
    .map(({ events, isMerged, ...overrides }) => {
      const last = Math.max(MONDAY, ...events.map(({ at }) => at));
      const life = isMerged ? [...events, merged(last)] : events;
      return aPullRequest({ ...overrides, author, createdAt: MONDAY, events: life });
    });
}

/** The same pull request as GitHub might list it another time. */
export function shuffled(pullRequest: PullRequest): fc.Arbitrary<PullRequest> {
  const { events } = pullRequest;
  return fc
    .shuffledSubarray([...events], { minLength: events.length })
    .map((inAnyOrder) => ({ ...pullRequest, events: inAnyOrder }));
}

/** Zones with half hours, both ends of the world, and clocks that are moved in both halves of it. */
export const workingHabits = fc.record(
  {
    timeZone: fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'America/St_Johns',
      'Asia/Kolkata',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'Africa/Casablanca',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Pacific/Apia',
    ),
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const),
    daysOff: fc.subarray(['2026-03-04', '2026-03-29', '2026-12-24', '2026-12-31', '2027-01-01', '2028-02-29']),
    officeHours: fc
      .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
      .filter(([start, end]) => start < end)
      .map(([start, end]) => ({ start, end })),
  },
  { requiredKeys: ['timeZone', 'workingDays', 'daysOff'] },
);
