/** For what Rung did not foresee. */
export const SOMETHING_WENT_WRONG =
  'Rung could not do that. Nothing was lost; the log "Rung" in the Output panel has the details.';

export const NO_NEXT_LEVEL = 'Choose your level first, and Rung opens the checklist for the next one.';
export const SIGN_IN_FAILED = 'The sign-in did not work. Is an account of this GitHub host set up in VS Code?';
export const PANEL_TITLE = 'Next-Level Checklist';
