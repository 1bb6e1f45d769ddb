import { sentences, withoutTemplate } from './sentences.ts';

/** Whether a title and description say why the change is made. */
export type WhyVerdict =
  /** `quote` is the sentence that gives the reason, word for word. */
  | { readonly kind: 'explicit'; readonly quote: string }
  /** No reviewer would ask: a typo, a version bump, a release. */
  | { readonly kind: 'trivial' }
  /** A link stands in for the reason. */
  | { readonly kind: 'link-only' }
  | { readonly kind: 'none' }
  /** Long enough to hold a reason that the cues do not know. It is never flagged. */
  | { readonly kind: 'cannot-tell' };

// Words of the world before the change and of what goes wrong in it. "so that", "fix" and "when" are left out: they are
// more frequent where a text says what was done.
const CUES = new RegExp(
  `\\b(?:${[
    "because|since|due to|in order to|currently|previously|otherwise|today|already|but|yet|however|no longer|would|won['’]t",
    "do(?:es)? ?n[o'’]t|did ?n[o'’]t|(?:is|are) ?n[o'’]t|was(?:n['’]t)?|were(?:n['’]t)?|can(?:not|['’]t)|could(?:n['’]t)?",
    'fail(?:s|ed|ing|ure)?|crash\\w*|incorrect\\w*|wrong\\w*|invalid\\w*|broken?|break\\w*|confus\\w*|caus\\w*|leads? to',
    'leak\\w*|hangs?|slow\\w*|missing|unexpected\\w*|regress\\w*|flak[ey]\\w*|panic\\w*|errors?|problem\\w*|avoid\\w*',
    'prevent\\w*|instead of|users|customers|visitors|people|we (?:need|want|should|have to)|need(?:s|ed)? to|easier|harder',
    'too \\w+|only|never|without|unnecessar\\w*|redundant|duplicate\\w*|deprecated|outdated|stale|hard to',
  ].join('|')})\\b`,
  'i',
);

// In a title, most of the words above name what is changed: "errors", "users", "slow", "only". These name what went wrong.
const TITLE_CUES = new RegExp(
  `\\b(?:${[
    "because|due to|does ?n[o'’]t|(?:is|are|was|were) ?n[o'’]t|not working|can(?:not|['’]t)|unable",
    'fail(?:s|ed|ing|ures?)|crash(?:es|ed|ing)?|hangs?|panics?|leak(?:s|ed|ing)?|deadlocks?|flak[ey]\\w*|regress\\w*',
    'broken?|breaks|incorrect\\w*|wrong\\w*|unexpected\\w*|missing|avoid\\w*|prevent\\w*',
  ].join('|')})\\b`,
  'i',
);

// What a title says as a whole. A single word will not do: "Add release notes page" asks for a reason.
const TRIVIAL = new RegExp(
  [
    '\\btypos?\\b',
    '\\b(?:release|changelog)(?: for)? v?\\d',
    '^v?\\d+\\.\\d+',
    '^(?:chore|style|docs?) ?(?:\\([^)]*\\))?!?:',
    '(?:^|[:\\]] ?)(?:bump .*\\bto v?\\d|revert ["“])',
    '(?:^|[:\\]] ?)(?:(?:fix|apply|run|update|upgrade) )?(?:changelog|lint|clippy|formatting|wording|dependencies|snapshots?)(?: (?:fix|error|warning)\\w*)?$',
  ].join('|'),
  'i',
);

const LINK = /https?:\/\/\S+|(?:^|[\s(])(?:[\w.-]+\/[\w.-]+)?#\d+\b|\bGH-\d+\b/;

/** A text of more words than this may give a reason without any of the cues. */
const SHORT = 20;

/** A short list of cues; it reads English. Linear in the length of the text. */
export function whyOf(title: string, body: string): WhyVerdict {
  const text = withoutTemplate(body);
  const says = (cues: RegExp) => (sentence: string) => cues.test(withoutAddresses(sentence));
  const quote = [title].find(says(TITLE_CUES)) ?? sentences(text).find(says(CUES));
  if (quote) return { kind: 'explicit', quote: quote.trim() };
  if (TRIVIAL.test(title.trim())) return { kind: 'trivial' };
  if (LINK.test(text)) return { kind: 'link-only' };
  return { kind: text.split(/\s+/).length > SHORT ? 'cannot-tell' : 'none' };
}

function withoutAddresses(text: string): string {
  return text.includes('://') ? text.replace(/https?:\/\/\S+/g, '') : text;
}
