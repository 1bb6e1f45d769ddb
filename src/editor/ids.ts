import type { Uri } from 'vscode';
import type { TemplateId } from '../drafts/catalogue.ts';
import type { EvidenceSource } from '../growth/evidenceSource.ts';
import type { ItemForm } from '../growth/itemForm.ts';
import type { MistakeSign } from '../journal/record.ts';
import type { GoTo } from '../webview/checklist/protocol.ts';
import type { EvidencePlace } from '../webview/evidence/protocol.ts';

/**
 * Every id that package.json and the code share, once. A test holds package.json to it.
 */

/** Commands and the arguments that each takes. Those that a person finds in the palette take none. */
export interface CommandArguments {
  /** Asks for the level, or takes the id of one: the welcome view's buttons pass it. */
  'rung.chooseLevel': [level?: string];
  /** Goes to a place on it where one is given. */
  'rung.openChecklist': [goTo?: GoTo];
  /** Shows the competency map. */
  'rung.openMap': [];
  /** Opens what speaks for a promotion as a document to edit. */
  'rung.makePacket': [];
  /** Begins a document: of this template, or of one that the person picks. `about`: id of the expectation that it is for. */
  'rung.draft': [template?: TemplateId | undefined, about?: string];
  'rung.draftStatus': [];
  /** Begins the description of a pull request of the branch at hand. */
  'rung.draftDescription': [];
  /** Copies the Markdown document in front, or the one at the address. */
  'rung.copyDescription': [document?: Uri];
  /** Opens GitHub's page for a new pull request with it. */
  'rung.openNewPullRequest': [document?: Uri];
  /** Goes to one habit where its id is given. */
  'rung.openTrends': [habit?: string];
  'rung.signIn': [];
  /** Keeps a read-only token of the person's own in place of a sign-in. */
  'rung.useToken': [];
  'rung.switchAccount': [];
  'rung.signOut': [];
  'rung.refresh': [];
  'rung.lookAround': [];
  'rung.leaveSample': [];
  /** Shows the branch in *Now*: a click on the status bar. */
  'rung.showBranch': [];
  'rung.awayUntil': [];
  /** Shows how the branch can be split: a click on a nudge. */
  'rung.openSplitPlan': [];
  /** Deletes the branches that were made of a split plan last. */
  'rung.undoSplit': [];
  /** Explains the last nudge. */
  'rung.whyDidIGetThis': [];
  /** Lists what is true now, and what holds each nudge back. */
  'rung.whatWouldYouTellMe': [];
  /** No nudge before the next midnight. */
  'rung.notToday': [];
  'rung.toggleQuiet': [];
  /** Shows the journal's folder where the system shows folders. */
  'rung.openJournalFolder': [];
  'rung.exportJournal': [];
  'rung.importJournal': [];
  'rung.deleteJournal': [];
  /** Copies a polite line to the reviewers of a pull request of mine. */
  'rung.copyReminder': [pullRequest: string];
  /** Opens the form for evidence, or what it is given to begin with. */
  'rung.noteEvidence': [form?: Partial<ItemForm>];
  /** Begins the form with a pull request, a review or a commit that the person picks. */
  'rung.noteEvidenceFrom': [];
  /** Begins it with what is selected in the editor. */
  'rung.noteSelection': [];
  /** Begins it with what a row speaks of. */
  'rung.noteRow': [row: { readonly about?: EvidenceSource }];
  /** Begins it with a commit of the built-in Timeline of a file. */
  'rung.noteCommit': [item: unknown, file?: unknown];
  /** Shows the page of evidence, at a part of it where one is given. */
  'rung.openEvidence': [place?: EvidencePlace];
  /** Shows what to hand off to whom; to one person where their name is given. */
  'rung.openPeople': [name?: string];
  /** Opens the file of people in an editor. */
  'rung.openPeopleFile': [];
  /** Opens the sheet for the next 1:1 as a document; asks with whom, unless a name is given. */
  'rung.makeOneToOne': [name?: string];
  /** Lays what a person exported beside the lead's view; asks who it is, unless a name is given. */
  'rung.importAssessment': [name?: string];
  /** Writes the engineer's own ratings and ticks, and nothing else, into a file of their choice. */
  'rung.exportAssessment': [];
  /** Copies a line that asks for feedback on what is practised. */
  'rung.askFeedback': [];
  /** Starts the timer of 30 minutes, or shows what can be done with the one that runs. */
  'rung.stuck': [];
  /** Notes what was tried, for the message. */
  'rung.noteTried': [];
  /** Copies the message that asks others. */
  'rung.copyBlocker': [];
  /** Opens it as a document. */
  'rung.openBlocker': [];
  'rung.endStuck': [];
  /** Opens the description of a pull request of mine as a document: of the one with that node id, or of one that is picked. */
  'rung.mendDescription': [pullRequest?: string];
  /** Shows what the draft in front, or the one at the address, would change on GitHub. Buttons above that difference send it. */
  'rung.publishDescription': [document?: Uri];
  /** Sends it, while its difference is open. */
  'rung.sendDescription': [document?: Uri];
  /** Sends it over what somebody has changed on GitHub meanwhile. */
  'rung.sendMyDescription': [document?: Uri];
  /** Takes what they have written in its place. */
  'rung.takeTheirDescription': [document?: Uri];
  /** Takes that draft away. */
  'rung.discardDescription': [document?: Uri];
  /** The person says that a pull request gives its reason where Rung found none, or takes that back: `says` false. */
  'rung.saysWhy': [pullRequest: string, says: boolean];
  /** Opens a pull request's page in the browser. */
  'rung.openPullRequest': [url: string];
  /** Shows what changed in one file of a branch: of the one in that repository, or else of the one at hand. */
  'rung.openChange': [path: string, repository?: string, line?: number];
  /** Opens the CLAUDE.md of the repository at hand. */
  'rung.openGuide': [];
  /** A common mistake was read: it goes, and does not come back. */
  'rung.understood': [sign: MistakeSign];
  /** No hints on commit messages in this repository any more: an action of the hint. */
  'rung.noHintsHere': [repository: string];
  /** Ends the reading of GitHub that is under way; what was read stays. */
  'rung.stopReading': [];
  /** Shows a setting in the settings editor. */
  'rung.showSetting': [id: SettingId];
  /** Shows what is wrong with the team's ladder in the Problems panel. */
  'rung.showFrameworkProblems': [];
}

