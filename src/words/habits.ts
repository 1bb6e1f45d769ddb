import { assertNever } from '../facts/assertNever.ts';
import { GUIDANCE_LINES } from '../facts/guidance.ts';
import type { Duration } from '../facts/instant.ts';
import type { StackPart } from '../facts/stackParts.ts';
import type { DeliveryFigure, LeftOut, MeasuredFigure } from '../habits/figure.ts';
import { ENOUGH_TO_JUDGE, type Finding, type Measured } from '../habits/habit.ts';
import { counted, number, oneLine } from './plain.ts';
import { concernsWords, deliveryWords, sizesOf } from './pullRequests.ts';
import { duration, timeLeft } from './time.ts';

interface HabitWords {
  /** What is counted, as the name of a row: so short that a figure fits beside it in a narrow sidebar. As a name, it says "my". */
  readonly title: string;
  /** The rule in words. As a sentence, it says "you". */
  readonly rule: string;
}

const HABIT_WORDS: Readonly<Record<string, HabitWords>> = {
  'pr-size': {
    title: 'Size of my merged PRs',
    rule: `Lines that a person reviews: added and deleted, product and tests, without lock files, generated files and binaries. You keep to it while three in four are within ${GUIDANCE_LINES} lines.`,
  },
  'pr-focus': {
    title: 'My PRs of one concern',
    rule: 'Concerns are told by files and title, and only a plain mix counts: beside 50 lines of new files also upgrades of several dependencies, five files moved without an edit, or more than 50 lines of pipelines and tool settings, or a title that names two. Tests, docs and generated files go with what they stand beside, and nothing up to 50 lines is a mix. You keep to it while nine in ten of your merged pull requests have one concern. These numbers are Rung’s own.',
  },
  'pr-why': {
    title: 'My PRs that say why',
    rule: 'A description says why if it gives a problem, a need, a cause or a constraint. A small model on this machine reads English, and is right about five of six texts of projects that it had not seen, so take it as a hint. Changes that need no reason, such as a version bump, are left out, and so are texts in another language. Where you say that one does give its reason, it counts so. You keep to it while at most one in ten of your merged pull requests is plainly silent.',
  },
  'merge-time': {
    title: 'From start to merge',
    rule: 'Working time from the first commit to the merge, time as a draft included: it is work. You keep to it while three in four are merged within 48 hours, which is two working days where office hours are set. Working days only; the time from ready to merge stands beside it.',
  },
  'approval-time': {
    title: 'From ready to approved',
    rule: 'Working time from ready for review until the approvals that it needs stand and nobody asks for changes. Drafts, closed time and days off are cut out, and only people count. You keep to it while three in four take one working day at most.',
  },
  'work-slices': {
    title: 'Age of my open work',
    rule: 'Working time since the first commit, for your open pull requests, drafts too, and for the branch at hand. You keep to it while three in four are at most two working days old.',
  },
  'review-response': {
    title: 'My reviews in time',
    rule: 'Each request for your review is due within 24 hours of working time, from the later of the request and the moment it was ready, until your next review. One that waits counts at its present age. A request to your team waits in the list, and counts once you review. You keep to it while 8 in 10 are in time.',
  },
  'follow-through': {
    title: 'Merges I followed',
    rule: 'What became of the merge commit, by its deployments or else by its checks, and whether you ticked that you watched it for 15 minutes. You keep to it while 8 in 10 of those that were delivered were watched, which is Rung’s own number.',
  },
  'across-the-stack': {
    title: 'Parts of the stack',
    rule: 'Only merges of the last quarter count, however far back Rung looks. The path of a product file tells its part: interface, server, data, infrastructure or mobile. Paths that do not tell are left out. You keep to it while at least two parts were touched by two merged pull requests each, which is Rung’s own number.',
  },
  'tests-with-change': {
    title: 'Changes with a test',
    rule: 'A proxy for edge cases found early: of your merged pull requests that change product code, those that change a test too. Docs, settings, styles and deletions need none. Rust keeps unit tests in the files they test, so without a test file Rung cannot tell. You keep to it from 8 in 10, which is Rung’s own number.',
  },
  'trade-offs': {
    title: 'PRs that weigh options',
    rule: 'A proxy: much is weighed in talks and documents that Rung does not see. Of your merged pull requests over 50 lines, without trivial ones, those whose description speaks of a trade-off, a drawback or another option. Rung reads English cues, so take it as a hint. You keep to it from 1 in 10, which is Rung’s own number.',
  },
  outcomes: {
    title: 'PRs with an outcome',
    rule: 'A proxy: outcomes are told in other places too. Of your merged pull requests, without trivial ones, those whose description, or a comment of yours after the merge, gives a number with what it measures and how it changed. Lines, versions, dates and settings do not count. Rung reads English cues, so take it as a hint. You keep to it from 1 in 5, which is Rung’s own number.',
  },
  'reviews-explain-why': {
    title: 'Reviews that say why',
    rule: 'A proxy for mentoring: of the pull requests of other people on which your reviews said something, those where a remark gives a reason. Approvals without words are left out. Rung reads English cues, so take it as a hint. You keep to it from 1 in 2, which is Rung’s own number.',
  },
  onboarding: {
    title: 'Reviews for newcomers',
    rule: 'Reviews that you gave on pull requests of people who had not contributed to the repository before. It is listed and never slips, for there may have been no newcomer.',
  },
};

