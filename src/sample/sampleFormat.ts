import * as z from 'zod';
import type { PullRequestEvent } from '../facts/pullRequest.ts';

/** How `sample/pull-requests.yaml` is written. The top of that file explains it to whoever edits it. */

/** Working time before now: `3d 4h`, `21h`, `1d 30m`. A day is one whole working day. */
export const agoSchema = z
  .string()
  .regex(/^\d+[dhm]( \d+[hm]){0,2}$/, 'expected working time before now, such as 3d 4h');

/** What a pull request can become, and the event that tells of it. */
export const BECAME = {
  ready: 'ready-for-review',
  draft: 'converted-to-draft',
  merged: 'merged',
  closed: 'closed',
  reopened: 'reopened',
  rebased: 'force-pushed',
} as const satisfies Record<string, PullRequestEvent['kind']>;

const login = z.string();

const said = z.array(z.string()).optional();

const eventSchema = z.union([
  z.strictObject({ ago: agoSchema, opened: z.enum(['ready', 'draft']) }),
  z.strictObject({ ago: agoSchema, commit: z.string(), written: agoSchema.optional() }),
  z.strictObject({ ago: agoSchema, became: z.enum(['ready', 'draft', 'merged', 'closed', 'reopened', 'rebased']) }),
  z.strictObject({ ago: agoSchema, asked: login }),
  z.strictObject({ ago: agoSchema, unasked: login }),
  z.strictObject({ ago: agoSchema, commented: login, said }),
  z.strictObject({ ago: agoSchema, approved: login, said }),
  z.strictObject({ ago: agoSchema, changesRequested: login, said }),
  z.strictObject({ ago: agoSchema, reviewed: login, said }),
  z.strictObject({ ago: agoSchema, dismissed: login, said }),
  z.strictObject({ ago: agoSchema, deployed: z.string() }),
  z.strictObject({ ago: agoSchema, deployFailed: z.string() }),
  z.strictObject({ ago: agoSchema, deploying: z.string() }),
]);

const fileSchema = z.strictObject({
  path: z.string(),
  change: z.enum(['added', 'modified', 'deleted', 'renamed']).default('modified'),
  added: z.int().nonnegative().default(0),
  deleted: z.int().nonnegative().default(0),
});

const pullRequestSchema = z.strictObject({
  repository: z.string(),
  number: z.int().positive(),
  title: z.string(),
  branch: z.string(),
  author: login,
  firstContribution: z.boolean().default(false),
  body: z.string().default(''),
  files: z.array(fileSchema).min(1),
  checks: z.enum(['passed', 'failed', 'running']).optional(),
  events: z.array(eventSchema).min(1),
});

export const sampleSchema = z.strictObject({
  owner: z.string(),
  viewer: login,
  people: z.array(login),
  bots: z.array(login),
  approvalsRequired: z.record(z.string(), z.int().positive()),
  teams: z.array(z.strictObject({ slug: z.string(), name: z.string(), members: z.array(login) })),
  pullRequests: z.array(pullRequestSchema),
});

export type WrittenSample = z.infer<typeof sampleSchema>;
export type WrittenPullRequest = z.infer<typeof pullRequestSchema>;
export type WrittenEvent = z.infer<typeof eventSchema>;
export type WrittenFile = z.infer<typeof fileSchema>;
/** A team of the sample; its reviews can be asked for by its slug. */
export type SampleTeam = Readonly<WrittenSample['teams'][number]>;
