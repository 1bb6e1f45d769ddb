import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { dateOf } from '../../facts/dayRange.ts';
import type { GitHubObservation } from '../../facts/gitHubObservation.ts';
import type { PullRequestOutline } from '../../facts/pullRequest.ts';
import { draftOfCommit } from '../../growth/draftOfCommit.ts';
import { type DayOf, draftOfMine, draftOfReview } from '../../growth/draftOfPullRequest.ts';
import type { EvidenceDraft } from '../../growth/evidenceDraft.ts';
import * as words from '../../words/evidence.ts';
import { withoutIcons } from '../../words/plain.ts';
import { pullRequestTitle, repositoryWords } from '../../words/pullRequests.ts';
import type { GrowthSources } from '../growthSources.ts';
import { commitsIn } from './commitsIn.ts';

interface Choice extends vscode.QuickPickItem {
  readonly draft?: EvidenceDraft;
}

/** As many of each as one looks through in a list. */
const MOST = 40;

/** Lets the person pick what evidence begins with; undefined: they thought better of it. */
export async function pickDraft(coach: Coach, { counting }: GrowthSources): Promise<EvidenceDraft | undefined> {
  const { dayOf } = counting.settled.calendar;
  const choices = choicesOf(coach, (instant) => dateOf(dayOf(instant)));
  const options = { title: words.NOTE_FROM, placeHolder: words.NOTE_FROM_MORE, matchOnDescription: true };
  const picked = await vscode.window.showQuickPick(choices, options);
  return picked?.draft;
}

async function choicesOf({ facts, showsSample }: Coach, dayOf: DayOf): Promise<Choice[]> {
  const last = facts.gitHub.kind === 'unknown' ? undefined : facts.gitHub.last;
  const { branch } = facts;
  // The sample's branch is in no repository.
  const folder =
    branch.kind === 'observed' && branch.observation.kind === 'measured' && !showsSample
      ? branch.observation.repository
      : undefined;
  return [
    { label: words.EMPTY_FORM, draft: {} },
    ...(last ? pullRequestChoices(last, dayOf) : []),
    ...(folder === undefined ? [] : await commitChoices(folder, dayOf)),
  ];
}

function pullRequestChoices({ authored, reviewed, viewer }: GitHubObservation, dayOf: DayOf): readonly Choice[] {
  const mine = authored.filter(({ state }) => state !== 'closed').slice(0, MOST);
  return [
    ...section(
      words.MY_PULL_REQUESTS,
      mine.map((one) => ({ ...lineOf(one), draft: draftOfMine(one, dayOf) })),
    ),
    ...section(
      words.MY_REVIEWS,
      reviewed.slice(0, MOST).map((one) => ({ ...lineOf(one), draft: draftOfReview(one, viewer.login, dayOf) })),
    ),
  ];
}

function lineOf(pullRequest: PullRequestOutline): vscode.QuickPickItem {
  const description = withoutIcons(repositoryWords(pullRequest));
  return { label: withoutIcons(pullRequestTitle(pullRequest)), description };
}

async function commitChoices(folder: string, dayOf: DayOf): Promise<readonly Choice[]> {
  const mine = await commitsIn(folder);
  return section(
    words.MY_COMMITS,
    mine.commits.map((commit) => ({
      label: withoutIcons(commit.subject),
      description: commit.authoredAt === undefined ? '' : words.itemDay(dayOf(commit.authoredAt)),
      draft: draftOfCommit(commit, mine.pageOf(commit.id), dayOf),
    })),
  );
}

function section(title: string, choices: readonly Choice[]): readonly Choice[] {
  if (choices.length === 0) return [];
  return [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...choices];
}
