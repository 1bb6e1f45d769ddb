/** Words of the rows about the why of one pull request: mending its description, and correcting what Rung found. */
export const MEND = 'Mend the description';
export const MEND_MORE =
  'It opens here as a document. What you save is a draft, and nothing is sent before you publish it.';

export const DOES_SAY_WHY = 'This does say why';
export const DOES_SAY_WHY_MORE = 'Rung misread it? Say so: it is no longer marked, and counts as one that says why.';

export const YOU_SAID_SO = 'You said that it does say why';
export const DOES_NOT_SAY_WHY = 'It does not say why after all';
export const DOES_NOT_SAY_WHY_MORE = 'Takes back what you said. Rung’s own reading counts again.';
