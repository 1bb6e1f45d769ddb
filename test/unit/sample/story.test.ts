import assert from 'node:assert/strict';
import { calendarOf, DEFAULT_WORKING_DAYS } from '../../../src/facts/calendar.ts';
import { DAY, HOUR, MINUTE } from '../../../src/facts/instant.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import { workingTimeBetween } from '../../../src/facts/workingTime.ts';
import { momentAgo } from '../../../src/sample/ago.ts';
import { samplePullRequests } from '../../../src/sample/samplePullRequests.ts';
import { calendarIn, nameOf, PULL_REQUESTS_YAML } from './sample.ts';

const NOW = Date.parse('2026-11-26T14:00+01:00');
const CALENDAR = calendarIn('Europe/Berlin');
const { viewer, people, teams, pullRequests } = samplePullRequests(PULL_REQUESTS_YAML, NOW, CALENDAR);
const mine = pullRequests.filter(({ author }) => author?.login === viewer);
const theirs = pullRequests.filter(({ author }) => author?.login !== viewer);

const has = (kind: string) => (each: PullRequest) => each.events.some((event) => event.kind === kind);
const reviewedBy = (login: string | undefined, state?: string) => (each: PullRequest) =>
  each.events.some((e) => e.kind === 'reviewed' && e.by?.login === login && (!state || e.state === state));
const lines = ({ additions, deletions }: PullRequest) => additions + deletions;
const isLockFile = (path: string) => path.endsWith('package-lock.json');
const isSnapshot = (path: string) => path.endsWith('.snap');
const touches = (which: (path: string) => boolean) => (each: PullRequest) => each.files.some(({ path }) => which(path));

