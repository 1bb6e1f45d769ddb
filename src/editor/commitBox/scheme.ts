/** The scheme of the document in which one writes a commit message. */
export const COMMIT_BOX = 'vscode-scm';

/** What the hint is called beside its sentence. */
export const HINT_CODE = 'no-reason';
