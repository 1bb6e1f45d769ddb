/** On the subject of a commit message without a reason. */
export const NO_REASON =
  'This says what changes. A sentence on why saves the next reader from guessing: what was wrong or missing?';
export const ADD_REASON = 'Add a reason';
export const NOT_HERE = 'Not in this repository';
/** Beside a start of a sentence that is offered for completion. */
export const REASON_START = 'a reason (Rung)';
/** In the status bar, once hints are off in a repository. */
export const NO_HINTS_HERE = 'Rung: no hints on commit messages in this repository. The setting brings them back.';
