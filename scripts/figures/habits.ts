import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { calendarOf, DEFAULT_WORKING_DAYS } from '../../src/facts/calendar.ts';
import type { GitHubObservation } from '../../src/facts/gitHubObservation.ts';
import { DAY, type Instant } from '../../src/facts/instant.ts';
import { humansExcept } from '../../src/facts/people.ts';
import { HABITS } from '../../src/habits/catalogue.ts';
import { termsFrom } from '../../src/habits/terms.ts';
import { manyPullRequests } from '../../test/github/generate.ts';
import { type Figure, median, medianOf } from './figure.ts';

const NOW: Instant = Date.parse('2026-06-01T12:00:00Z');
const DAYS = 700;

/** All habits over so many pull requests in memory, with nothing remembered from a run before. */
export function habitFigures(runs: number): readonly Figure[] {
  const times = [1_000, 10_000, 100_000].map((count) => {
    const observed = observationOf(count);
    find(observed);
    return { count, each: Array.from({ length: runs }, () => timed(() => find(observed))) };
  });
  const perOne = times.map(({ count, each }) => (median(each) / count) * 1000);
  const [, ofTen = 0, ofHundred = 0] = perOne;
  return [
    ...times.map(({ count, each }) =>
      medianOf(`all habits, ${count.toLocaleString('en-US')} PRs`, each, count === 10_000 ? 100 : undefined),
    ),
    { name: 'growth per PR, 10,000 to 100,000', value: (ofHundred / ofTen - 1) * 100, unit: '%', goal: 20 },
  ];
}

/** Heap, in MB, that the result of `read` takes once all that it needed on the way is gone. `warmUp` loads the modules. */
export async function heapFigure(
  name: string,
  read: () => Promise<object | undefined>,
  goal: number,
  warmUp: () => Promise<unknown>,
): Promise<Figure> {
  const collect = garbageCollector();
  await warmUp();
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = await read();
  collect();
  const added = process.memoryUsage().heapUsed - before;
  if (!kept) throw new Error('nothing was read');
  return { name, value: added / 1_000_000, unit: 'MB', goal };
}

function find(gitHub: GitHubObservation): void {
  const calendar = calendarOf({ timeZone: 'Europe/Vilnius', workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });
  const terms = termsFrom({ calendar, isHuman: humansExcept([]), leaveOut: () => undefined })(NOW);
  for (const habit of HABITS) habit.find({ gitHub, branch: undefined, watched: new Set(), saysWhy: new Set() }, terms);
}

/** Half of them mine, half reviewed by me. */
function observationOf(count: number): GitHubObservation {
  const half = count / 2;
  const from = NOW - (DAYS + 5) * DAY;
  const all = manyPullRequests({ authored: half, reviewed: half, viewer: 'mara', from, days: DAYS, seed: 7 });
  return {
    viewer: { login: 'mara', typename: 'User' },
    observedAt: NOW,
    clockAhead: 0,
    since: from,
    authored: all.slice(0, half).toReversed(),
    reviewRequested: [],
    reviewed: all.slice(half).toReversed(),
    cut: [],
    withheld: [],
  };
}

function timed(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose_gc');
  return runInNewContext('gc');
}
