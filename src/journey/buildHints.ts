import { DAY, type Duration } from '../facts/instant.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import type { Terms } from '../habits/habit.ts';
import { wholeSentences, withoutTemplate } from '../why/sentences.ts';
import type { AtWork, TouchpointHint } from './touchpointHint.ts';

/** At Build: a pull request of mine that is small, flagged and instrumented, and a CLAUDE.md that lags behind the code. */
export function buildHints({ pullRequests, terms, branch, guide }: AtWork): readonly TouchpointHint[] {
  const small = pullRequests.flatMap((one) => flaggedAndInstrumented(one, terms));
  const isBeingChanged = branch?.files.some(({ path }) => path === guide?.path);
  const isHere = guide !== undefined && guide.repository === branch?.repository;
  const since = isHere && !isBeingChanged ? guide.since : undefined;
  if (!guide || !since || since.newestAt - guide.changedAt < LAG) return small;
  const { path, changedAt } = guide;
  return [...small, { touchpoint: 'build', because: { kind: 'guide-behind', path, changedAt, since } }];
}

/** A guide need not change with each commit. Rung's own number. */
const LAG: Duration = 14 * DAY;

function flaggedAndInstrumented(pullRequest: PullRequest, terms: Terms): readonly TouchpointHint[] {
  const { reviewed } = terms.sizeOf(pullRequest);
  if (reviewed === 0 || reviewed > SMALL || pullRequest.cut.includes('files')) return [];
  const said = [pullRequest.title, ...wholeSentences(withoutTemplate(pullRequest.body.slice(0, LONGEST)))];
  const plain = said.filter((sentence) => !NOT_YET.test(sentence));
  const flag = plain.find((sentence) => FLAG.test(sentence));
  const instrumented = plain.find((sentence) => INSTRUMENTED.test(sentence));
  if (flag === undefined || instrumented === undefined) return [];
  const because = { kind: 'flagged-and-instrumented', pullRequest, lines: reviewed, flag, instrumented } as const;
  return [{ touchpoint: 'build', because }];
}

/** L1.small-focused-prs. In reviewed lines. */
const SMALL = 200;

/** Nobody reads further for it. In characters. */
const LONGEST = 10_000;

const FLAG =
  /\b(?:behind|under|with) (?:a |an |the |its |our )?(?:[\w-]{1,40} ){0,2}(?:flag|toggle)\b|\bfeature[- ](?:flag|toggle)/i;

const INSTRUMENTED =
  /\b(?:metrics?|telemetry|instrument(?:ed|s|ation)?|dashboards?|histograms?|counters?|trac(?:es|ing)|spans?|structured logs?|logs? (?:the|each|every|an?|both)\b|log entr(?:y|ies)|is logged|are logged|now logs|alerts? (?:on|when|if))/i;

/** What says that it is not so, or not yet, or no longer. English, as all of it. */
const NOT_YET =
  /\b(?:no|not|never|without|missing|lacks?|todo|later|remov\w*|delet\w*|drops?|dropped|follow-?up|would|should|could)\b|n't\b/i;
