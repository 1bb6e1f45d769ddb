/** Words of the rows about the why of one pull request: mending its description, and correcting what Rung found. */
export const MEND = 'Mend the description';
export const MEND_MORE =
  'It opens here as a document. What you save is a draft, and nothing is sent before you publish it.';

/** In place of it, while there is a draft. */
export const DRAFT = 'Your draft is not on GitHub yet';
export const DRAFT_MORE = 'A click opens it, and above the text stands Publish.';

/** What Rung found of one that can be corrected, short enough for a row. */
export const FOUND = {
  none: 'No problem, need or cause named',
  'link-only': 'A link stands in for the reason',
  'cannot-tell': 'In words that Rung does not know',
  'said-so': 'Rung found no reason',
} as const;
export const LOOKED_FOR = 'Looked for in the title and the description: a problem, a need, a cause or a constraint.';

export const DOES_SAY_WHY = 'This does say why';
export const DOES_SAY_WHY_MORE = 'Rung misread it? Say so: it is no longer marked, and counts as one that says why.';

export const YOU_SAID_SO = 'You said that it does say why';
export const DOES_NOT_SAY_WHY = 'It does not say why after all';
export const DOES_NOT_SAY_WHY_MORE = 'Takes back what you said. Rung’s own reading counts again.';