export type CommandId = keyof CommandArguments;

/** In the palette, in this order in package.json. */
export const PALETTE_COMMANDS = [
  'rung.chooseLevel',
  'rung.openChecklist',
  'rung.makePacket',
  'rung.draft',
  'rung.draftStatus',
  'rung.draftDescription',
  'rung.copyDescription',
  'rung.openNewPullRequest',
  'rung.openMap',
  'rung.openTrends',
  'rung.signIn',
  'rung.useToken',
  'rung.switchAccount',
  'rung.signOut',
  'rung.refresh',
  'rung.lookAround',
  'rung.leaveSample',
  'rung.showBranch',
  'rung.awayUntil',
  'rung.openSplitPlan',
  'rung.undoSplit',
  'rung.whyDidIGetThis',
  'rung.whatWouldYouTellMe',
  'rung.notToday',
  'rung.toggleQuiet',
  'rung.noteEvidence',
  'rung.noteEvidenceFrom',
  'rung.noteSelection',
  'rung.openEvidence',
  'rung.askFeedback',
  'rung.stuck',
  'rung.noteTried',
  'rung.copyBlocker',
  'rung.openBlocker',
  'rung.endStuck',
  'rung.exportAssessment',
  'rung.openPeople',
  'rung.openPeopleFile',
  'rung.makeOneToOne',
  'rung.importAssessment',
  'rung.mendDescription',
  'rung.publishDescription',
  'rung.discardDescription',
  'rung.openJournalFolder',
  'rung.exportJournal',
  'rung.importJournal',
  'rung.deleteJournal',
] as const satisfies readonly CommandId[];

/** Called by rows, and by buttons above an editor: kept out of the palette. */
export const ROW_COMMANDS = [
  'rung.openPullRequest',
  'rung.openChange',
  'rung.openGuide',
  'rung.understood',
  'rung.saysWhy',
  'rung.sendDescription',
  'rung.sendMyDescription',
  'rung.takeTheirDescription',
  'rung.copyReminder',
  'rung.noteRow',
  'rung.noteCommit',
  'rung.noHintsHere',
  'rung.stopReading',
  'rung.showSetting',
  'rung.showFrameworkProblems',
] as const satisfies readonly CommandId[];

export const VIEW_CONTAINER = 'rung';

export const VIEWS = ['rung.now', 'rung.myLevel', 'rung.nextLevel', 'rung.journey'] as const;
export type ViewId = (typeof VIEWS)[number];

export const WALKTHROUGH = 'rung.start';
export const CHECKLIST_PANEL = 'rung.checklist';
export const TRENDS_PANEL = 'rung.trends';
export const SPLIT_PANEL = 'rung.split';
export const EVIDENCE_PANEL = 'rung.evidence';
export const MAP_PANEL = 'rung.map';
export const PEOPLE_PANEL = 'rung.people';
/** Scheme of the documents that are descriptions of pull requests. */
export const DESCRIPTION_SCHEME = 'rung-description';
export const STATUS_ITEM = 'rung.branchSize';
export const STUCK_ITEM = 'rung.stuckTimer';