export function habitWords(habit: string): HabitWords {
  return HABIT_WORDS[habit] ?? { title: habit, rule: '' };
}

/** The figure in a few words: what stands beside an expectation. */
export function figureWords({ figure, n }: Pick<Finding, 'figure' | 'n'>): string {
  switch (figure?.kind) {
    case 'lines':
      return `median ${counted(figure.median, 'line')}, 3 in 4 up to ${number(figure.p75)} (n = ${n})`;
    case 'working-time':
      return `median ${duration(figure.median)}, 3 in 4 up to ${duration(figure.p75)} (n = ${n})`;
    case 'share':
      return `${number(figure.of)} of ${number(figure.in)}`;
    case 'responses':
      return responsesWords(figure);
    case 'parts':
      return figure.parts.map(({ part, count }) => `${PART_WORDS[part]} ${number(count)}`).join(', ');
    case 'followed':
      return `${number(figure.delivered)} of ${number(figure.in)} delivered, ${number(figure.watched)} watched`;
    case 'count':
      return counted(figure.count, 'review');
    case undefined:
      return n === 0 ? 'nothing to count yet' : number(n);
    default:
      return assertNever(figure);
  }
}

type Responses = Extract<NonNullable<Finding['figure']>, { kind: 'responses' }>;

function responsesWords({ inTime, all, waiting, left }: Responses): string {
  const answered = all > 0 ? [`${number(inTime)} of ${number(all)} in time`] : [];
  const next = left === undefined ? '' : `, next ${timeLeft(left)}`;
  const queue = waiting > 0 ? [`${number(waiting)} waiting${next}`] : [];
  return [...answered, ...queue].join(', ') || 'nothing to count yet';
}

export const PART_WORDS: Readonly<Record<StackPart, string>> = {
  interface: 'interface',
  server: 'server',
  data: 'data',
  infrastructure: 'infrastructure',
  mobile: 'mobile',
};

/** What the figure means: judged, listed, or what is missing and what would help. */
export function verdictSentence({ verdict, habit, n }: Pick<Finding, 'verdict' | 'habit' | 'n'>): string {
  switch (verdict) {
    case 'keeps':
      return 'You keep to this.';
    case 'slips':
      return 'Not steady yet.';
    case 'too-few':
      return `Fewer than ${ENOUGH_TO_JUDGE}: listed, not judged.`;
    case 'not-measurable':
      return missingSentence(habit, n);
    default:
      return assertNever(verdict);
  }
}

function missingSentence(habit: string, n: number): string {
  if (habit === 'follow-through')
    return n === 0
      ? 'Not measurable: GitHub shows neither deployments nor checks of these merges; a workflow with an environment would.'
      : 'Not judged: only you know what you watched; tick a merge in Now after its 15 minutes, and it counts.';
  if (habit === 'across-the-stack')
    return 'Not measurable: no path tells its part of the stack; folders such as server or components would.';
  return 'Not measurable: what it needs is not to be had here.';
}

/** Why one pull request is listed and not counted. */
export function leftOutWords(leftOut: LeftOut): string {
  switch (leftOut) {
    case 'trivial':
      return 'too small or plain to ask this of, left out';
    case 'cannot-tell':
      return 'Rung cannot tell, left out';
    case 'partly-known':
      return 'only partly known, left out';
    case 'never-ready':
      return 'never ready for review, left out';
    case 'not-approved':
      return 'merged without approval, left out';
    case 'unreviewed':
      return 'reviewed by nobody else, left out';
    case 'no-product-change':
      return 'no product code changed, left out';
    case 'nothing-shown':
      return 'nothing shows it, left out';
    case 'not-settled':
      return 'not settled yet, left out';
    default:
      return assertNever(leftOut);
  }
}

/** What one pull request shows: `short` beside its title, `whole` in its tooltip. */
export interface MeasuredWords {
  readonly short: string;
  readonly whole: string;
}

