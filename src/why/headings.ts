/** What a heading says of the text below it. `text` is what stands before the first heading. */
export type Section = 'text' | 'why' | 'what' | 'checks' | 'links' | 'other';

// By their first words, without marks, numbers and case. "Why was this missing?" and "Problem statement" count as well.
const WHY =
  /^(?:the )?(?:why|motivations?|background|rationale|problems?|context|reasons?(?:ing)?|purpose|goals?|root cause|cause|issue description|use.?cases?|intent|justification|current behaviou?r|before|what(?:['’]s| is| was) (?:wrong|the (?:problem|issue|bug)|broken)|describe the (?:bug|problem|issue)|pain points?|bug|symptoms?|user story|business value|impact|what problem|what issue|need)\b/;
const WHAT =
  /^(?:the )?(?:what|summary|changes?|description|overview|how|solution|fix|implementation|approach|details?|proposed|proposal|notes?|key changes|main changes|after|new behaviou?r|usage|examples?|technical|features?|added|changed|removed|files?|design|api|are there any user|user.facing|breaking|type of change|types of changes|scope|release notes?|changelog|tl;?dr|about|intro)\b/;
const CHECKS =
  /^(?:the )?(?:are these changes tested|tests?|testing|test plan|check ?lists?|checks?|tasks?|to ?do|verif\w+|validat\w+|manual|end.to.end|e2e|how (?:was|has|did|to|do|can|should) \w+ ?\w* ?(?:test|verif|review|check)\w*|qa|steps|screen ?shots?|recordings?|demo|unit test|coverage|reviewers?|before (?:submitting|merging|you)|author|pre.?merge|contribut\w+|additional|deploy\w*|roll ?out|documentation|future|follow.?ups?|next steps|credits?|out of scope|not solved)\b/;
const LINKS =
  /^(?:the )?(?:related|links?|issues?|references?|refs?|tickets?|closes|fixes|jira|see also|which issue|linked|resolves)\b/;

/** Which section a heading opens. `heading` may have its marks, a number, an emoji and any case. */
export function sectionOf(heading: string): Section {
  const words = heading
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .trimEnd();
  if (CHECKS.test(words)) return 'checks';
  if (WHY.test(words) || /\b(?:why|rationale|motivation)\b/.test(words)) return 'why';
  if (LINKS.test(words)) return 'links';
  return WHAT.test(words) ? 'what' : 'other';
}
