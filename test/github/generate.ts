import { DAY, HOUR, type Instant, MINUTE } from '../../src/facts/instant.ts';
import type { PullRequest, PullRequestEvent } from '../../src/facts/pullRequest.ts';
import {
  aDelivery,
  aFile,
  anAccount,
  aPullRequest,
  approved,
  commented,
  committed,
  deployed,
  merged,
  reviewed,
  reviewRequested,
} from './builders.ts';

/** How many to make, whose they are and where they lie in time. */
export interface Crowd {
  /** Merged pull requests of the viewer. */
  readonly authored: number;
  /** Merged pull requests of others with a review by the viewer. */
  readonly reviewed: number;
  readonly viewer: string;
  /** When the oldest is opened. */
  readonly from: Instant;
  /** Over how many days they are spread, evenly; 80 unless said otherwise. */
  readonly days?: number;
  /** Another seed makes other ones of the same kind. */
  readonly seed: number;
}

/**
 * A believable crowd for benches and for long lists: three repositories, four files each, about eight events and 400
 * characters of description. The same arguments make the same crowd. The authored ones come first.
 */
export function manyPullRequests(crowd: Crowd): readonly PullRequest[] {
  const random = randomFrom(crowd.seed);
  const step = ((crowd.days ?? 80) * DAY) / Math.max(crowd.authored, crowd.reviewed, 1);
  const openedAt = (index: number) => crowd.from + Math.floor((index * step) / MINUTE) * MINUTE;
  return [
    ...Array.from({ length: crowd.authored }, (_, index) => {
      return one(
        { number: 2 * index + 1, author: crowd.viewer, reviewer: pick(PEOPLE, random) },
        openedAt(index),
        random,
      );
    }),
    ...Array.from({ length: crowd.reviewed }, (_, index) => {
      const by = { number: 2 * index + 2, author: pick(PEOPLE, random), reviewer: crowd.viewer };
      return one(by, openedAt(index), random, ['Please keep the old name, because the mobile app still reads it.']);
    }),
  ];
}

interface Cast {
  readonly number: number;
  readonly author: string;
  readonly reviewer: string;
}

/** `said`: in the review, by a viewer. */
function one({ number, author, reviewer }: Cast, createdAt: Instant, random: Random, said?: readonly string[]) {
  const mergedAt = createdAt + minutes(6 * HOUR, 40 * HOUR, random);
  return aPullRequest({
    number,
    author,
    repository: pick(REPOSITORIES, random),
    title: `${pick(VERBS, random)} ${pick(THINGS, random)}`,
    body: bodyOf(random),
    headBranch: `change-${number}`,
    createdAt,
    files: filesOf(random),
    events: eventsOf({ author, reviewer, createdAt, mergedAt, said }, random),
    delivery: aDelivery({ deployments: [deployed(mergedAt + minutes(5 * MINUTE, HOUR, random))], checks: 'passed' }),
  });
}

interface Life {
  readonly author: string;
  readonly reviewer: string;
  readonly createdAt: Instant;
  readonly mergedAt: Instant;
  readonly said: readonly string[] | undefined;
}

function eventsOf({ author, reviewer, createdAt, mergedAt, said }: Life, random: Random): readonly PullRequestEvent[] {
  const answeredAt = createdAt + minutes(HOUR, 5 * HOUR, random);
  return [
    committed(createdAt - minutes(HOUR, 20 * HOUR, random)),
    committed(createdAt - 30 * MINUTE),
    reviewRequested(createdAt, reviewer),
    reviewed(createdAt + 2 * MINUTE, BOT),
    commented(createdAt + 30 * MINUTE, author, said ? undefined : ['I looked at the numbers of last week first.']),
    reviewed(answeredAt, reviewer, 'commented', said),
    committed(answeredAt + 10 * MINUTE),
    approved(answeredAt + 40 * MINUTE, reviewer, said && []),
    merged(mergedAt),
  ];
}

function filesOf(random: Random) {
  const folder = `src/${pick(FOLDERS, random)}`;
  const lines = () => Math.floor(random() ** 2 * 90);
  const change = () => ({ additions: 1 + lines(), deletions: lines() });
  return [
    aFile({ path: `${folder}/model.ts`, ...change() }),
    aFile({ path: `${folder}/view.tsx`, ...change() }),
    aFile({ path: `test/${folder}/model.test.ts`, ...change() }),
    aFile({ path: pick(['package-lock.json', 'README.md', 'migrations/0042.sql'], random), ...change() }),
  ];
}

/** Plain sentences until there are about 400 characters. */
function bodyOf(random: Random): string {
  let body = pick(REASONS, random);
  while (body.length < 360) body += ` The ${pick(THINGS, random)} ${pick(DOINGS, random)}.`;
  return body;
}

const BOT = anAccount('copilot-pull-request-reviewer', 'Bot');
const PEOPLE = ['ines', 'kenji', 'amina', 'tomasz'];
const REPOSITORIES = ['acme/shop', 'acme/press', 'acme/tools'];
const FOLDERS = ['basket', 'search', 'orders', 'tickets', 'mail'];
const VERBS = ['Show', 'Keep', 'Sort', 'Check', 'Send', 'Store'];
const THINGS = ['delivery date', 'seat map', 'list of orders', 'monthly report', 'price of a group', 'gift card'];
const DOINGS = [
  'is read once and kept until the page is left',
  'stays as it was for everybody who does not use it',
  'comes with a test for the empty case',
  'is the first of two parts, and the second follows next week',
];
const REASONS = [
  'Visitors write to support because they cannot find it.',
  'The job fails each night since the list has grown.',
  'Adds what the ticket describes.',
  'We lose about one order in twenty on this page.',
];

/** 0 up to 1. */
type Random = () => number;

/** The generator mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<Value>(values: readonly Value[], random: Random): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

/** A whole number of minutes between two lengths of time. */
function minutes(from: number, to: number, random: Random): number {
  return Math.floor((from + random() * (to - from)) / MINUTE) * MINUTE;
}