/** The figure of one pull request behind a finding. */
export function measuredWords({ figure, pullRequest }: Pick<Measured, 'figure' | 'pullRequest'>): MeasuredWords {
  switch (figure.kind) {
    case 'size':
      return { short: counted(figure.reviewed, 'line'), whole: sizesOf(pullRequest, figure.reviewed, figure.leftOut) };
    case 'why':
      return whyWords(figure);
    case 'concerns':
      return concernWords(figure.concerns);
    case 'merged-in':
      return mergedInWords(figure);
    case 'approved-in':
      return passed('approved in', figure, figure.sameDay ? ', on the same day' : ', not on the same day');
    case 'not-approved':
      return { short: 'not approved', whole: 'The approvals that it needs do not stand.' };
    case 'responded-in':
      return passed(figure.isOpen ? 'waits for' : 'answered in', figure);
    case 'age':
      return passed('open for', figure, ', since its first commit');
    case 'delivery':
      return followedWords(figure);
    case 'parts':
      return partsWords(figure.parts);
    case 'tests':
      return testsWords(figure);
    case 'quote':
      return quoteWords(figure.quote);
    case 'first-contribution':
      return {
        short: counted(figure.reviews, 'review'),
        whole: `You gave ${counted(figure.reviews, 'review')} on this first contribution.`,
      };
    default:
      return assertNever(figure);
  }
}

type FigureOf<K extends MeasuredFigure['kind']> = Extract<MeasuredFigure, { kind: K }>;

/** Both figures of a length of time, so that nobody has to ask which it is. */
function passed(
  what: string,
  { working, elapsed }: { readonly working: Duration; readonly elapsed: Duration },
  more = '',
): MeasuredWords {
  const whole = `${what} ${duration(working)} of working time, ${duration(elapsed)} elapsed${more}.`;
  return { short: `${what} ${duration(working)}`, whole: whole.charAt(0).toUpperCase() + whole.slice(1) };
}

function mergedInWords(figure: FigureOf<'merged-in'>): MeasuredWords {
  const { sinceReady } = figure;
  return passed(
    'merged in',
    figure,
    sinceReady === undefined ? '' : `; ${duration(sinceReady)} of it ready for review`,
  );
}

function concernWords(concerns: FigureOf<'concerns'>['concerns']): MeasuredWords {
  const named = concernsWords(concerns);
  if (concerns.length > 1)
    return { short: `mixes ${named}`, whole: `It mixes ${named}. Each could be reviewed on its own.` };
  return named === ''
    ? { short: 'no concern shown', whole: 'Its files do not show what it is about.' }
    : { short: named, whole: `One concern: ${named}.` };
}

function followedWords(figure: DeliveryFigure): MeasuredWords {
  const { short, whole } = deliveryWords(figure);
  return figure.watched
    ? { short: `${short}, watched`, whole: `${whole} You watched it.` }
    : { short, whole: `${whole} It is not ticked as watched.` };
}

function partsWords(parts: readonly StackPart[]): MeasuredWords {
  const named = parts.map((part) => PART_WORDS[part]).join(', ');
  return named === ''
    ? { short: 'no part told', whole: 'None of its paths tells a part of the stack.' }
    : { short: named, whole: `By its paths: ${named}.` };
}

function testsWords({ product, test }: FigureOf<'tests'>): MeasuredWords {
  const whole = `It has ${counted(product, 'line')} of product code, ${counted(test, 'line')} of tests.`;
  return { short: test > 0 ? `${counted(test, 'line')} of tests` : 'no test changed', whole };
}

function quoteWords(quote: string | undefined): MeasuredWords {
  if (quote === undefined) return { short: 'none found', whole: 'Rung found no sentence that shows it.' };
  return { short: `“${oneLine(quote, 60)}”`, whole: `It says: “${oneLine(quote, 400)}”` };
}

function whyWords(figure: FigureOf<'why'>): MeasuredWords {
  switch (figure.verdict) {
    case 'explicit':
      return {
        short: `“${oneLine(figure.quote ?? '', 60)}”`,
        whole: `Says why: “${oneLine(figure.quote ?? '', 400)}”`,
      };
    case 'trivial':
      return { short: 'needs no reason', whole: 'A change that needs no reason, so it is left out.' };
    case 'link-only':
      return { short: 'only a link', whole: 'A link stands in for the reason.' };
    case 'cannot-tell':
      return {
        short: 'cannot tell',
        whole: 'In a language that Rung does not read, so it is left out.',
      };
    case 'said-so':
      return {
        short: 'says why, you said',
        whole: 'Rung found no reason, and you said that it gives one. It counts so.',
      };
    case 'none':
      return { short: 'no why', whole: 'Rung found no reason in the title or the description.' };
    default:
      return assertNever(figure.verdict);
  }
}
