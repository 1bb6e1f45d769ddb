/** On the subject of a commit message without a reason. */
export const NO_REASON =
  'This says what changes. A sentence on why saves the next reader from guessing: what was wrong or missing?';
/** What can be done about it. VS Code's menu has room for some seven letters there, however wide the box is. */
export const SAY_WHY = 'Say why';
/** In this repository: what is said then names it. */
export const TURN_OFF = 'Turn off';
/** Beside a start of a sentence that is offered for completion. */
export const REASON_START = 'a reason (Rung)';
/** Once hints are off in a repository, and where that is taken back. */
export function noHintsHere(setting: string): string {
  return `Rung: no more hints on commit messages in this repository. The setting ${setting} brings them back.`;
}
