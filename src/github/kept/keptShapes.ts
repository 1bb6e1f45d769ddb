import * as z from 'zod';
import type { GitHubProblem } from '../../facts/gitHubObservation.ts';
import type { Instant } from '../../facts/instant.ts';

/** What the cache holds, as it is written: `Known` and `Asked` as JSON, which leaves out what is undefined. */

/** The last moment that a `Date` can be: further out, words for it cannot be made. */
const FURTHEST = 8.64e15;

const instant = z.number().min(-FURTHEST).max(FURTHEST);
const count = z.int().nonnegative();
const text = z.string();

function list<Shape extends z.ZodType>(shape: Shape): z.ZodType<readonly z.output<Shape>[]> {
  return z.array(shape);
}

const account = z.object({
  login: text,
  typename: z.enum(['User', 'Bot', 'Mannequin', 'Organization', 'EnterpriseUserAccount']),
});
const actor = account.nullable();
const repository = z.object({ owner: text, name: text });
const reviewer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), account: actor }),
  z.object({ kind: z.literal('team'), slug: text, name: text }),
]);

const reviewState = z.enum(['approved', 'changes-requested', 'commented', 'dismissed']);
const said = list(text).optional();
const event = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['converted-to-draft', 'ready-for-review', 'merged', 'closed', 'reopened', 'force-pushed']),
    at: instant,
  }),
  z.object({ kind: z.enum(['review-requested', 'review-request-removed']), at: instant, reviewer }),
  z.object({ kind: z.literal('reviewed'), at: instant, by: actor, state: reviewState, said }),
  z.object({
    kind: z.literal('review-dismissed'),
    at: instant,
    review: z.object({ by: actor, at: instant, state: reviewState }),
  }),
  z.object({ kind: z.literal('commented'), at: instant, by: actor, said }),
  z.object({ kind: z.literal('committed'), at: instant, authoredAt: instant }),
]);

const file = z.object({
  path: text,
  previousPath: text.optional(),
  change: z.enum(['added', 'modified', 'deleted', 'renamed', 'copied']),
  additions: count,
  deletions: count,
  content: z.enum(['text', 'binary', 'submodule']),
  attributes: z.object({ generated: z.boolean().optional(), vendored: z.boolean().optional() }),
});

const delivery = z.object({
  deployments: list(z.object({ environment: text, state: z.enum(['deployed', 'failed', 'under-way']), at: instant })),
  checks: z.enum(['passed', 'failed', 'running']).optional(),
});

const outline = z.object({
  id: text,
  repository,
  repositoryIsPrivate: z.boolean().optional(),
  number: count,
  url: text,
  title: text,
  author: actor,
  isFirstContribution: z.boolean(),
  state: z.enum(['open', 'merged', 'closed']),
  isDraft: z.boolean(),
  createdAt: instant,
  mergedAt: instant.optional(),
  closedAt: instant.optional(),
  additions: count,
  deletions: count,
  changedFiles: count,
  requested: list(reviewer),
  events: list(event),
  cut: list(z.enum(['files', 'events'])),
});

const pullRequest = outline.extend({
  body: text,
  baseBranch: text,
  headBranch: text,
  headRepository: repository.optional(),
  files: list(file),
  approvalsRequired: count.optional(),
  delivery: delivery.optional(),
});

const readingWindow = z.object({ readUpTo: instant, isComplete: z.boolean() });

export const knownShape = z.object({
  viewer: account.optional(),
  observedAt: instant.optional(),
  clockAhead: z.number(),
  since: instant,
  pullRequests: list(z.object({ updatedAt: instant, pullRequest })),
  reviewed: list(z.object({ updatedAt: instant, pullRequest: outline })),
  reviewRequested: list(text),
  windows: z.object({ authored: readingWindow, reviewed: readingWindow }),
  cut: list(
    z.object({ list: z.enum(['open', 'review-requested', 'authored', 'reviewed']), shown: count, total: count }),
  ),
  withheld: list(z.object({ kind: z.enum(['saml', 'not-found', 'resource-limits', 'other']), said: text })),
});

const problem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['signed-out', 'nothing-in-scope', 'offline', 'proxy-asks', 'timed-out', 'bad-credentials', 'saml']),
  }),
  z.object({ kind: z.literal('unusable-host'), because: z.enum(['not-a-host', 'not-https', 'other-server']) }),
  z.object({ kind: z.literal('no-such-host'), host: text }),
  z.object({ kind: z.literal('tls-failed'), code: text }),
  z.object({ kind: z.literal('rate-limited'), which: z.enum(['primary', 'secondary']), until: instant }),
  z.object({ kind: z.enum(['forbidden', 'rejected-query']), said: text }),
  z.object({ kind: z.literal('server-failed'), status: z.number() }),
  z.object({ kind: z.literal('unreadable-answer'), where: text }),
]);

export const askedShape = z.object({
  askedAt: instant,
  answeredAt: instant.optional(),
  pausedUntil: instant.optional(),
  problem: problem.optional(),
  failures: count,
});

/** How the last question to GitHub went. Small: where the answer brings nothing new, only this is written. */
export interface Asked {
  /** When GitHub was last asked, whatever came of it, by this machine's clock. */
  readonly askedAt: Instant;
  /** When GitHub last answered, by its own clock: how old the figures are. */
  readonly answeredAt: Instant | undefined;
  /** No requests before this moment, by this machine's clock. */
  readonly pausedUntil: Instant | undefined;
  readonly problem: GitHubProblem | undefined;
  /** Questions in a row that brought no answer. */
  readonly failures: number;
}

export type WrittenKnown = z.output<typeof knownShape>;
export type WrittenAsked = z.output<typeof askedShape>;
