import type { OpenPullRequest, RecentMerge, WaitingReview } from '../../advice.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { Clocks } from '../../facts/clocks.ts';
import type { CutList, Withheld } from '../../facts/gitHubObservation.ts';
import type { Duration, Instant } from '../../facts/instant.ts';
import type { PullRequest } from '../../facts/pullRequest.ts';
import type { WhoseMove } from '../../facts/whoseMove.ts';
import type { Flag } from '../../habits/flag.ts';
import { isOut } from '../../habits/followThrough.ts';
import type { Terms } from '../../habits/habit.ts';
import { clockLines } from '../../words/clocks.ts';
import { counted } from '../../words/plain.ts';
import * as words from '../../words/pullRequests.ts';
import { workingTimeWords } from '../../words/workingTime.ts';
import type { CommandCall, Row, RowIcon } from './row.ts';
import { doesSayWhyRow, draftRow, mendRow, saidSoRow } from './whyRows.ts';

/**
 * One open pull request of mine: its flags and whose move it is, each with its reason underneath. The first flag stands before
 * the title, which fills a narrow sidebar; VS Code cuts it where the sidebar ends. `hasDraft`: of its description, not
 * published yet.
 */
export function openPullRequestRow(open: OpenPullRequest, hasDraft: boolean, { calendar, now }: Terms): Row {
  const { pullRequest, size, clocks, move, moveAge, left, flags } = open;
  const id = `pr/${pullRequest.id}`;
  const title = words.pullRequestTitle(pullRequest);
  const [first, ...others] = flags;
  const moves = move ? [words.moveWords(move, moveAge)] : [];
  const said = [...flags.map(words.flagWords), ...moves];
  const sizes = words.sizesOf(pullRequest, size.reviewed, size.leftOut);
  // The flag says the same.
  const isOld = flags.some(({ kind }) => kind === 'old');
  const band = left === undefined || isOld ? [] : [words.mergeLeftWords(left)];
  return {
    id,
    label: first ? `${words.leadingFlag(first)} · ${title}` : title,
    spoken: [title, ...said].join(', '),
    description: [...others.map(words.flagWords), ...moves].join(' · '),
    tooltip: [title, words.repositoryWords(pullRequest), ...said, ...band, sizes].join('\n'),
    icon: iconOf(pullRequest, flags, move),
    call: opened(pullRequest),
    about: { kind: 'pull-request', id: pullRequest.id },
    children: [
      titleRow(pullRequest, id),
      ...(open.saidToSayWhy ? [saidSoRow(pullRequest.id, id)] : []),
      ...(hasDraft && !flags.some(isAboutWhy) ? [draftRow(pullRequest.id, id)] : []),
      ...flags.flatMap((flag) => [
        flagRow(flag, pullRequest),
        ...(isAboutWhy(flag) ? whyRows(pullRequest, hasDraft, id) : []),
      ]),
      ...(move ? [moveRow(move, moveAge, id)] : []),
      ...band.map((label) => ({
        id: `${id}/left`,
        label,
        description: words.MERGE_RULE,
        tooltip: `${words.MERGE_RULE}\n${workingTimeWords(calendar, now)}`,
        icon: { codicon: 'clock' },
      })),
      { id: `${id}/size`, label: sizes, icon: { codicon: 'diff' } },
      ...clockRows(clocks, id, calendar.habits.timeZone),
      ...partlyKnownRows(pullRequest),
    ],
  };
}

/** One of mine that was merged just now: what became of it, and a box to tick once it was watched. */
export function recentMergeRow({ pullRequest, delivery }: RecentMerge): Row {
  const id = `merge/${pullRequest.id}`;
  const { whole } = words.deliveryWords(delivery);
  const said = words.mergeWords(delivery);
  return {
    id,
    label: words.pullRequestTitle(pullRequest),
    spoken: `${words.pullRequestTitle(pullRequest)}, ${said}`,
    description: said,
    tooltip: [words.pullRequestTitle(pullRequest), words.repositoryWords(pullRequest), whole].join('\n'),
    icon: { codicon: 'rocket' },
    call: opened(pullRequest),
    about: { kind: 'pull-request', id: pullRequest.id },
    // Before it is out there is nothing to watch.
    ...(isOut(delivery) && { tick: { about: 'pull-request', id: pullRequest.id, ticked: delivery.watched } }),
  };
}

/** When it was started, reviewed, approved: each in a line. */
function clockRows(clocks: Clocks, id: string, timeZone: string): readonly Row[] {
  return clockLines(clocks, (instant) => longMoment(instant, timeZone)).map((label, index) => ({
    id: `${id}/clock/${index}`,
    label,
    icon: { codicon: 'history' },
  }));
}

