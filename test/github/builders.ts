import type { ChangedFile } from '../../src/facts/changedFile.ts';
import { DAY, HOUR, type Instant } from '../../src/facts/instant.ts';
import type {
  Account,
  Actor,
  Delivery,
  Deployment,
  PullRequest,
  PullRequestEvent,
  RepositoryName,
  Reviewer,
  ReviewState,
  Said,
} from '../../src/facts/pullRequest.ts';

/** A moment, as an instant or as ISO 8601: `2026-03-02T09:00Z`. */
export type When = Instant | string;

/** A person by login, or an actor as the facts have it: null for a deleted account. */
export type Who = Actor | string;

/** What a test says of a pull request. The rest follows from it, or is plausible. */
export interface PullRequestOverrides
  extends Partial<
    Omit<PullRequest, 'author' | 'repository' | 'headRepository' | 'createdAt' | 'mergedAt' | 'closedAt' | 'requested'>
  > {
  readonly author?: Who;
  /** `acme/shop`, or as the facts have it. */
  readonly repository?: RepositoryName | string;
  readonly headRepository?: RepositoryName | string | undefined;
  readonly createdAt?: When;
  readonly mergedAt?: When | undefined;
  readonly closedAt?: When | undefined;
  readonly requested?: readonly (Reviewer | string)[];
}

/** Monday morning, when the pull requests of the tests are opened unless they say otherwise. */
export const MONDAY: Instant = Date.parse('2026-03-02T09:00:00Z');

/**
 * A valid pull request. Its figures follow from its files; its state, draft state, dates and the reviews asked of people
 * follow from its events. The other way round, a `mergedAt`, `closedAt` or `state` adds the event that goes with it.
 */
export function aPullRequest(overrides: PullRequestOverrides = {}): PullRequest {
  const { number = 1, files = [aFile()] } = overrides;
  const repository = repositoryOf(overrides.repository ?? 'acme/shop');
  const told = overrides.events ?? [committed(MONDAY - HOUR)];
  const createdAt = at(overrides.createdAt ?? openedAt(told));
  const events = inOrder([...told, ...endingOf(overrides, told, createdAt)]);
  return {
    id: `PR_${repository.owner}_${repository.name}_${number}`,
    url: `https://github.com/${repository.owner}/${repository.name}/pull/${number}`,
    title: 'Show the delivery date in the basket',
    body: 'Customers ask support for it, because the basket does not say when an order arrives.',
    baseBranch: 'main',
    headBranch: 'delivery-date',
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changedFiles: files.length,
    cut: [],
    isFirstContribution: false,
    repositoryIsPrivate: true,
    approvalsRequired: undefined,
    delivery: undefined,
    ...standingOf(events),
    ...overrides,
    number,
    files,
    repository,
    createdAt,
    events,
    headRepository: 'headRepository' in overrides ? mayBe(repositoryOf, overrides.headRepository) : repository,
    author: actor(overrides.author === undefined ? 'mara' : overrides.author),
    requested: overrides.requested?.map(reviewer) ?? requestedIn(events),
    mergedAt: 'mergedAt' in overrides ? mayBe(at, overrides.mergedAt) : standingOf(events).mergedAt,
    closedAt: 'closedAt' in overrides ? mayBe(at, overrides.closedAt) : standingOf(events).closedAt,
  };
}

/** A modified text file of 12 added and 3 deleted lines. */
export function aFile(overrides: Partial<ChangedFile> = {}): ChangedFile {
  return {
    path: 'src/basket.ts',
    change: 'modified',
    additions: 12,
    deletions: 3,
    content: 'text',
    attributes: {},
    ...overrides,
  };
}

export function anAccount(login: string, typename: Account['typename'] = 'User'): Account {
  return { login, typename };
}

export function aTeam(slug: string, name = slug): Reviewer {
  return { kind: 'team', slug, name };
}

/** `authoredAt` is the same moment unless a rebase moved the commit. */
export function committed(when: When, authoredAt: When = when): PullRequestEvent {
  return { kind: 'committed', at: at(when), authoredAt: at(authoredAt) };
}

export function forcePushed(when: When): PullRequestEvent {
  return { kind: 'force-pushed', at: at(when) };
}

export function convertedToDraft(when: When): PullRequestEvent {
  return { kind: 'converted-to-draft', at: at(when) };
}

export function readyForReview(when: When): PullRequestEvent {
  return { kind: 'ready-for-review', at: at(when) };
}

export function reviewRequested(when: When, asked: Reviewer | Who): PullRequestEvent {
  return { kind: 'review-requested', at: at(when), reviewer: reviewer(asked) };
}

export function reviewRequestRemoved(when: When, asked: Reviewer | Who): PullRequestEvent {
  return { kind: 'review-request-removed', at: at(when), reviewer: reviewer(asked) };
}

/** `said`: the text of the review, then its remarks on lines. Only the viewer's own is ever kept. */
export function reviewed(when: When, by: Who, state: ReviewState = 'commented', said?: Said): PullRequestEvent {
  return { kind: 'reviewed', at: at(when), by: actor(by), state, ...(said ? { said } : {}) };
}

export function approved(when: When, by: Who, said?: Said): PullRequestEvent {
  return reviewed(when, by, 'approved', said);
}

