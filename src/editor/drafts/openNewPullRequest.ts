import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { cleanText } from '../../drafts/cleanKnown.ts';
import { isInterim } from '../../drafts/interim.ts';
import { newPullRequestUrl } from '../../drafts/newPullRequestUrl.ts';
import { withoutSecretsOf } from '../../drafts/secrets.ts';
import { assertNever } from '../../facts/assertNever.ts';
import { isBaseItself } from '../../facts/baseBranch.ts';
import type { MeasuredBranch } from '../../facts/branch.ts';
import type { NewPullRequest } from '../../facts/newPullRequest.ts';
import { webOf } from '../../github/api.ts';
import * as words from '../../words/branchDescription.ts';
import { SAMPLE_HAS_NO_PAGES } from '../../words/sidebar.ts';
import { run } from '../run.ts';
import { setting } from '../settings.ts';

/**
 * Opens GitHub's page for a new pull request of the branch at hand, with the document as its description. Nothing is sent before
 * the person does it there. Where there is no page, or the text does not fit into its address, that is said. False: there is none.
 */
export async function openNewPullRequest(coach: Coach, document: vscode.TextDocument): Promise<boolean> {
  await coach.advised();
  const branch = coach.advice?.branch?.observation;
  if (coach.showsSample) return refuse(SAMPLE_HAS_NO_PAGES);
  if (branch?.branch === undefined) return refuse(words.NO_BRANCH);
  if (isBaseItself(branch.branch, branch.base)) return refuse(words.ITSELF);
  const web = webOf(setting('rung.github.host'));
  const found = web === undefined ? undefined : await locate(branch, new URL(web).host);
  if (web && found) await openPage(web, found, branch, document.getText());
  else if (!web) await sayNotOnHost();
  return found !== undefined;
}

/** undefined: there is no page, and the person knows. */
async function locate(branch: MeasuredBranch, host: string, mayPush = true): Promise<NewPullRequest | undefined> {
  const { newPullRequestFrom } = await import('../../git/newPullRequest.ts');
  const answer = await newPullRequestFrom(branch.repository, branch.base.ref, host);
  switch (answer.kind) {
    case 'found':
      return !mayPush || (await pushRest(branch)) ? answer : undefined;
    case 'not-pushed':
      return mayPush && (await push()) ? locate(branch, host, false) : undefined;
    case 'not-on-host':
      await sayNotOnHost();
      return undefined;
    case 'unknown':
      say(words.NO_BRANCH);
      return undefined;
    default:
      return assertNever(answer);
  }
}

/** False: the person left it. */
async function pushRest({ unpushed }: MeasuredBranch): Promise<boolean> {
  if (!unpushed) return true;
  const sentence = words.notAllPushed(unpushed.count);
  const answer = await vscode.window.showInformationMessage(sentence, words.PUSH, words.OPEN_ANYWAY);
  if (answer === words.PUSH) await vscode.commands.executeCommand('git.push');
  return answer !== undefined;
}

/** False: the person left it. */
async function push(): Promise<boolean> {
  const answer = await vscode.window.showInformationMessage(words.NOT_PUSHED, words.PUSH);
  if (answer !== words.PUSH) return false;
  await vscode.commands.executeCommand('git.push');
  return true;
}

async function openPage(web: string, of: NewPullRequest, branch: MeasuredBranch, text: string): Promise<void> {
  const withoutSecrets = withoutSecretsOf(process.env);
  const { branchCommits } = await import('../../git/branchCommits.ts');
  const commits = await branchCommits(branch.repository, branch.base.mergeBase);
  const [only, ...others] = commits.filter(({ subject }) => !isInterim(subject));
  // Of several commits none says it all, and GitHub suggests the branch's name.
  const title = only && others.length === 0 ? cleanText(withoutSecrets)(only.subject) : undefined;
  const body = withoutSecrets(text);
  const { url, isWhole } = newPullRequestUrl(web, of, { title, body });
  if (!isWhole) await vscode.env.clipboard.writeText(body);
  // A string is opened as it is; of a Uri, VS Code writes the query anew and loses what is encoded in it.
  await vscode.commands.executeCommand('vscode.open', url);
  if (!isWhole) say(words.TOO_LONG);
}

async function sayNotOnHost(): Promise<void> {
  const sentence = words.notOnHost(setting('rung.github.host'));
  const answer = await vscode.window.showInformationMessage(sentence, words.SHOW_HOST);
  if (answer === words.SHOW_HOST) await run('rung.showSetting', 'rung.github.host');
}

function say(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}

function refuse(sentence: string): false {
  say(sentence);
  return false;
}