/** Settings and their types; what each means stands in package.nls.json. */
export interface SettingTypes {
  'rung.level': string;
  'rung.framework.path': string;
  'rung.github.host': string;
  'rung.github.scope': 'owners' | 'workspace' | 'everywhere';
  /** Days back, 90 to 730. */
  'rung.github.days': number;
  'rung.github.notHuman': string[];
  'rung.size.leaveOut': string[];
  /** An absolute path, or one that starts with `~/`. */
  'rung.journal.folder': string;
  /** An absolute path, or one that starts with `~/`. */
  'rung.people.file': string;
  'rung.commitMessage.hint': boolean;
  /** Top folders of repositories. */
  'rung.commitMessage.notIn': string[];
  'rung.nudges.level': 'off' | 'view' | 'notification';
  /** Notifications a day, 0 to 10. */
  'rung.nudges.perDay': number;
  'rung.nudges.quietHours': string;
  'rung.nudges.quiet': boolean;
  'rung.nudges.reviewDue': boolean;
  'rung.nudges.branchSize': boolean;
  'rung.nudges.mergeReady': boolean;
  'rung.nudges.reviewOverdue': boolean;
  'rung.nudges.unpushed': boolean;
  'rung.nudges.branchAge': boolean;
  'rung.nudges.feedbackDue': boolean;
  /** Minutes without a focus that count whole, 0 to 60. */
  'rung.stuck.awayMinutes': number;
  'rung.workingTime.timeZone': string;
  'rung.workingTime.workingDays': string[];
  'rung.workingTime.holidays': string[];
  'rung.workingTime.daysAway': string[];
  'rung.workingTime.officeHours': string;
}
export type SettingId = keyof SettingTypes;

/** What a value has to be to be taken for the setting's. People and repositories can write anything into settings.json. */
export const SETTINGS: { readonly [S in SettingId]: (value: unknown) => value is SettingTypes[S] } = {
  'rung.level': isText,
  'rung.framework.path': isText,
  'rung.github.host': isText,
  'rung.github.scope': isScope,
  'rung.github.days': isHistory,
  'rung.github.notHuman': areTexts,
  'rung.size.leaveOut': areTexts,
  'rung.journal.folder': isText,
  'rung.people.file': isText,
  'rung.commitMessage.hint': isFlag,
  'rung.commitMessage.notIn': areTexts,
  'rung.nudges.level': isNudgeLevel,
  'rung.nudges.perDay': isCountOfNudges,
  'rung.nudges.quietHours': isText,
  'rung.nudges.quiet': isFlag,
  'rung.nudges.reviewDue': isFlag,
  'rung.nudges.branchSize': isFlag,
  'rung.nudges.mergeReady': isFlag,
  'rung.nudges.reviewOverdue': isFlag,
  'rung.nudges.unpushed': isFlag,
  'rung.nudges.branchAge': isFlag,
  'rung.nudges.feedbackDue': isFlag,
  'rung.stuck.awayMinutes': isMinutesAway,
  'rung.workingTime.timeZone': isText,
  'rung.workingTime.workingDays': areTexts,
  'rung.workingTime.holidays': areTexts,
  'rung.workingTime.daysAway': areTexts,
  'rung.workingTime.officeHours': isText,
};

function isScope(value: unknown): value is SettingTypes['rung.github.scope'] {
  return value === 'owners' || value === 'workspace' || value === 'everywhere';
}

function isHistory(value: unknown): value is number {
  return typeof value === 'number' && value >= 90 && value <= 730;
}

function isNudgeLevel(value: unknown): value is SettingTypes['rung.nudges.level'] {
  return value === 'off' || value === 'view' || value === 'notification';
}

function isCountOfNudges(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10;
}

function isMinutesAway(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 60;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** Context keys that `when` clauses in package.json ask, and the values each can take. */
export interface ContextKeys {
  /** `none` until the engineer has chosen a level that the ladder has. */
  'rung.level': 'unknown' | 'none' | 'chosen';
  /** Whose ladder is shown. The welcome view names the built-in one's levels. */
  'rung.ladder': 'built-in' | 'own';
  'rung.branch': 'unknown' | 'no-folder' | 'untrusted' | 'no-git' | 'no-repository' | 'known';
  'rung.github': 'unknown' | 'signed-out' | 'offline' | 'problem' | 'known';
  'rung.sample': boolean;
  /** For the walkthrough: what is the person's own, whatever the sample shows. */
  'rung.hasLevel': boolean;
  'rung.hasGitHub': boolean;
  /** Whether the timer of "I'm stuck" runs. */
  'rung.isStuck': boolean;
  /** Paths of the descriptions whose open difference shows that somebody has changed them on GitHub meanwhile. */
  'rung.changedDescriptions': readonly string[];
  /** Addresses of the open documents that are descriptions drafted in this window, before a reload too. */
  'rung.draftedDescriptions': readonly string[];
}
export type ContextKey = keyof ContextKeys;
export const CONTEXT_KEYS = [
  'rung.level',
  'rung.ladder',
  'rung.branch',
  'rung.github',
  'rung.sample',
  'rung.hasLevel',
  'rung.hasGitHub',
  'rung.isStuck',
  'rung.changedDescriptions',
  'rung.draftedDescriptions',
] as const satisfies readonly ContextKey[];
