import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, type Instant, MINUTE } from '../../src/facts/instant.ts';
import { SharedKnown } from '../../src/github/kept/sharedKnown.ts';
import type { Known } from '../../src/github/known.ts';
import { nothingKnown } from '../../src/github/observation.ts';
import { readGitHub } from '../../src/github/readGitHub.ts';
import { manyPullRequests } from '../../test/github/generate.ts';
import { gitHubSchema } from '../../test/github/graphql.ts';
import { StandIn } from '../../test/github/standIn.ts';
import type { Figure } from './figure.ts';
import { heapFigure } from './habits.ts';

const NOW: Instant = Date.parse('2026-06-01T12:00:00Z');
const SCOPE = { kind: 'everywhere' } as const;
const TOKEN = 'bench-token';

/** What a first sync and a refresh with nothing new ask of GitHub, counted by the stand-in and by GitHub's own rules. */
export async function gitHubFigures(): Promise<readonly Figure[]> {
  const hundred = await firstSync(100);
  const again = await counted(hundred.standIn, hundred.known, NOW + 10 * MINUTE);
  await hundred.standIn.stop();
  const thousand = await firstSync(1_000);
  await thousand.standIn.stop();
  return [
    ...hundred.figures('first sync of 100 + 100', { requests: 8, points: 20 }),
    ...thousand.figures('first sync of 1,000 + 1,000', { requests: 45 }),
    ...again.figures('refresh with nothing new', { requests: 1, points: 1 }),
  ];
}

/** Heap that 10,000 pull requests take once they are read from the cache. */
export async function cacheFigures(): Promise<readonly Figure[]> {
  const root = await mkdtemp(join(tmpdir(), 'rung-bench-'));
  const placeOf = (account: string) => ({ root, host: 'https://github.com', account, scope: SCOPE, now: () => NOW });
  const read = async (account: string) => {
    const shared = new SharedKnown(placeOf(account));
    const { known } = await shared.read();
    shared.dispose();
    return known;
  };
  try {
    await writeCrowd(placeOf('few'), 10);
    await writeCrowd(placeOf('mara'), 10_000);
    return [
      await heapFigure(
        'heap of 10,000 PRs',
        () => read('mara'),
        20,
        () => read('few'),
      ),
    ];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function writeCrowd(place: ConstructorParameters<typeof SharedKnown>[0], count: number): Promise<void> {
  const half = count / 2;
  const all = manyPullRequests({
    authored: half,
    reviewed: half,
    viewer: 'mara',
    from: NOW - 705 * DAY,
    days: 700,
    seed: 7,
  });
  const kept = all.map((pullRequest) => ({ updatedAt: pullRequest.mergedAt ?? 0, pullRequest }));
  const shared = new SharedKnown(place);
  const known: Known = {
    ...nothingKnown(NOW - 730 * DAY),
    viewer: { login: 'mara', typename: 'User' },
    observedAt: NOW,
    pullRequests: kept.slice(0, half),
    reviewed: kept.slice(half),
  };
  await shared.inTurn((turn) => turn.write(known));
  shared.dispose();
}

interface Sync {
  readonly standIn: StandIn;
  readonly known: Known;
  figures(name: string, goals: { readonly requests?: number; readonly points?: number }): readonly Figure[];
}

async function firstSync(each: number): Promise<Sync> {
  const now = NOW;
  const pullRequests = manyPullRequests({
    authored: each,
    reviewed: each,
    viewer: 'mara',
    from: NOW - 85 * DAY,
    seed: 7,
  });
  const standIn = await StandIn.start({
    pullRequests,
    accounts: { [TOKEN]: 'mara' },
    schema: gitHubSchema(),
    now: () => now,
  });
  return counted(standIn, nothingKnown(NOW - 90 * DAY), now);
}

async function counted(standIn: StandIn, known: Known, now: Instant): Promise<Sync> {
  const before = standIn.requests.length;
  const reading = await readGitHub({
    connection: { host: standIn.url, token: TOKEN, version: 'bench' },
    known,
    scope: SCOPE,
    since: NOW - 90 * DAY,
    now: () => now,
    signal: new AbortController().signal,
    mayAsk: () => true,
    onRead: () => undefined,
  });
  if (reading.kind !== 'whole') throw new Error(`the bench's sync ended with ${JSON.stringify(reading.kind)}`);
  const asked = standIn.requests.slice(before);
  const sum = (count: (one: (typeof asked)[number]) => number) => asked.reduce((total, one) => total + count(one), 0);
  return {
    standIn,
    known: reading.known,
    figures: (name, { requests, points }) => [
      { name: `${name}: requests`, value: asked.length, unit: 'requests', ...(requests && { goal: requests }) },
      { name: `${name}: points`, value: sum((one) => one.points), unit: 'points', ...(points && { goal: points }) },
      { name: `${name}: bytes`, value: sum((one) => one.bytes) / 1_000, unit: 'KB' },
    ],
  };
}
