import * as vscode from 'vscode';
import type { OpenPullRequest } from '../../advice.ts';
import type { Coach } from '../../coach.ts';
import type { DescriptionPlace } from '../../description/draft.ts';
import type { PullRequestOutline } from '../../facts/pullRequest.ts';
import * as words from '../../words/description.ts';
import { withoutIcons } from '../../words/plain.ts';
import { pullRequestTitle, repositoryWords } from '../../words/pullRequests.ts';
import { SAMPLE_HAS_NO_PAGES } from '../../words/sidebar.ts';
import { run } from '../run.ts';
import { type DescriptionDocuments, whyNot } from './documents.ts';
import { hostNow } from './gitHubSide.ts';
import { documentOf } from './place.ts';

/** What mending works with. */
export interface MendingParts {
  readonly coach: Coach;
  readonly documents: DescriptionDocuments;
}

/** Opens the description of a pull request of mine, by GitHub's node id, or of one that the person picks. */
export async function mend({ coach, documents }: MendingParts, id: string | undefined): Promise<void> {
  if (coach.showsSample) return void vscode.window.showInformationMessage(SAMPLE_HAS_NO_PAGES);
  await coach.advised();
  const pullRequest = id === undefined ? await pick(coach) : mineWith(id, coach);
  const host = hostNow();
  if (!pullRequest || host === undefined) return;
  const place = { host, repository: pullRequest.repository, number: pullRequest.number };
  if (!(await isThere(place, documents))) return;
  await vscode.window.showTextDocument(documentOf(place), { preview: false });
}

/** A draft is there whatever GitHub says. Without one the newest text is wanted, or else the one of the last look. */
async function isThere(place: DescriptionPlace, documents: DescriptionDocuments): Promise<boolean> {
  if (await documents.draftOf(place)) return true;
  const read = await documents.ask(place);
  if (read.kind === 'read') {
    documents.tellChanged(place);
    if (!read.description.mayUpdate) void vscode.window.showWarningMessage(words.READ_ONLY);
    return true;
  }
  if (read.kind === 'problem' && documents.hasLooked(place)) return true;
  const isSignedOut = read.kind === 'problem' && read.problem.kind === 'signed-out';
  const buttons = isSignedOut ? [words.SIGN_IN] : [];
  const answer = await vscode.window.showWarningMessage(whyNot(place, read), ...buttons);
  if (answer === words.SIGN_IN) await run('rung.signIn');
  return false;
}

function mineWith(id: string, { own: { gitHub } }: Coach): PullRequestOutline | undefined {
  return gitHub.kind === 'unknown' ? undefined : gitHub.last?.authored.find((one) => one.id === id);
}

interface Choice extends vscode.QuickPickItem {
  readonly pullRequest: PullRequestOutline;
}

/** undefined: the person thought better of it, or there is none. */
async function pick({ advice, own: { gitHub } }: Coach): Promise<PullRequestOutline | undefined> {
  const open = advice?.pullRequests ?? [];
  if (open.length === 0) return sayNone(gitHub.kind === 'problem' && gitHub.problem.kind === 'signed-out');
  const choices = open
    .map((one): Choice & { readonly lacksWhy: boolean } => choiceOf(one))
    .sort((one, other) => Number(other.lacksWhy) - Number(one.lacksWhy));
  const options = { title: words.PICK, placeHolder: words.PICK_MORE, matchOnDetail: true };
  return (await vscode.window.showQuickPick(choices, options))?.pullRequest;
}

function choiceOf({ pullRequest, flags }: OpenPullRequest) {
  const lacksWhy = flags.some(({ kind }) => kind === 'no-why' || kind === 'link-only');
  return {
    label: withoutIcons(pullRequestTitle(pullRequest)),
    description: lacksWhy ? words.PICK_NO_WHY : '',
    detail: withoutIcons(repositoryWords(pullRequest)),
    pullRequest,
    lacksWhy,
  };
}

async function sayNone(isSignedOut: boolean): Promise<undefined> {
  if (!isSignedOut) return void vscode.window.showInformationMessage(words.NONE_OPEN);
  const answer = await vscode.window.showInformationMessage(words.SIGN_IN_FIRST, words.SIGN_IN);
  if (answer === words.SIGN_IN) await run('rung.signIn');
  return undefined;
}
