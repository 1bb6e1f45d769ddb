/**
 * Every id that package.json and the code share, once. A test holds package.json to it.
 */

/** Commands and the arguments that each takes. Those that a person finds in the palette take none. */
export interface CommandArguments {
  /** Asks for the level, or takes the id of one: the welcome view's buttons pass it. */
  'rung.chooseLevel': [level?: string];
  'rung.openChecklist': [];
  'rung.signIn': [];
  'rung.refresh': [];
  'rung.lookAround': [];
  'rung.leaveSample': [];
  /** Shows the branch in *Now*: a click on the status bar. */
  'rung.showBranch': [];
  /** Opens a pull request's page in the browser. */
  'rung.openPullRequest': [url: string];
  /** Shows what changed in one file of the branch at hand. */
  'rung.openChange': [path: string];
  /** Shows what is wrong with the team's ladder in the Problems panel. */
  'rung.showFrameworkProblems': [];
}

export type CommandId = keyof CommandArguments;

/** In the palette, in this order in package.json. */
export const PALETTE_COMMANDS = [
  'rung.chooseLevel',
  'rung.openChecklist',
  'rung.signIn',
  'rung.refresh',
  'rung.lookAround',
  'rung.leaveSample',
  'rung.showBranch',
] as const satisfies readonly CommandId[];

/** Called by rows only: kept out of the palette. */
export const ROW_COMMANDS = [
  'rung.openPullRequest',
  'rung.openChange',
  'rung.showFrameworkProblems',
] as const satisfies readonly CommandId[];

export const VIEW_CONTAINER = 'rung';

export const VIEWS = ['rung.now', 'rung.myLevel', 'rung.nextLevel', 'rung.journey'] as const;
export type ViewId = (typeof VIEWS)[number];

export const WALKTHROUGH = 'rung.start';
export const CHECKLIST_PANEL = 'rung.checklist';
export const STATUS_ITEM = 'rung.branchSize';

/** Settings and their types; what each means stands in package.nls.json. */
export interface SettingTypes {
  'rung.level': string;
  'rung.framework.path': string;
  'rung.github.host': string;
  'rung.github.notHuman': string[];
  'rung.size.leaveOut': string[];
  'rung.nudges.branchSize': boolean;
}
export type SettingId = keyof SettingTypes;
export const SETTINGS = [
  'rung.level',
  'rung.framework.path',
  'rung.github.host',
  'rung.github.notHuman',
  'rung.size.leaveOut',
  'rung.nudges.branchSize',
] as const satisfies readonly SettingId[];

/** Context keys that `when` clauses in package.json ask, and the values each can take. */
export interface ContextKeys {
  /** `none` until the engineer has chosen a level that the ladder has. */
  'rung.level': 'unknown' | 'none' | 'chosen';
  /** Whose ladder is shown. The welcome view names the built-in one's levels. */
  'rung.ladder': 'built-in' | 'own';
  'rung.branch': 'unknown' | 'no-folder' | 'untrusted' | 'no-git' | 'no-repository' | 'known';
  'rung.github': 'unknown' | 'signed-out' | 'offline' | 'problem' | 'known';
  'rung.sample': boolean;
}
export type ContextKey = keyof ContextKeys;
export const CONTEXT_KEYS = [
  'rung.level',
  'rung.ladder',
  'rung.branch',
  'rung.github',
  'rung.sample',
] as const satisfies readonly ContextKey[];