export function changesRequested(when: When, by: Who, said?: Said): PullRequestEvent {
  return reviewed(when, by, 'changes-requested', said);
}

/** A review that GitHub shows as dismissed, without the event that tells when, and what it was before. */
export function dismissed(when: When, by: Who, said?: Said): PullRequestEvent {
  return reviewed(when, by, 'dismissed', said);
}

/** The dismissal of this review, which is among the events as it was submitted. */
export function reviewDismissed(when: When, review: PullRequestEvent): PullRequestEvent {
  if (review.kind !== 'reviewed') throw new Error(`not a review: ${review.kind}`);
  return { kind: 'review-dismissed', at: at(when), review: { by: review.by, at: review.at, state: review.state } };
}

export function commented(when: When, by: Who, said?: Said): PullRequestEvent {
  return { kind: 'commented', at: at(when), by: actor(by), ...(said ? { said } : {}) };
}

export function merged(when: When): PullRequestEvent {
  return { kind: 'merged', at: at(when) };
}

export function closed(when: When): PullRequestEvent {
  return { kind: 'closed', at: at(when) };
}

export function reopened(when: When): PullRequestEvent {
  return { kind: 'reopened', at: at(when) };
}

/** What became of a merge commit: nothing that GitHub knows of, unless a test says otherwise. */
export function aDelivery(overrides: Partial<Delivery> = {}): Delivery {
  return { deployments: [], checks: undefined, ...overrides };
}

export function deployed(when: When, environment = 'production'): Deployment {
  return { environment, state: 'deployed', at: at(when) };
}

export function deployFailed(when: When, environment = 'production'): Deployment {
  return { environment, state: 'failed', at: at(when) };
}

export function deploying(when: When, environment = 'production'): Deployment {
  return { environment, state: 'under-way', at: at(when) };
}

function at(when: When): Instant {
  const instant = typeof when === 'string' ? Date.parse(when) : when;
  if (Number.isNaN(instant)) throw new Error(`not a moment: ${when}`);
  return instant;
}

function actor(who: Who): Actor {
  return typeof who === 'string' ? anAccount(who, who.endsWith('[bot]') ? 'Bot' : 'User') : who;
}

function reviewer(asked: Reviewer | Who): Reviewer {
  return asked !== null && typeof asked === 'object' && 'kind' in asked
    ? asked
    : { kind: 'person', account: actor(asked) };
}

function repositoryOf(name: RepositoryName | string): RepositoryName {
  if (typeof name !== 'string') return name;
  const [owner = '', repository = ''] = name.split('/');
  return { owner, name: repository };
}

function mayBe<From, To>(change: (from: From) => To, from: From | undefined): To | undefined {
  return from === undefined ? undefined : change(from);
}

function inOrder(events: readonly PullRequestEvent[]): readonly PullRequestEvent[] {
  return [...events].sort((one, other) => one.at - other.at);
}

function openedAt(events: readonly PullRequestEvent[]): Instant {
  const sinceOpening = events.filter((event) => event.kind !== 'committed').map((event) => event.at);
  return sinceOpening.length > 0 ? Math.min(MONDAY, ...sinceOpening) : MONDAY;
}

/** The event that the overrides speak of and the events lack. */
function endingOf(
  { state, mergedAt, closedAt }: PullRequestOverrides,
  events: readonly PullRequestEvent[],
  createdAt: Instant,
): readonly PullRequestEvent[] {
  const has = (kind: PullRequestEvent['kind']) => events.some((event) => event.kind === kind);
  const later = Math.max(createdAt, ...events.map((event) => event.at)) + DAY;
  if ((state === 'merged' || mergedAt !== undefined) && !has('merged')) return [merged(mergedAt ?? later)];
  if (has('merged') || state === 'merged' || state === 'open' || has('closed')) return [];
  return state === 'closed' || closedAt !== undefined ? [closed(closedAt ?? later)] : [];
}

function standingOf(
  events: readonly PullRequestEvent[],
): Pick<PullRequest, 'state' | 'isDraft' | 'mergedAt' | 'closedAt'> {
  const last = (...kinds: PullRequestEvent['kind'][]) => events.findLast((event) => kinds.includes(event.kind));
  const merge = last('merged');
  const ending = merge ?? last('closed', 'reopened');
  const closedAt = ending?.kind === 'reopened' ? undefined : ending?.at;
  return {
    state: merge ? 'merged' : closedAt === undefined ? 'open' : 'closed',
    isDraft: last('converted-to-draft', 'ready-for-review')?.kind === 'converted-to-draft',
    mergedAt: merge?.at,
    closedAt,
  };
}

/** A review of a person, or a removal, takes the request away; a request made again stands at its new place. */
function requestedIn(events: readonly PullRequestEvent[]): readonly Reviewer[] {
  const asked = new Map<string, Reviewer>();
  for (const event of events) {
    if (event.kind === 'reviewed') asked.delete(keyOf({ kind: 'person', account: event.by }));
    if (event.kind === 'review-requested' || event.kind === 'review-request-removed') {
      asked.delete(keyOf(event.reviewer));
      if (event.kind === 'review-requested') asked.set(keyOf(event.reviewer), event.reviewer);
    }
  }
  return [...asked.values()];
}

function keyOf(asked: Reviewer): string {
  return asked.kind === 'team' ? `team ${asked.slug}` : `person ${asked.account?.login}`;
}