describe('the sample tells of', () => {
  const told: readonly (readonly [what: string, found: readonly PullRequest[], atLeast: number])[] = [
    ['pull requests of Mara', mine, 34],
    ['pull requests of others', theirs, 20],
    ['a draft of Mara', mine.filter(({ isDraft, state }) => isDraft && state === 'open'), 1],
    ['one of Mara that is approved and not merged', mine.filter((p) => p.state === 'open' && approved(p)), 1],
    ['one of Mara with changes to make', mine.filter((p) => p.state === 'open' && changesStand(p)), 1],
    ['one of Mara that was given up', mine.filter(({ state }) => state === 'closed'), 1],
    ['changes asked for, then approved', mine.filter((p) => asksChanges(p) && p.state === 'merged' && approved(p)), 4],
    ['one merged without any review', mine.filter((p) => p.state === 'merged' && !hasReviewBeforeMerge(p)), 2],
    ['a review asked for twice', pullRequests.filter((p) => requests(p).length > new Set(requests(p)).size), 4],
    ['a rebase', pullRequests.filter(has('force-pushed')), 1],
    ['a request taken back', pullRequests.filter(has('review-request-removed')), 1],
    ['an approval set aside', pullRequests.filter(reviewedBy(viewer, 'dismissed')), 1],
    ['a pull request closed by mistake', pullRequests.filter(has('reopened')), 1],
    ['a bot that reviews first', pullRequests.filter(reviewedBy('copilot-pull-request-reviewer')), 5],
    ['a bot that writes', pullRequests.filter(({ author }) => author?.typename === 'Bot'), 3],
    ['a deleted account that wrote', pullRequests.filter(({ author }) => author === null), 1],
    ['a deleted account that reviewed', mine.filter(reviewedBy(undefined)), 2],
    ['lock files', pullRequests.filter(touches(isLockFile)), 3],
    ['snapshots', pullRequests.filter(touches(isSnapshot)), 3],
    ['no description', mine.filter(({ body }) => body === ''), 2],
    ['two days in draft', mine.filter((p) => draftDays(p) >= 2), 1],
    ['a review after three days', mine.filter((p) => firstReviewDays(p) >= 3), 2],
    ['reviews within hours', mine.filter((p) => firstReviewDays(p) < 0.5), 12],
    ['deployments of most that Mara merged', deployedOnes('deployed'), 20],
    [
      'one deployment that failed for good',
      deployedOnes('failed').filter((p) => !deployedOnes('deployed').includes(p)),
      1,
    ],
    [
      'one that went out on the second try',
      deployedOnes('failed').filter((p) => deployedOnes('deployed').includes(p)),
      1,
    ],
    ['a deployment that is under way', deployedOnes('under-way'), 1],
    ['merges with checks and without deployments', mine.filter((p) => p.delivery?.checks && !isDeployed(p)), 4],
    ['a merge with failed checks', mine.filter(({ delivery }) => delivery?.checks === 'failed'), 1],
    ['tests with most changes', mine.filter(touches((path) => path.startsWith('test/'))), 32],
    ['first changes of newcomers', theirs.filter(({ isFirstContribution }) => isFirstContribution), 2],
    ['one of these that Mara reviewed', theirs.filter((p) => p.isFirstContribution && reviewedBy(viewer)(p)), 1],
    ['reviews of Mara with her words', theirs.filter((p) => wordsOf(p).length > 0), 13],
    ['reviews of Mara that say why', theirs.filter((p) => wordsOf(p).some(givesReason)), 7],
    ['reviews of Mara without a word', theirs.filter((p) => reviewedBy(viewer)(p) && wordsOf(p).length === 0), 2],
    ['what came of it, told after the merge', mine.filter((p) => wordsOf(p).some((words) => /\d/.test(words))), 2],
    ['a library and a feature in one', mine.filter((p) => touches(isLockFile)(p) && /discount/.test(p.title)), 1],
    ['options that were weighed', mine.filter(({ body }) => /other ways|The cost:|I considered/.test(body)), 3],
    ['reviews that Mara gave late', theirs.filter((p) => responseDays(p) > 1), 3],
    ['reviews that Mara gave in time', theirs.filter((p) => responseDays(p) <= 1), 9],
    ['tiny ones', mine.filter((p) => lines(p) <= 20), 2],
    ['very large ones', mine.filter((p) => lines(p) >= 640), 1],
  ];
  for (const [what, found, atLeast] of told) {
    it(`${what} (${atLeast} or more)`, () => assert.ok(found.length >= atLeast, found.map(nameOf).join(', ')));
  }

  it('about sixty pull requests in four repositories', () => {
    assert.equal(pullRequests.length, 60);
    assert.equal(new Set(pullRequests.map(({ repository }) => repository.name)).size, 4);
  });

  it('one open pull request of 312 lines to review, and a snapshot beside them', () => {
    const open = mine.find((each) => nameOf(each) === 'storefront 689');
    const counted = open?.files.filter(({ path }) => !isSnapshot(path)) ?? [];
    assert.equal(
      counted.reduce((sum, { additions, deletions }) => sum + additions + deletions, 0),
      312,
    );
  });

  it('a merge of Mara in nearly every week', () => {
    const weeks = new Set(mine.flatMap(({ mergedAt = NOW }) => Math.floor((NOW - mergedAt) / (7 * DAY))));
    assert.ok(
      Array.from({ length: 11 }, (_, week) => weeks.has(week)).filter((has) => has).length >= 9,
      [...weeks].join(),
    );
  });

  it('the words of nobody but Mara, and of hers those that Rung reads', () => {
    for (const each of pullRequests) {
      for (const event of each.events) {
        if (event.kind !== 'reviewed' && event.kind !== 'commented') continue;
        const isRead =
          event.by?.login === viewer &&
          (event.kind === 'reviewed' || (each.author?.login === viewer && event.at >= (each.mergedAt ?? NOW)));
        assert.equal(event.said !== undefined, isRead, `${nameOf(each)}: ${JSON.stringify(event)}`);
      }
    }
  });

  it('one approval that two of the repositories ask for', () => {
    const asked = new Map(
      pullRequests.map(({ repository, approvalsRequired }) => [repository.name, approvalsRequired]),
    );
    assert.deepEqual(Object.fromEntries(asked), {
      checkout: undefined,
      storefront: 1,
      'box-office': undefined,
      receipts: 1,
    });
  });

  it('numbers that grow with time in each repository', () => {
    const byAge = pullRequests.toSorted((one, other) => one.createdAt - other.createdAt);
    for (const name of ['checkout', 'storefront', 'box-office', 'receipts']) {
      const numbers = byAge.flatMap(({ repository, number }) => (repository.name === name ? [number] : []));
      assert.deepEqual(
        numbers,
        numbers.toSorted((one, other) => one - other),
      );
    }
  });

  it('a team in which everybody writes and everybody is known', () => {
    const authors = new Set(pullRequests.map(({ author }) => author?.login));
    assert.deepEqual(
      people.filter((login) => !authors.has(login)),
      [],
    );
    assert.deepEqual(
      teams.map(({ slug, members }) => [slug, members.includes(viewer)]),
      [['payments', true]],
    );
  });
});

