import type { Judge } from './judge.ts';
import { anyOf, wholeSentences, withoutTemplate } from './sentences.ts';

// What follows "this would" where a consequence is told.
const CONSEQUENCE = [
  'break|fail|throw|crash|cause|leak|lead to|lose|block|overflow|panic|hang|skip|miss|conflict|slow|silently|never|still|also',
  'only|always|not|make|mean|allow|let|help|result|run|force|require|hide|mask|confuse|overwrite|race',
].join('|');

// Chosen on public review remarks. "would be nice" wishes and gives no reason; "could you" asks.
const CUES = anyOf(
  '\\b(?:because|otherwise|so that|due to|that way|in case|in order to|which means|(?:this|that|it) means|meaning that)\\b',
  '\\bsince (?:it|this|that|the|we|you|they|there|i|both|all|not)\\b|\\bas (?:it|this|that|we|they|there|the \\w+) (?:is|are|was|will|would|can|could|may|might|does|do|has|have|means?)\\b',
  `\\b(?:this|that|it|which|they|there|we|you|callers?|users?)(?:[’']ll| will| would| could| can| might| may) (?:${CONSEQUENCE})`,
  '\\b(?:the|one|main|only|my) (?:reason|problem|issue|concern|worry|risk|downside|drawback) (?:is|with|here|i)\\b',
  '\\b(?:easier|harder|hard|clearer|safer|faster|cheaper|simpler) to \\w+|\\bmakes? it (?:easier|harder|clear|hard|more|less)',
  "\\b(?:leads?|leading) to\\b|\\bresults? in\\b|\\b(?:does|do)(?: no|n[o’']?)t (?:work|scale|exist|handle|match|compile)|\\bno longer\\b",
);

/** The sentence of my review that gives a reason; undefined: there is none. It reads English; linear. */
export function reasonIn(text: string): string | undefined {
  // Most remarks have no cue at all, and need not be taken apart.
  if (!CUES.test(text)) return undefined;
  return wholeSentences(withoutTemplate(text)).find((sentence) => CUES.test(sentence));
}

/** So sure the classifier has to be of a remark or a commit message: it has learned on descriptions, and is less apt for them. */
export const SURE = 0.8;

/** The same, and where no cue stands, what the classifier is sure of. A classifier that does not know how sure it is adds none. */
export function surelyReasonIn(text: string, whyOf: Judge): string | undefined {
  const cued = reasonIn(text);
  if (cued !== undefined) return cued;
  const { kind, quote, confidence = 0 } = whyOf('', withoutQuotes(text));
  return kind === 'explicit' && confidence >= SURE ? quote : undefined;
}

/** What others said is no reason of mine. Each line keeps its length. */
function withoutQuotes(text: string): string {
  return text.replace(/^[ \t]*>.*$/gm, (line) => ' '.repeat(line.length));
}

/** Whether a remark asks or says anything, besides approval, thanks, quotes and suggested code. */
export function hasWords(text: string): boolean {
  return wholeSentences(withoutTemplate(text)).some((sentence) => WORDS.test(sentence.replace(APPROVAL, ' ')));
}

const APPROVAL =
  /\b(?:lgtm|looks? (?:good|great|fine)|to me|thanks?(?: you| a lot)?|nice(?:ly done)?|great|good (?:catch|job|work|spot|point|stuff)|well done|ship it|approved?|awesome|perfect|cool|works for me|for the (?:pr|change|fix))\b/gi;
const WORDS = /\p{L}{2}[^\p{L}]{1,20}\p{L}{2}/u;
