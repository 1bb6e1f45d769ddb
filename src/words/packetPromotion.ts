import { assertNever } from '../facts/assertNever.ts';
import { dateOf } from '../facts/dayRange.ts';
import type { Dimension } from '../framework/schema.ts';
import type { NextLevelPacket } from '../growth/packet.ts';
import type {
  FeedbackOf,
  PromotionEvidence,
  SustainedDimension,
  SustainedEvidence,
} from '../growth/promotionEvidence.ts';
import { inMarkdown, shortened } from './markdown.ts';
import { reasonWords, standingWords, weakestOf } from './packetParts.ts';
import { counted, number } from './plain.ts';

/** What a promotion asks for, kind by kind: what there is of it, and what is lacking. Empty where the ladder does not say. */
export function promotionParts(packet: NextLevelPacket): readonly string[] {
  const { rule, promotion } = packet;
  if (rule === undefined && promotion.length === 0) return [];
  const kinds = promotion.map(
    (one) =>
      `**${inMarkdown(one.text)}**\n\n${linesOf(one, weakestOf(packet.sustaining))
        .map((line) => `- ${line}`)
        .join('\n')}`,
  );
  return ['## What a promotion asks for', ...(rule === undefined ? [] : [`> ${inMarkdown(rule)}`]), ...kinds];
}

function linesOf(evidence: PromotionEvidence, enough: string): readonly string[] {
  switch (evidence.kind) {
    case 'sustained':
      return sustainedLines(evidence, enough);
    case 'feedback':
      return [`Peers: ${feedbackWords(evidence.peers)}`, `Other functions: ${feedbackWords(evidence.partners)}`];
    case 'impact':
      return [
        `With evidence that says what came of it: ${titles(evidence.shown)}`,
        `Lacking: ${titles(evidence.lacking)}`,
        ...(evidence.notApplying.length > 0 ? [`Does not apply: ${titles(evidence.notApplying)}`] : []),
      ];
    case 'other':
      return ['Rung cannot tell from the journal what there is of this.'];
    default:
      return assertNever(evidence);
  }
}

function sustainedLines(evidence: SustainedEvidence, enough: string): readonly string[] {
  const { months, reached, onTheWay, lacking, notApplying } = evidence;
  return [
    `${counted(months, 'month')} or more: ${reached.map(reachedWords).join(', ') || 'none'}`,
    ...onTheWay.map((one) => `On the way: ${onTheWayWords(one, months, enough)}`),
    ...lacking.map((one) => `Lacking: ${lackingWords(one, enough)}`),
    ...notApplying.map((one) => `Does not apply: ${notApplyingWords(one)}`),
    ...(onTheWay.length + lacking.length === 0 ? ['Lacking: none'] : []),
  ];
}

function reachedWords({ dimension, standing }: SustainedDimension): string {
  return `${inMarkdown(dimension.title)} (${counted(standing.sustained?.months ?? 0, 'month')})`;
}

function onTheWayWords({ dimension, standing, fullOn }: SustainedDimension, months: number, enough: string): string {
  const full = fullOn === undefined ? '' : `; ${counted(months, 'month')} on ${dateOf(fullOn)}, if it stays so`;
  return `${inMarkdown(dimension.title)} (${standingWords(standing, enough)}${full})`;
}

function lackingWords({ dimension, standing }: SustainedDimension, enough: string): string {
  const said = standing.judgement ? standingWords(standing, enough) : 'not rated at the next level';
  return `${inMarkdown(dimension.title)} (${said})`;
}

function notApplyingWords({ dimension, standing: { judgement } }: SustainedDimension): string {
  const reason = judgement?.kind === 'does-not-apply' ? ` (${reasonWords(judgement)})` : '';
  return `${inMarkdown(dimension.title)}${reason}`;
}

function feedbackWords({ count, newest, isOld }: FeedbackOf): string {
  if (!newest) return 'lacking, none is noted';
  const last = `the newest on ${newest.on} from ${inMarkdown(shortened(newest.from, 6))}`;
  return `${number(count)} noted, ${last}${isOld ? '; lacking: that is more than a year ago' : ''}`;
}

function titles(dimensions: readonly Dimension[]): string {
  return dimensions.length > 0 ? dimensions.map(({ title }) => inMarkdown(title)).join(', ') : 'none';
}
