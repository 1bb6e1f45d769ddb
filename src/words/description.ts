import type { Standing } from '../description/standing.ts';
import type { GitHubProblem } from '../facts/gitHubObservation.ts';
import type { DiskReason } from '../github/kept/cacheProblem.ts';
import { gitHubProblemWords } from './gitHubProblems.ts';
import { number, oneLine, withoutIcons, withoutLinks } from './plain.ts';

/** Words of mending a description: its document, what is missing in it, and publishing. */

/** The line that begins a section for the reason. */
export const WHY_HEADING = '## Why';
/** What the section asks, until it is answered. GitHub shows no comments, and Rung takes them for nothing. */
export const WHY_QUESTION = '<!-- What was wrong, or who needs this? One sentence is enough. -->';

/** Beside the document, where no reason is found. */
export const NO_REASON = 'No reason found. Reviewers decide faster when they know what was wrong or who needs this.';
export const REASON_IS_LINK =
  'The reason is left to a link. Reviewers decide faster when they read in a sentence what was wrong or who needs this.';
export const ADD_WHY = 'Add a why section';

/** Above the text, where a narrow editor cuts the end: which pull request it is of, and how it stands. `title` undefined: it is not known yet. */
export function headLine(pullRequest: number, title: string | undefined, standing: Standing): string {
  return `${withoutIcons(oneLine(`#${pullRequest} ${title ?? ''}`, 40))}: ${STANDINGS[standing]}`;
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  'on-github': 'as on GitHub',
  'read-only': 'as on GitHub, where you may not change it',
  draft: 'draft, not on GitHub yet',
  'changed-on-github': 'draft, changed on GitHub since',
  sending: 'being sent to GitHub…',
};

export const PUBLISH_DRAFT = 'Publish…';
export const DISCARD_DRAFT = 'Discard My Draft';
export const TAKE_BACK = 'You said that it says why. Take that back';

export const PICK = 'Mend the description of a pull request';
export const PICK_MORE =
  'Those without a why stand first. What you save is a draft, and nothing is sent before you publish it.';
export const PICK_NO_WHY = 'no why';
export const NONE_OPEN = 'You have no open pull request here whose description could be mended.';
export const SIGN_IN_FIRST = 'Sign in to GitHub, and your pull requests show here.';
export const SIGN_IN = 'Sign In';
export const TRY_AGAIN = 'Try Again';

export const NOT_A_DESCRIPTION =
  'Open the description of a pull request first: Rung: Mend a Pull Request’s Description.';
export const READ_ONLY =
  'GitHub lets you read this description, and not change it. Its author can, and who may write to the repository.';
export const GONE = 'GitHub shows you no such pull request: it was deleted, or moved, or your account may not see it.';
export const NOTHING_TO_PUBLISH = 'There is no draft to publish: the text is as it is on GitHub.';
export const HAS_IT_ALREADY = 'GitHub has this text already. Nothing was sent.';

/** Why the document does not open. */
export const OPEN_SIGNED_OUT =
  'Sign in to GitHub to load this description: the command Rung: Sign In to GitHub, or a click in Now.';
export function notLoaded(problem: GitHubProblem, timeOf: (instant: number) => string): string {
  return problem.kind === 'signed-out'
    ? OPEN_SIGNED_OUT
    : `This description could not be loaded. ${problemSentence(problem, timeOf)}`;
}

/** Its host is not the one that Rung speaks to now. */
export function elsewhere(host: string): string {
  return `This description is on ${oneLine(host, 60)}, and rung.github.host names another host. Your draft stays.`;
}

export function tooLong(length: number, most: number): string {
  return `GitHub keeps ${number(most)} characters of a description, and this one has ${number(length)}. Nothing was sent; shorten it and publish again.`;
}

/** Beside the difference, in one line: VS Code cuts longer ones where there is no button. */
export const ONLY_PUBLISH_SENDS = 'Only Publish, above the difference, sends it to GitHub.';
/** The same, where a heading asks for the reason and nothing stands under it. */
export const WHY_IS_EMPTY = 'Its why is still empty. Publish, above, sends it as it is.';

/** The marks are VS Code's own, whether the texts stand side by side or one above the other. */
export function differenceTitle(pullRequest: number): string {
  return `#${pullRequest}: on GitHub (−), my draft (+)`;
}

