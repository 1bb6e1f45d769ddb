import { readMessage, wordsIn } from '../commitMessage/message.ts';
import { REASON_STARTS } from '../commitMessage/reason.ts';
import type { CommitText } from '../facts/commitText.ts';
import { passagesOf } from '../why/clean.ts';
import type { Judge } from '../why/judge.ts';
import { SURE } from '../why/reasons.ts';
import { type Span, sentenceSpans } from '../why/sentences.ts';
import { oneLine } from '../words/plain.ts';
import { isInterim } from './interim.ts';

/**
 * What commits say why, word for word and in whole sentences, those that stand together in one: sentences that start as a
 * reason does, and those of which the classifier says so, where it is sure or a plain word of reason stands in them, such as
 * "because". A subject needs both. None is said twice. Commits that give none, or none so plainly, add nothing.
 */
export function commitReasons(commits: readonly CommitText[], whyOf: Judge): readonly string[] {
  const all = commits.flatMap((commit) => reasonsOf(commit, whyOf)).filter((quote) => wordsIn(quote) > FEWEST_WORDS);
  const keys = all.map(keyOf);
  return all.filter((_, at) => {
    const key = keys[at] ?? '';
    return !keys.some((other, index) => other.includes(key) && (other !== key || index < at));
  });
}

function reasonsOf({ subject, body }: CommitText, whyOf: Judge): readonly string[] {
  const written = readMessage(`${subject}\n\n${body}`)?.body ?? '';
  // A subject names what changes, and the classifier is sure of some that give no reason.
  const isNamed = !isInterim(subject) && PLAIN.test(subject) && whyOf(subject, '').kind === 'explicit';
  return [...(isNamed ? [subject] : []), ...sentencesOf(subject, written, whyOf)];
}

/** Sentences of a message that give reasons; those that follow each other in a paragraph are one. */
function sentencesOf(subject: string, written: string, whyOf: Judge): readonly string[] {
  const quote = plainly(whyOf(subject, written)) ?? '';
  const from = quote === '' ? -1 : written.indexOf(quote);
  const isQuoted = (span: Span) => from >= 0 && span.from >= from && span.to <= from + quote.length;
  const givesReason = (span: Span) => {
    const sentence = written.slice(span.from, span.to);
    return isQuoted(span) || startsAsReason(sentence) || plainly(whyOf('', sentence)) !== undefined;
  };
  return passagesOf(written)
    .filter(({ form }) => form !== 'quote')
    .flatMap((passage) => joined(sentenceSpans(written, passage.from, passage.to), givesReason))
    .map((span) => written.slice(span.from, span.to));
}

/** Of the spans that are wanted, those that follow each other as one. */
function joined(spans: readonly Span[], isWanted: (span: Span) => boolean): readonly Span[] {
  const found: Span[] = [];
  let isOpen = false;
  for (const span of spans) {
    const wanted = isWanted(span);
    const last = isOpen && wanted ? found.pop() : undefined;
    if (wanted) found.push({ from: last?.from ?? span.from, to: span.to });
    isOpen = wanted;
  }
  return found;
}

/** What a verdict quotes, where it is sure or a plain word of reason stands there. */
function plainly({ kind, quote = '', confidence = 0 }: ReturnType<Judge>): string | undefined {
  if (kind !== 'explicit') return undefined;
  const isPlain = confidence >= SURE || startsAsReason(quote) || PLAIN.test(quote);
  return isPlain ? quote : undefined;
}

// In a commit message these hardly ever say anything else, as "no longer" and "as it is" do.
const PLAIN = /\b(?:because|so\sthat|due\sto|in\sorder\sto|otherwise)\b/i;

/** What a subject says of the change, before its reason: "Retry twice" of "Retry twice, because it fails". undefined: nothing. */
export function changeIn(subject: string): string | undefined {
  const [change = ''] = subject.split(PLAIN);
  return wordsIn(change) > 1 ? change.replace(/[\s,;:(–—-]+$/, '') : undefined;
}

function startsAsReason(sentence: string): boolean {
  return REASON_STARTS.some((start) => sentence.startsWith(start));
}

/** The same for what reads the same. */
function keyOf(quote: string): string {
  return oneLine(quote, Number.POSITIVE_INFINITY)
    .toLowerCase()
    .replace(/[\s.!…]+$/, '');
}

/** So many words are a start that nobody has ended. */
const FEWEST_WORDS = 2;
