import type { OpenPullRequest, WaitingReview } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { CutList, Withheld } from '../../facts/gitHubObservation.ts';
import type { Duration } from '../../facts/instant.ts';
import type { PullRequest } from '../../facts/pullRequest.ts';
import type { WhoseMove } from '../../facts/whoseMove.ts';
import type { Flag } from '../../habits/flag.ts';
import { counted } from '../../words/plain.ts';
import * as words from '../../words/pullRequests.ts';
import type { CommandCall, Row, RowIcon } from './row.ts';

/** One open pull request of mine: its flags and whose move it is, each with its reason underneath. */
export function openPullRequestRow({ pullRequest, size, move, moveAge, flags }: OpenPullRequest): Row {
  const id = `pr/${pullRequest.id}`;
  const said = [...flags.map(words.flagWords), ...(move ? [words.moveWords(move, moveAge)] : [])];
  const sizes = words.sizesOf(pullRequest, size.reviewed, size.leftOut);
  return {
    id,
    label: words.shortTitle(pullRequest),
    spoken: [words.pullRequestTitle(pullRequest), ...said].join(', '),
    description: said.join(' · '),
    tooltip: [words.pullRequestTitle(pullRequest), words.repositoryWords(pullRequest), ...said, sizes].join('\n'),
    icon: iconOf(pullRequest, flags, move),
    call: opened(pullRequest),
    children: [
      titleRow(pullRequest, id),
      ...flags.map((flag) => flagRow(flag, pullRequest)),
      ...(move ? [moveRow(move, moveAge, id)] : []),
      { id: `${id}/size`, label: sizes, icon: { codicon: 'diff' } },
      ...partlyKnownRows(pullRequest),
    ],
  };
}

/** One review that waits for me. */
export function waitingReviewRow({ pullRequest, size, left }: WaitingReview): Row {
  const id = `review/${pullRequest.id}`;
  const said = `${words.waitingWords(left)} · ${words.actorWords(pullRequest.author)} · ${counted(size.reviewed, 'line')}`;
  const sizes = words.sizesOf(pullRequest, size.reviewed, size.leftOut);
  return {
    id,
    label: words.shortTitle(pullRequest),
    spoken: `${words.pullRequestTitle(pullRequest)}, ${said}`,
    description: said,
    tooltip: [words.pullRequestTitle(pullRequest), words.repositoryWords(pullRequest), said, words.REVIEW_RULE].join(
      '\n',
    ),
    icon: { codicon: 'eye', ...pressure(left) },
    call: opened(pullRequest),
    children: [
      titleRow(pullRequest, id),
      {
        id: `${id}/rule`,
        label: words.waitingWords(left),
        description: words.REVIEW_RULE,
        tooltip: words.REVIEW_RULE,
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
  return { id: `cut/${cut.list}`, label: words.cutWords(cut), icon: { codicon: 'ellipsis' } };
}

export function withheldRow(withheld: Withheld, index: number): Row {
  const { label, more } = words.withheldWords(withheld);
  return { id: `withheld/${index}`, label, description: more, tooltip: more, icon: { codicon: 'info' } };
}

function opened({ url }: PullRequest): CommandCall {
  return { command: 'rung.openPullRequest', arguments: [url] };
}

function flagRow(flag: Flag, { id }: PullRequest): Row {
  const { label, more } = words.flagSentence(flag);
  return { id: `pr/${id}/${flag.kind}`, label, description: more, tooltip: `${label}\n${more}`, icon: flagIcon(flag) };
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
