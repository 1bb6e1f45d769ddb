/** For what Rung did not foresee. */
export const SOMETHING_WENT_WRONG =
  'Rung could not do that. Nothing was lost; the log "Rung" in the Output panel has the details.';

export const ENTERPRISE_SIGN_IN =
  "You are not signed in. For a GitHub Enterprise Server, VS Code's own setting github-enterprise.uri needs its address too.";
export const PANEL_TITLES = {
  checklist: 'Next-Level Checklist',
  evidence: 'My Evidence',
  trends: 'Habit Trends',
  split: 'Split Plan',
  map: 'Competency Map',
  people: 'From Above',
} as const;
export const CHOOSE_LEVEL = 'Which level are you at?';
export const CHOOSE_LEVEL_MORE = 'Rung shows what it asks, and what the next one looks like.';
/** A button that opens the setting that a sentence names. */
export const SHOW_SETTING = 'Show Setting';