/** Somebody was faster. */
export function changedMeanwhile(pullRequest: number): string {
  return `The description of #${pullRequest} was changed on GitHub after your draft was begun, so nothing was sent. ${BOTH}`;
}

/** It was begun in a window that could not reach GitHub. */
export function perhapsChanged(pullRequest: number): string {
  return `Rung does not know what your draft of #${pullRequest} was begun with, so nothing was sent. ${BOTH}`;
}
const BOTH =
  'Lines marked − are on GitHub, lines marked + are yours. What should stay of theirs you can write into yours and then publish yours; an arrow between the two puts theirs in place of yours.';
/** As the buttons above the difference say it. */
export const PUBLISH_MINE = 'Publish Mine';
export const TAKE_THEIRS = 'Take Theirs';

/** Before a text that is empty goes out. */
export function emptiesQuestion(pullRequest: number): string {
  return `Empty the description of #${pullRequest} on GitHub?`;
}
export const EMPTIES_DETAIL = 'Your draft is empty: the text that stands there now goes.';
export const EMPTY_IT = 'Empty It';

export const PUBLISHED = 'Published: GitHub has your description';
export const TOOK_THEIRS = 'Your draft is gone, and the text is theirs. Undo in the editor brings yours back';
/** GitHub's answer shows another text than what was sent. */
export const TAKEN_OTHERWISE =
  'GitHub took the description, and shows it with changes of its own. Your draft stays beside it.';

export const DISCARD_QUESTION = 'Discard your draft of this description?';
export const DISCARD_DETAIL = 'The text goes back to what GitHub has. What you wrote is not kept.';
export const DISCARD = 'Discard';
export const DISCARDED = 'The draft is discarded';
export const NOTHING_TO_DISCARD = 'There is no draft: the text is as it is on GitHub.';

/** GitHub does not let the account or the token write. `said`: its own words. */
export function refused(via: 'session' | 'token', said: string): string {
  const because =
    via === 'token'
      ? 'your token may only read. One with write access to pull requests can publish, or a sign-in with VS Code'
      : 'your account may not change it';
  return `GitHub did not take the description: ${because}. Your draft stays. It said: ${withoutLinks(said)}`;
}

/** Nothing was sent yet. */
export function notPublished(problem: GitHubProblem, timeOf: (instant: number) => string): string {
  if (problem.kind === 'signed-out') return 'Sign in to GitHub to publish. Nothing was sent, and your draft stays.';
  return `${problemSentence(problem, timeOf)} Nothing was sent, and your draft stays.`;
}

/** It was sent, and no answer says what became of it. */
export function perhapsPublished(problem: GitHubProblem, timeOf: (instant: number) => string): string {
  if (KNOWN_NOT_TAKEN.has(problem.kind)) return notPublished(problem, timeOf);
  return `${problemSentence(problem, timeOf)} Whether it took your description is not known, and your draft stays: publish again, and Rung looks first.`;
}

/** GitHub says so before it does anything. */
const KNOWN_NOT_TAKEN: ReadonlySet<GitHubProblem['kind']> = new Set<GitHubProblem['kind']>([
  'signed-out',
  'bad-credentials',
  'saml',
  'rate-limited',
  'unusable-host',
  'no-such-host',
  'tls-failed',
  'proxy-asks',
  'rejected-query',
]);

function problemSentence(problem: GitHubProblem, timeOf: (instant: number) => string): string {
  const { label, more } = gitHubProblemWords(problem, timeOf);
  return withoutLinks(/\bclick\b/i.test(more) ? `${label}.` : `${label}: ${more}`);
}

/** Where the disk said no to a draft. VS Code shows it, and the text stays in the editor. */
export function draftNotKept(reason: DiskReason, code: string): string {
  return `Rung could not keep the draft: ${DISK_REASONS[reason]} (${oneLine(code, 20)}).`;
}

/** Where it was to go. */
export function draftNotRemoved(reason: DiskReason, code: string): string {
  return `Rung could not take the draft away: ${DISK_REASONS[reason]} (${oneLine(code, 20)}). It stays as it is.`;
}

const DISK_REASONS: Readonly<Record<DiskReason, string>> = {
  full: 'the disk is full',
  'not-allowed': 'the folder of the extension is read-only',
  failed: 'the disk said no',
};

/** In the log. */
export function draftProblemLine(file: string): string {
  return `A draft of a description could not be read. It stays where it is: ${file}`;
}
