import { assertNever } from '../facts/assertNever.ts';
import type { Concern } from '../facts/concerns.ts';
import type { CutList, Withheld } from '../facts/gitHubObservation.ts';
import { GUIDANCE_LINES } from '../facts/guidance.ts';
import { type Duration, HOUR } from '../facts/instant.ts';
import type { Actor, PullRequestOutline, Reviewer } from '../facts/pullRequest.ts';
import type { WhoseMove } from '../facts/whoseMove.ts';
import type { DeliveryFigure } from '../habits/figure.ts';
import type { Flag } from '../habits/flag.ts';
import { isOut } from '../habits/followThrough.ts';
import { counted, number, oneLine } from './plain.ts';
import { LOOKED_FOR } from './sayingWhy.ts';
import { duration, timeLeft } from './time.ts';

export function pullRequestTitle(pullRequest: Pick<PullRequestOutline, 'number' | 'title'>): string {
  return oneLine(`#${pullRequest.number} ${pullRequest.title}`);
}

export function repositoryWords({ repository }: Pick<PullRequestOutline, 'repository'>): string {
  return oneLine(`${repository.owner}/${repository.name}`);
}

export function actorWords(actor: Actor): string {
  return actor ? oneLine(actor.login, 40) : 'a deleted account';
}

/** Beside the title: a few words. */
export function flagWords(flag: Flag): string {
  switch (flag.kind) {
    case 'large':
      return counted(flag.reviewed, 'line');
    case 'no-why':
      return 'no why';
    case 'link-only':
      return 'why is only a link';
    case 'mixed':
      return `mixes ${concernsWords(flag.concerns)}`;
    case 'old':
      return `${duration(flag.age)} old`;
    default:
      return assertNever(flag);
  }
}

/** Before the title, which it leaves room for. */
export function leadingFlag(flag: Flag): string {
  return flag.kind === 'mixed' ? 'mixed' : flagWords(flag);
}

export interface FlagSentence {
  readonly label: string;
  readonly more: string;
  /** What was looked for and what was found; left out: the label says it. */
  readonly found?: string;
}

/** Under the title: what is so, why it matters, what to do now. */
export function flagSentence(flag: Flag): FlagSentence {
  switch (flag.kind) {
    case 'large':
      return {
        label: `${counted(flag.reviewed, 'line')} to review, ${number(flag.reviewed - GUIDANCE_LINES)} over ${GUIDANCE_LINES}`,
        more: `${flag.scattered ? 'It is spread over more than 10 files. ' : ''}Reviews of more than ${GUIDANCE_LINES} lines take longer and find less. What helps: split off what can be merged on its own, such as the refactoring.`,
      };
    case 'no-why':
      return {
        label: 'The description does not say why',
        more: 'A reviewer who knows the reason can judge whether the change serves it. What helps: one sentence on what was wrong, and for whom.',
        found: `${LOOKED_FOR} Found: none of it.`,
      };
    case 'link-only':
      return {
        label: 'The description leaves the why to a link',
        more: 'Links move and need a second tab. What helps: the reason in one sentence, beside the link.',
        found: `${LOOKED_FOR} Found: ${flag.link === undefined ? 'only a link' : `only the link ${oneLine(flag.link, 80)}`}.`,
      };
    case 'mixed':
      return {
        label: `Several concerns in one: ${concernsWords(flag.concerns)}`,
        more: 'A reviewer has to keep each apart, and none can be taken back alone. What helps: one pull request for each.',
      };
    case 'old':
      return {
        label: `Started ${duration(flag.age)} of working time ago`,
        more: 'Work that takes more than two working days is merged later and conflicts more. What helps: merge what is done, and slice the rest.',
      };
    default:
      return assertNever(flag);
  }
}

/** `waits for ines-varga for 5 h`: whose move it is and for how much working time. */
export function moveWords(move: WhoseMove, age: Duration): string {
  switch (move.because) {
    case 'draft':
      return `draft for ${duration(age)}`;
    case 'review-requested':
      return `waits for ${reviewersWords(move.reviewers)} for ${duration(age)}`;
    case 'changes-requested':
      return `your move: changes asked, for ${duration(age)}`;
    case 'approved':
      return `your move: approved, for ${duration(age)}`;
    case 'reviewed':
      return `your move: reviewed, for ${duration(age)}`;
    case 'nobody-asked':
      return 'your move: nobody is asked to review';
    case 'none-known':
      return 'perhaps your move: no review in sight';
    default:
      return assertNever(move);
  }
}

export function moveAdvice(move: WhoseMove): string {
  switch (move.because) {
    case 'draft':
      return 'While it is a draft no clock runs.';
    case 'review-requested':
      return 'The clock runs from the later of the request and the moment it was ready. Drafts, closed time and days off are cut out.';
    case 'changes-requested':
      return 'A reviewer asked for changes after your last push.';
    case 'approved':
      return 'Nothing stands in the way of the merge that Rung can see.';
    case 'reviewed':
      return 'It was reviewed, without an approval, and no request is open. Answer, or ask again.';
    case 'nobody-asked':
      return 'No review is asked for, so nobody knows that it waits.';
    case 'none-known':
      return 'GitHub cut its list of events short, and what is left names no review and no request.';
    default:
      return assertNever(move);
  }
}