describe('`ago` in the sample', () => {
  const cases: readonly (readonly [ago: string, now: string, moment: string])[] = [
    ['3h', '2026-11-26T14:00+01:00', '2026-11-26T11:00+01:00'],
    ['1d 3h', '2026-11-26T14:00+01:00', '2026-11-25T11:00+01:00'],
    ['1d 3h', '2026-11-23T02:00+01:00', '2026-11-19T23:00+01:00'],
    ['1h', '2026-11-29T14:00+01:00', '2026-11-27T23:00+01:00'],
    ['2d 1h 30m', '2026-11-24T14:00+01:00', '2026-11-20T12:30+01:00'],
  ];
  for (const [ago, now, moment] of cases) {
    it(`${ago} before ${now} is ${moment}`, () => {
      assert.equal(momentAgo(ago, Date.parse(now), CALENDAR), Date.parse(moment));
    });
  }

  it('is what has passed of working time', () => {
    assert.equal(workingTimeBetween(momentAgo('57d 3h', NOW, CALENDAR), NOW, CALENDAR), 57 * DAY + 3 * HOUR);
  });

  it('shrinks in step with office hours, so that 21 of 24 hours stay seven eighths of the day', () => {
    const officeHours = { start: 9 * 60, end: 17 * 60 };
    const calendar = calendarOf({
      timeZone: 'Europe/Berlin',
      workingDays: DEFAULT_WORKING_DAYS,
      daysOff: [],
      officeHours,
    });
    const now = Date.parse('2026-11-26T17:00+01:00');
    assert.equal(workingTimeBetween(momentAgo('21h', now, calendar), now, calendar), 7 * 60 * MINUTE);
  });
});

describe('a slip of the pen in the sample', () => {
  it('is named: a login that is nobody', () => {
    const slip = PULL_REQUESTS_YAML.replace('asked: ines-varga', 'asked: ines-vagra');
    assert.throws(() => samplePullRequests(slip, NOW, CALENDAR), /nobody called ines-vagra/);
  });

  it('is named: a deployment that is spelt wrong', () => {
    const slip = PULL_REQUESTS_YAML.replace('deployed: production', 'deploid: production');
    assert.throws(() => samplePullRequests(slip, NOW, CALENDAR), /deploid/);
  });

  it('is named: a time that is none', () => {
    const slip = PULL_REQUESTS_YAML.replace('ago: 4h', 'ago: yesterday');
    assert.throws(() => samplePullRequests(slip, NOW, CALENDAR), /such as 3d 4h/);
  });
});

function isDeployed({ delivery }: PullRequest): boolean {
  return delivery !== undefined && delivery.deployments.length > 0;
}

function deployedOnes(state: string): readonly PullRequest[] {
  return mine.filter(({ delivery }) => delivery?.deployments.some((one) => one.state === state));
}

function wordsOf({ events }: PullRequest): readonly string[] {
  return events.flatMap((event) => ('said' in event ? (event.said ?? []) : []));
}

function givesReason(words: string): boolean {
  return /because|since|so that|so the|: /.test(words);
}

/** Working days from the first time that Mara was asked to her first review after it. */
function responseDays({ events }: PullRequest): number {
  const isAsked = (e: PullRequest['events'][number]) =>
    e.kind === 'review-requested' && e.reviewer.kind === 'person' && e.reviewer.account?.login === viewer;
  const asked = events.find(isAsked)?.at;
  const answered = events.find((e) => e.kind === 'reviewed' && e.by?.login === viewer)?.at;
  return asked === undefined || answered === undefined
    ? Number.NaN
    : workingTimeBetween(asked, answered, CALENDAR) / DAY;
}

function requests({ events }: PullRequest): readonly string[] {
  return events.flatMap((e) => (e.kind === 'review-requested' ? [JSON.stringify(e.reviewer)] : []));
}

function opinions({ events }: PullRequest): readonly string[] {
  return events.flatMap((e) => (e.kind === 'reviewed' && e.by?.typename !== 'Bot' ? [e.state] : []));
}

function approved(each: PullRequest): boolean {
  return opinions(each).at(-1) === 'approved';
}

function asksChanges(each: PullRequest): boolean {
  return opinions(each).includes('changes-requested');
}

function changesStand(each: PullRequest): boolean {
  return opinions(each).at(-1) === 'changes-requested';
}

function hasReviewBeforeMerge({ events, mergedAt = 0 }: PullRequest): boolean {
  return events.some((e) => e.kind === 'reviewed' && e.at < mergedAt);
}

function readyAt({ events, createdAt }: PullRequest): number {
  return events.find(({ kind }) => kind === 'ready-for-review')?.at ?? createdAt;
}

function draftDays(each: PullRequest): number {
  return workingTimeBetween(each.createdAt, readyAt(each), CALENDAR) / DAY;
}

function firstReviewDays(each: PullRequest): number {
  const first = each.events.find((e) => e.kind === 'reviewed' && e.by?.typename !== 'Bot');
  return first ? workingTimeBetween(readyAt(each), first.at, CALENDAR) / DAY : Number.NaN;
}