function longMoment(instant: Instant, timeZone: string): string {
  const shape = { weekday: 'short', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Date(instant).toLocaleString('en-US', { ...shape, hourCycle: 'h23', timeZone });
}

/** One review that waits for me. What is left of its time stands first: a narrow sidebar has room for little more. */
export function waitingReviewRow({ pullRequest, size, left }: WaitingReview, { calendar, now }: Terms): Row {
  const id = `review/${pullRequest.id}`;
  const time = words.waitingWords(left);
  const rest = `${words.actorWords(pullRequest.author)} · ${counted(size.reviewed, 'line')}`;
  const said = `${time} · ${rest}`;
  const sizes = words.sizesOf(pullRequest, size.reviewed, size.leftOut);
  return {
    id,
    label: `${time} · ${words.pullRequestTitle(pullRequest)}`,
    spoken: `${words.pullRequestTitle(pullRequest)}, ${said}`,
    description: rest,
    tooltip: [words.pullRequestTitle(pullRequest), words.repositoryWords(pullRequest), said, words.REVIEW_RULE].join(
      '\n',
    ),
    icon: { codicon: 'eye', ...pressure(left) },
    call: opened(pullRequest),
    about: { kind: 'pull-request', id: pullRequest.id },
    children: [
      titleRow(pullRequest, id),
      {
        id: `${id}/rule`,
        label: time,
        description: words.REVIEW_RULE,
        tooltip: `${words.REVIEW_RULE}\n${workingTimeWords(calendar, now)}`,
        icon: { codicon: 'clock' },
      },
      { id: `${id}/size`, label: sizes, icon: { codicon: 'diff' } },
      ...partlyKnownRows(pullRequest),
    ],
  };
}

/** The whole title, which the row above has no room for. */
function titleRow(pullRequest: PullRequest, id: string): Row {
  const title = words.pullRequestTitle(pullRequest);
  const repository = words.repositoryWords(pullRequest);
  return {
    id: `${id}/title`,
    label: title,
    description: repository,
    tooltip: `${title}\n${repository}`,
    icon: { codicon: 'link-external' },
    call: opened(pullRequest),
  };
}

export function cutRow(cut: CutList): Row {
  const row = { id: `cut/${cut.list}`, label: words.cutWords(cut), icon: { codicon: 'ellipsis' } };
  // These two are long, and read on where a reading stopped.
  if (cut.list !== 'authored' && cut.list !== 'reviewed') return row;
  return { ...row, description: words.READ_ON, call: { command: 'rung.refresh', arguments: [] } };
}

export function withheldRow(withheld: Withheld, index: number): Row {
  const { label, more } = words.withheldWords(withheld);
  return { id: `withheld/${index}`, label, description: more, tooltip: more, icon: { codicon: 'info' } };
}

function opened({ url }: PullRequest): CommandCall {
  return { command: 'rung.openPullRequest', arguments: [url] };
}

function flagRow(flag: Flag, { id }: PullRequest): Row {
  const { label, more, found } = words.flagSentence(flag);
  const tooltip = [label, ...(found === undefined ? [] : [found]), more].join('\n');
  return { id: `pr/${id}/${flag.kind}`, label, description: more, tooltip, icon: flagIcon(flag) };
}

function isAboutWhy({ kind }: Flag): boolean {
  return kind === 'no-why' || kind === 'link-only';
}

/** What can be done about a reason that Rung does not find. */
function whyRows({ id: pullRequest }: PullRequest, hasDraft: boolean, id: string): readonly Row[] {
  return [hasDraft ? draftRow(pullRequest, id) : mendRow(pullRequest, id), doesSayWhyRow(pullRequest, id)];
}

function moveRow(move: WhoseMove, age: Duration, id: string): Row {
  const advice = words.moveAdvice(move);
  const label = words.moveWords(move, age);
  return {
    id: `${id}/move`,
    label,
    description: advice,
    tooltip: `${label}\n${advice}`,
    icon: { codicon: 'arrow-swap' },
  };
}

function partlyKnownRows(pullRequest: PullRequest): readonly Row[] {
  if (pullRequest.cut.length === 0) return [];
  return [{ id: `pr/${pullRequest.id}/cut`, label: words.PARTLY_KNOWN, icon: { codicon: 'info' } }];
}

function flagIcon(flag: Flag): RowIcon {
  switch (flag.kind) {
    case 'large':
      return { codicon: 'lightbulb', color: 'problemsWarningIcon.foreground' };
    case 'no-why':
      return { codicon: 'question', color: 'problemsWarningIcon.foreground' };
    case 'link-only':
      return { codicon: 'link' };
    case 'mixed':
      return { codicon: 'list-tree', color: 'problemsWarningIcon.foreground' };
    case 'old':
      return { codicon: 'history', color: 'problemsWarningIcon.foreground' };
    default:
      return assertNever(flag);
  }
}

function iconOf(pullRequest: PullRequest, flags: readonly Flag[], move: WhoseMove | undefined): RowIcon {
  if (pullRequest.isDraft) return { codicon: 'git-pull-request-draft' };
  if (flags.some((flag) => flag.kind !== 'link-only'))
    return { codicon: 'git-pull-request', color: 'problemsWarningIcon.foreground' };
  if (move?.who === 'author') return { codicon: 'git-pull-request', color: 'problemsInfoIcon.foreground' };
  return { codicon: 'git-pull-request' };
}

function pressure(left: Duration): Pick<RowIcon, 'color'> {
  if (left < 0) return { color: 'problemsErrorIcon.foreground' };
  return words.isPressing(left) ? { color: 'problemsWarningIcon.foreground' } : {};
}