export function reviewersWords(reviewers: readonly Reviewer[]): string {
  const [first, ...others] = reviewers.map((one) =>
    one.kind === 'team' ? oneLine(one.name, 40) || 'a team' : actorWords(one.account),
  );
  return others.length === 0 ? `${first}` : `${first} and ${counted(others.length, 'other')}`;
}

/** What the two working days have left in which small work is merged. */
export function mergeLeftWords(left: Duration): string {
  return left >= 0 ? `${duration(left)} of two working days left` : `${duration(-left)} over two working days`;
}

export const MERGE_RULE =
  'Small pull requests are merged within 48 hours of working time after their first commit, which is two working days where office hours are set. Time as a draft counts: it is work.';

/** What became of a merge, in a few words and as a sentence. */
export function deliveryWords({ came, environment }: DeliveryFigure): {
  readonly short: string;
  readonly whole: string;
} {
  const where = environment === undefined ? '' : ` to ${oneLine(environment, 40)}`;
  switch (came) {
    case 'deployed':
      return { short: `deployed${where}`, whole: `GitHub shows that its merge commit was deployed${where}.` };
    case 'deploy-failed':
      return {
        short: `deployment${where} failed`,
        whole: `Its deployment${where} failed. A look at its log tells why.`,
      };
    case 'deploying':
      return { short: `being deployed${where}`, whole: `Its deployment${where} is under way.` };
    case 'checks-passed':
      return { short: 'checks passed', whole: 'GitHub shows no deployment of its merge commit; its checks passed.' };
    case 'checks-failed':
      return {
        short: 'checks failed',
        whole: 'GitHub shows no deployment of its merge commit, and its checks failed.',
      };
    case 'checks-running':
      return {
        short: 'checks run',
        whole: 'GitHub shows no deployment of its merge commit yet; its checks still run.',
      };
    case 'unknown':
      return { short: 'merged', whole: 'GitHub shows neither deployments nor checks of its merge commit.' };
    default:
      return assertNever(came);
  }
}

/** What became of a merge, and whether I watched it. */
export function mergeWords(delivery: DeliveryFigure): string {
  const { short } = deliveryWords(delivery);
  if (delivery.watched) return `watched · ${short}`;
  return isOut(delivery) ? `watched? · ${short}` : short;
}

const CONCERN_WORDS: Readonly<Record<Concern, string>> = {
  feature: 'a feature',
  refactor: 'a refactoring',
  dependencies: 'a dependency bump',
  generated: 'generated code',
  formatting: 'formatting',
  configuration: 'configuration',
  docs: 'documentation',
};

/** `a feature and a dependency bump`. */
export function concernsWords(concerns: readonly Concern[]): string {
  const named = concerns.map((one) => CONCERN_WORDS[one]);
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

/** Beside a review that waits for me. */
export function waitingWords(left: Duration): string {
  return timeLeft(left);
}

export function isPressing(left: Duration): boolean {
  return left < 4 * HOUR;
}

export const REVIEW_RULE =
  'A review is due within 24 hours of working time, or one working day where office hours are set, from the later of the request and the moment it was ready. Weekends and draft time are cut out.';

export function sizesOf(pullRequest: PullRequestOutline, reviewed: number, leftOut: number): string {
  return `${counted(reviewed, 'line')} to review, ${number(leftOut)} left out; GitHub shows +${number(pullRequest.additions)} −${number(pullRequest.deletions)}`;
}

export const PARTLY_KNOWN = 'GitHub cut its list of files or events short, so this is only partly known.';

export function cutWords({ list, shown, total }: CutList): string {
  return `The first ${number(shown)} of ${number(total)} ${CUT_LISTS[list]}`;
}

const CUT_LISTS: Readonly<Record<CutList['list'], string>> = {
  open: 'open pull requests',
  'review-requested': 'waiting reviews',
  authored: 'pull requests of yours',
  reviewed: 'pull requests that you reviewed',
};

/** Beside a list that was not read to its end. */
export const READ_ON = 'click to read on';

export function withheldWords({ kind, said }: Withheld): { readonly label: string; readonly more: string } {
  switch (kind) {
    case 'saml':
      return {
        label: 'An organization holds some back',
        more: 'It asks you to sign in through it first (SAML). Open one of its pages on GitHub, then look again.',
      };
    case 'not-found':
      return { label: 'Something is gone', more: 'A pull request or repository disappeared while Rung was reading.' };
    case 'resource-limits':
      return {
        label: 'GitHub cut the answer short',
        more: 'Half of what Rung asks for was still too large for GitHub, so some pull requests are missing. GitHub itself lists them all.',
      };
    case 'other':
      return { label: 'GitHub held something back', more: `It said: ${oneLine(said)}` };
    default:
      return assertNever(kind);
  }
}
