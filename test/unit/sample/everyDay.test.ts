import assert from 'node:assert/strict';
import { HOUR } from '../../../src/facts/instant.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import { workingTimeBetween } from '../../../src/facts/workingTime.ts';
import { sampleObservation } from '../../../src/sample/sampleObservation.ts';
import { samplePullRequests } from '../../../src/sample/samplePullRequests.ts';
import { calendarIn, nameOf, PULL_REQUESTS_YAML } from './sample.ts';

const MOMENTS: readonly (readonly [day: string, now: string, timeZone: string])[] = [
  ['Monday at midnight', '2026-11-23T00:00+01:00', 'Europe/Berlin'],
  ['Monday morning', '2026-11-23T08:30+01:00', 'Europe/Berlin'],
  ['Tuesday', '2026-11-24T11:00+01:00', 'Europe/Berlin'],
  ['Wednesday in Kathmandu', '2026-11-25T11:00+05:45', 'Asia/Kathmandu'],
  ['Thursday on Kiritimati', '2026-11-26T23:00+14:00', 'Pacific/Kiritimati'],
  ['Friday night', '2026-11-27T23:59+01:00', 'Europe/Berlin'],
  ['Saturday', '2026-11-28T15:00+01:00', 'Europe/Berlin'],
  ['Sunday', '2026-11-29T15:00+01:00', 'Europe/Berlin'],
  ['the day after clocks go forward', '2026-03-30T09:00+02:00', 'Europe/Berlin'],
  ['the Sunday on which clocks go back', '2026-10-25T02:30+02:00', 'Europe/Berlin'],
  ['a Monday after clocks went back in New York', '2026-11-02T09:00-05:00', 'America/New_York'],
  ['the second working day of a year', '2027-01-04T09:00+01:00', 'Europe/Berlin'],
];

describe('the sample looks the same', () => {
  for (const [day, date, timeZone] of MOMENTS) {
    const now = Date.parse(date);
    const calendar = calendarIn(timeZone);
    const { pullRequests } = samplePullRequests(PULL_REQUESTS_YAML, now, calendar);
    const observation = sampleObservation(PULL_REQUESTS_YAML, now, calendar);

    it(`on ${day}: every pull request is one that GitHub could have`, () => {
      const faults = pullRequests.flatMap((each) => faultsOf(each, now).map((fault) => `${nameOf(each)}: ${fault}`));
      assert.deepEqual(faults, []);
    });

    it(`on ${day}: 24 hours less what has passed is left for each review asked of Mara`, () => {
      const left = observation.reviewRequested.map((each) => {
        const asked = each.events.findLast(({ kind }) => kind === 'review-requested');
        const waited = workingTimeBetween(asked?.at ?? 0, now, calendar);
        return `${nameOf(each)}: ${24 - waited / HOUR} h`;
      });
      assert.deepEqual(left, [
        'box-office 242: 18 h',
        'checkout 455: 3 h',
        'storefront 688: -5 h',
        'receipts 112: 22 h',
      ]);
    });

    it(`on ${day}: Mara has reviewed fifteen of others in three months`, () => {
      assert.equal(observation.reviewed.length, 15);
      assert.ok(observation.reviewed.every(({ createdAt }) => createdAt >= observation.since));
    });

    it(`on ${day}: GitHub finds five open, thirty merged and one given up of Mara's`, () => {
      const states = observation.authored.map(({ state }) => state);
      const found = ['open', 'merged', 'closed'].map((state) => states.filter((each) => each === state).length);
      assert.deepEqual(found, [5, 30, 1]);
    });
  }
});

/** What would be impossible on GitHub. */
function faultsOf(pullRequest: PullRequest, now: number): readonly string[] {
  const { author, createdAt, mergedAt, closedAt, state, isDraft, files, events, additions, deletions } = pullRequest;
  const deployments = pullRequest.delivery?.deployments ?? [];
  const readyAt = events.find(({ kind }) => kind === 'ready-for-review')?.at ?? createdAt;
  const times = events.map(({ at }) => at);
  const sum = (key: 'additions' | 'deletions') => files.reduce((total, file) => total + file[key], 0);
  const checks: readonly (readonly [fault: string, holds: boolean])[] = [
    ['events out of order', times.every((at, index) => index === 0 || at >= (times[index - 1] ?? 0))],
    ['something happens in the future', createdAt < now && times.every((at) => at <= now)],
    ['opened before anything was written', events.some((e) => e.kind === 'committed' && e.authoredAt <= createdAt)],
    ['somebody acts before it was opened', events.every(({ kind, at }) => kind === 'committed' || at >= createdAt)],
    ['a commit is older than its author made it', events.every((e) => e.kind !== 'committed' || e.authoredAt <= e.at)],
    ['approved while a draft', events.every((e) => e.kind !== 'reviewed' || e.state !== 'approved' || e.at >= readyAt)],
    ['its author reviews it', events.every((e) => e.kind !== 'reviewed' || !author || e.by?.login !== author.login)],
    ['merged and not closed', mergedAt === undefined || (mergedAt === closedAt && mergedAt > createdAt)],
    ['its state is not its end', (state === 'merged') === (mergedAt !== undefined) && (state === 'open') === !closedAt],
    ['merged as a draft', state === 'open' || !isDraft],
    ['a delivery without a merge', (pullRequest.delivery !== undefined) === (state === 'merged')],
    ['deployed before the merge or after now', deployments.every(({ at }) => at > (mergedAt ?? now) && at <= now)],
    ['lines do not add up', additions === sum('additions') && deletions === sum('deletions')],
    ['a file twice', new Set(files.map(({ path }) => path)).size === pullRequest.changedFiles],
    ['a link elsewhere', pullRequest.url.startsWith('https://github.com/team-lantern/')],
  ];
  return checks.filter(([, holds]) => !holds).map(([fault]) => fault);
}
