import { anyOf, wholeSentences, withoutTemplate } from './sentences.ts';

// Chosen on public descriptions. "rather than", "instead of" and "alternative to" are left out: they are more frequent
// where a text says what the change does.
const CUES = anyOf(
  '\\b(?:trade-?offs?|downsides?|draw-?backs?|pros and cons)\\b',
  "\\b(?:we|i)(?:[’']ve| have| had)? (?:also |initially |briefly )?(?:considered|weighed|debated|opted|chose|settled on)\\b",
  '\\bopted (?:for|to)\\b|\\bwent with\\b|\\bdecided (?:against|not to)\\b|\\berr on the side of\\b',
  '\\bat the (?:cost|expense|price) of\\b|\\b(?:good|reasonable|fair) compromise\\b|\\bcompromise between\\b',
  '\\b(?:another|the other|an? alternative) (?:option|approach|possibility|solution)s?(?::| (?:is|was|would|could|might)\\b)',
  '\\balternatives? considered\\b|\\bthan the alternatives?\\b|\\b(?:the|an|other) alternatives? (?:is|was|are|were|would)\\b',
  '\\balternatively, (?:we|i|you|one|this)\\b|\\b(?:could|can) alternatively\\b',
  '\\boption (?:[a-d]|\\d)\\b',
);

// What every cue has in it, so that most texts are read once and no further.
const HINT = anyOf(
  '\\b(?:trade-?off|downside|draw-?back|pros and|considered|weighed|debated|opted |chose |settled|went with|decided|err on',
  'compromise|alternativ|(?:an)?other (?:op|ap|po|so)|option [a-d0-9]|at the (?:cost|expense|price))',
);

/** The sentence in which a description weighs options; undefined: there is none. It reads English; linear. */
export function tradeOffIn(body: string): string | undefined {
  if (!HINT.test(body)) return undefined;
  return wholeSentences(withoutTemplate(body)).find((sentence) => CUES.test(sentence));
}
