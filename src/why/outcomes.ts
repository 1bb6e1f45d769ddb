import { anyOf, wholeSentences, withoutTemplate } from './sentences.ts';

// Bounded, and begun at the first digit only: a text of digits alone takes no longer than any other.
const NUMBER = '(?<![\\w.,#])[~≈<>]?\\d[\\d.,]{0,11}';
const UNIT =
  '(?:%|percent|[x×]|times|[mµun]s|s|secs?|seconds?|m|mins?|minutes?|h|hours?|days?|[kmg]i?b|bytes|rps|qps)(?![\\w])';
const MEASURED = `${NUMBER} ?${UNIT}`;

/** "800 ms -> 200 ms", "from 18m to 15m". */
const FROM_TO = anyOf(`${NUMBER} ?(?:${UNIT})? ?(?:->|→|=>|to|down to|up to) ?[*\`]{0,3}${MEASURED}`);

/** "30 % fewer", "a 2x speedup". */
const BY_ITSELF =
  /\d\s?(?:%|percent|[x×]|times)\s(?:faster|slower|smaller|less|fewer|lower|higher|more|better|cheaper|quicker|reduction|improvement|speed-?up|increase|decrease|drop|gain|savings?)\b/i;

/** "by 30 %": an outcome beside a word of change. */
const BY = anyOf(`\\bby (?:about |around |roughly |up to |over |almost |nearly )?${MEASURED}`);

/** "from 50 a week to 35": an outcome beside a word of change that has happened. */
const FROM_TO_BARE = anyOf(`\\bfrom ${NUMBER} ?(?:[a-z%]{1,12} ){0,4}to ${NUMBER}`);

/** "245 s (was 394 s)". */
const WAS = anyOf(
  `${MEASURED}.{0,30}\\b(?:was|were|before|previously|down from|compared (?:to|with))\\b.{0,12}${MEASURED}`,
);

const CHANGES =
  /\b(?:reduc\w*|cuts?|lower\w*|decreas\w*|improv\w*|increas\w*|shr[aiu]nk\w*|drop\w*|f[ae]ll\w*|sav(?:e|es|ed|ing)|sped|speeds?|grew|rose|raised|gain\w*)\b/i;
const CHANGED =
  /\b(?:reduced|cut|lowered|decreased|improved|increased|shrank|dropped|fell|went|grew|rose|down|is up)\b/i;

// What is set and not measured, what is counted as output, and what is only hoped for.
const NO_OUTCOME = anyOf(
  '\\b(?:time-?outs?|limits?|max(?:imum)?|min(?:imum)?|retr(?:y|ies)|intervals?|defaults?|versions?|thresholds?|delays?|ttl|quota',
  'cores?|ram|stack size|cache size|padding|margins?|fonts?|width|height|px|ports?|bump\\w*|upgrad\\w*|confidence',
  'should|could|would|might|may|expect\\w*|hop(?:e|es|ing)|goal|target|aims?|if)\\b',
  '\\d (?:lines|loc|files|commits|tests|tasks)\\b|\\bv?\\d+\\.\\d+\\.\\d+|\\bv\\d|\\b\\d{4}-\\d\\d-\\d\\d',
);

const HINT =
  /\d\s?(?:%|percent|[x×]|times|[mµun]?s\b|sec|m\b|min|h\b|hours?\b|days?\b|[kmg]i?b\b|bytes|rps|qps)|\bfrom\s[~≈<>]?\d/i;

/**
 * The sentence that states a measured outcome: a number with what it measures, and how it changed; undefined: there is
 * none. Lines of code, issue numbers, versions, dates and settings are no outcomes. It reads English; linear.
 */
export function outcomeIn(text: string): string | undefined {
  if (!HINT.test(text)) return undefined;
  return wholeSentences(withoutTemplate(text)).find(statesOutcome);
}

const ADDRESS = /https?:\/\/\S+/g;

function statesOutcome(quote: string): boolean {
  const sentence = quote.includes('://') ? quote.replace(ADDRESS, '') : quote;
  if (NO_OUTCOME.test(sentence)) return false;
  if (FROM_TO.test(sentence) || BY_ITSELF.test(sentence) || WAS.test(sentence)) return true;
  return (BY.test(sentence) && CHANGES.test(sentence)) || (FROM_TO_BARE.test(sentence) && CHANGED.test(sentence));
}
