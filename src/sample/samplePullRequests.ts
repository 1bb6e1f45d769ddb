import { parse } from 'yaml';
import type { Calendar } from '../facts/calendar.ts';
import type { ChangedFile } from '../facts/changedFile.ts';
import type { Instant } from '../facts/instant.ts';
import type { PullRequest, PullRequestEvent } from '../facts/pullRequest.ts';
import { momentAgo } from './ago.ts';
import { type SampleCast, sampleCast } from './sampleCast.ts';
import { sampleDelivery } from './sampleDelivery.ts';
import { sampleEvents } from './sampleEvents.ts';
import {
  type SampleTeam,
  sampleSchema,
  type WrittenFile,
  type WrittenPullRequest,
  type WrittenSample,
} from './sampleFormat.ts';
import { standingRequests } from './sampleRequests.ts';

/** The sample as it would be observed at one moment. */
export interface Sample {
  /** Login of the engineer whose sample it is. */
  readonly viewer: string;
  readonly people: readonly string[];
  readonly teams: readonly SampleTeam[];
  /** In the order of the file. */
  readonly pullRequests: readonly PullRequest[];
}

/**
 * Reads `sample/pull-requests.yaml` as if it were `now`. Links lead to `host`. Throws where the text is not a sample: the
 * file ships with Rung.
 */
export function samplePullRequests(
  yamlText: string,
  now: Instant,
  calendar: Calendar,
  host = 'https://github.com',
): Sample {
  const written = sampleSchema.parse(parse(yamlText));
  const { owner, viewer, people, teams, approvalsRequired } = written;
  const when = (ago: string) => momentAgo(ago, now, calendar);
  const setting = { owner, viewer, host, approvalsRequired, cast: sampleCast(written), when };
  return { viewer, people, teams, pullRequests: written.pullRequests.map((each) => pullRequestOf(each, setting)) };
}

interface Setting {
  readonly owner: string;
  readonly viewer: string;
  readonly host: string;
  readonly approvalsRequired: WrittenSample['approvalsRequired'];
  readonly cast: SampleCast;
  readonly when: (ago: string) => Instant;
}

function pullRequestOf(written: WrittenPullRequest, setting: Setting): PullRequest {
  const { owner, host, approvalsRequired, cast, when } = setting;
  const repository = { owner, name: written.repository };
  const files = written.files.map(fileOf);
  const events = sampleEvents(written, setting);
  const standing = standingOf(written, events, when);
  return {
    id: `PR_sample_${written.repository}_${written.number}`,
    repository,
    repositoryIsPrivate: true,
    number: written.number,
    url: `${host}/${owner}/${written.repository}/pull/${written.number}`,
    title: written.title,
    body: written.body,
    author: cast.actor(written.author),
    isFirstContribution: written.firstContribution,
    ...standing,
    baseBranch: 'main',
    headBranch: written.branch,
    headRepository: repository,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changedFiles: files.length,
    files,
    requested: standingRequests(events, cast),
    events,
    approvalsRequired: approvalsRequired[written.repository],
    delivery: standing.state === 'merged' ? sampleDelivery(written, when) : undefined,
    cut: [],
  };
}

type Standing = Pick<PullRequest, 'state' | 'isDraft' | 'createdAt' | 'mergedAt' | 'closedAt'>;

/** Where the events have brought it. GitHub calls a merged pull request closed at the same moment. */
function standingOf(
  { number, events: written }: WrittenPullRequest,
  events: readonly PullRequestEvent[],
  when: (ago: string) => Instant,
): Standing {
  const opened = written.find((event) => 'opened' in event);
  if (!opened) throw new Error(`pull request ${number} of the sample was never opened`);
  const last = (...kinds: PullRequestEvent['kind'][]) => events.findLast((event) => kinds.includes(event.kind));
  const ending = last('merged', 'closed', 'reopened');
  const draft = last('ready-for-review', 'converted-to-draft');
  return {
    state: ending?.kind === 'merged' || ending?.kind === 'closed' ? ending.kind : 'open',
    isDraft: draft ? draft.kind === 'converted-to-draft' : opened.opened === 'draft',
    createdAt: when(opened.ago),
    mergedAt: ending?.kind === 'merged' ? ending.at : undefined,
    closedAt: ending && ending.kind !== 'reopened' ? ending.at : undefined,
  };
}

function fileOf({ path, change, added, deleted }: WrittenFile): ChangedFile {
  return { path, change, additions: added, deletions: deleted, content: 'text', attributes: {} };
}
