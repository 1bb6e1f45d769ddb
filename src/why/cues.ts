import { anyOf } from './sentences.ts';

/**
 * Words that speak of a reason, in groups of one meaning. They decide nothing by themselves: the weights know how much each
 * is worth. The order is part of the weights.
 */
const REASONS: readonly RegExp[] = [
  anyOf(
    '\\b(?:because|due to|so that|so it|so we|so users|that way|in case|which means|the reason|thanks to|caused by)\\b',
  ),
  anyOf('\\b(?:since|as|given that|now that) (?:it|this|that|the|we|you|they|there|i|these|those|some|all|most)\\b'),
  anyOf(
    "\\b(?:do(?:es)? ?n[o'’]t|did ?n[o'’]t|(?:is|are|was|were) ?n[o'’]t|not working|can(?:not|['’]t)|could ?n[o'’]t|wo(?:uld)?n['’]t|unable|never)\\b",
  ),
  anyOf(
    '\\b(?:fail(?:s|ed|ing|ures?)?|crash(?:es|ed|ing)?|throws?|errors? (?:out|when|on|if)|exceptions?|segfault\\w*)\\b',
  ),
  anyOf(
    '\\b(?:hangs?|hung|panics?|leak(?:s|ed|ing)?|deadlocks?|overflows?|race(?: condition)?s?|infinite|out of memory|stuck)\\b',
  ),
  anyOf(
    '\\b(?:broken?|breaks|breaking|incorrect\\w*|wrong\\w*|invalid\\w*|unexpected\\w*|flak[ey]\\w*|regress\\w*|mis\\w+ing)\\b',
  ),
  anyOf(
    '\\b(?:lost|loses?|losing|dropped|swallowed|ignored|overwrit\\w+|corrupt\\w*|truncated|duplicate[sd]?|twice|too \\w+)\\b',
  ),
  anyOf(
    '\\b(?:avoid(?:s|ing)?|prevent(?:s|ing)?|guard(?:s|ing)? against|protect(?:s|ing)? against|get rid of|no longer)\\b',
  ),
  anyOf(
    '\\b(?:in order to|to (?:ensure|make sure|help|reduce|support|allow|enable|match|keep|make|let|be able|unblock|simplify))\\b',
  ),
  anyOf('\\b(?:currently|previously|before this|until now|today|right now|at the moment|used to|was|were|had)\\b'),
  anyOf('\\b(?:but|however|although|unfortunately|otherwise|yet|instead of|even though|only)\\b'),
  anyOf(
    '\\b(?:users?|people|customers?|developers?|reported|requested|complain\\w*|asked for|noticed|saw|found|ran into|hit)\\b',
  ),
  anyOf(
    '\\b(?:we|i) (?:need|want|would like|should|have to|must|wanted|needed)\\b|\\b(?:needed|required|necessary|useful|helpful)\\b',
  ),
  anyOf(
    '\\b(?:confus\\w+|mislead\\w+|annoy\\w+|surpris\\w+|unclear|hard to|difficult|cumbersome|tedious|painful|ugly|slow\\w*)\\b',
  ),
  anyOf('\\b(?:easier|harder|faster|simpler|safer|clearer|better|cheaper|smaller|nicer|more \\w+able|more \\w+ent)\\b'),
  anyOf(
    '\\b(?:unused|unnecessar\\w+|redundant|obsolete|outdated|deprecated|stale|dead|missing|lacks?|lacking|forgot\\w*|oversight)\\b',
  ),
];

/** What says in a title that nobody would ask. The order is part of the weights. */
const TRIVIAL: readonly RegExp[] = [
  anyOf('\\b(?:typos?|mis-?spell\\w*|spelling|grammar|wording|punctuation|copy-?edits?|casing|whitespace)\\b'),
  anyOf(
    '\\brelease(?:s|d)?(?: for)? v?\\d|\\bchangelog(?: for)? v?\\d|^v?\\d+\\.\\d+|^prepare (?:for )?release|\\bversion v?\\d',
  ),
  anyOf('^(?:\\S+: )?(?:bump|upgrade|update)\\b.*\\d+(?:\\.\\d+)+|\\bbump\\b'),
  anyOf('^(?:\\S+: )?revert(?:s|ed)?\\b|\\brevert ["“]'),
  anyOf('\\b(?:lint(?:er|ing|s)?|clippy|format(?:ting)?|prettier|fmt|eslint|npm audit|cargo shear|rustdoc)\\b'),
  anyOf('\\b(?:dependenc(?:y|ies)|lock ?files?|deps|package-lock)\\b'),
  anyOf('^(?:\\S+: )?(?:add|fix|update|extend|more|improve)?(?:ing|s|ed)? ?(?:\\w+ ){0,3}tests?\\b|^tests?\\b'),
  anyOf('\\b(?:readme|docs?|documentation|comments?|changelog|docstrings?|jsdoc|broken links?|copyright|license)\\b'),
  anyOf('\\b(?:unused|dead code|left-?over|duplicate (?:word|line))\\b'),
  anyOf('^chore\\b'),
  anyOf('^docs?\\b'),
  anyOf('^(?:style|build|ci|test)\\b'),
  anyOf('\\b(?:sync|pull in|latest|regenerate|snapshots?|fixtures?)\\b'),
];

/** Which groups of words that speak of a reason stand in a sentence. Linear. */
export function reasonCues(sentence: string): readonly number[] {
  const words = sentence.includes('://') ? sentence.replace(ADDRESS, '') : sentence;
  return matching(REASONS, words);
}

/** What says in a title that nobody would ask. Linear. */
export function trivialCues(title: string): readonly number[] {
  return matching(TRIVIAL, title);
}

const ADDRESS = /https?:\/\/\S+/g;

function matching(groups: readonly RegExp[], text: string): readonly number[] {
  const found: number[] = [];
  for (const [at, group] of groups.entries()) if (group.test(text)) found.push(at);
  return found;
}
