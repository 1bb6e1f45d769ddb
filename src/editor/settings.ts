import * as vscode from 'vscode';
import { type Calendar, calendarOf, DEFAULT_WORKING_DAYS } from '../facts/calendar.ts';
import { humansExcept } from '../facts/people.ts';
import type { SettingProblem } from '../facts/workingHours.ts';
import type { Settled } from '../habits/terms.ts';
import { SETTINGS, type SettingId, type SettingTypes } from './ids.ts';

/** What the person has set; the default of package.json where nothing is set, or something of the wrong type. */
export function setting<S extends SettingId>(id: S): SettingTypes[S] {
  const configuration = vscode.workspace.getConfiguration();
  const value: unknown = configuration.get(id);
  if (SETTINGS[id](value)) return value;
  // A test holds the defaults in package.json to these types.
  return configuration.inspect<SettingTypes[S]>(id)?.defaultValue as SettingTypes[S];
}

/** Writes a setting for all of the person's windows, where they can see it and take it back. */
export async function writeSetting<S extends SettingId>(id: S, value: SettingTypes[S]): Promise<void> {
  await vscode.workspace.getConfiguration().update(id, value, vscode.ConfigurationTarget.Global);
}

/** Calls the listener when one of these settings changed. */
export function onDidChangeSetting(ids: readonly SettingId[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (ids.some((id) => change.affectsConfiguration(id))) listener();
  });
}

/** What of the settings counting depends on; made anew only when one of them changes. */
export class CountingSettings implements vscode.Disposable {
  readonly #watch: vscode.Disposable;
  readonly #onProblems: (problems: readonly SettingProblem[]) => void;
  #runs = 0;
  #make: () => Settled = () => ({ calendar: machineCalendar(), isHuman: humansExcept([]), leaveOut: () => undefined });
  #settled: Settled | undefined;
  /** Resolves once `settled` is what the settings say: nothing is counted before. */
  ready: Promise<void>;

  /** `onProblems` hears what cannot be used as it is written, each time that it may have changed. */
  constructor(onProblems: (problems: readonly SettingProblem[]) => void) {
    this.#onProblems = onProblems;
    this.ready = this.#settle();
    this.#watch = onDidChangeSetting(COUNTED_BY, () => {
      this.ready = this.#settle();
    });
  }

  /** Made when it is first asked for: a calendar takes longer than all of the activation. */
  get settled(): Settled {
    this.#settled ??= this.#make();
    return this.#settled;
  }

  dispose(): void {
    this.#watch.dispose();
  }

  /** What reads the written is loaded for those who have written something. The newest run holds. */
  async #settle(): Promise<void> {
    this.#runs += 1;
    const run = this.#runs;
    const globs = setting('rung.size.leaveOut');
    const isHuman = humansExcept(setting('rung.github.notHuman'));
    const leaveOut = globs.length === 0 ? () => undefined : (await import('../facts/fileGlobs.ts')).globMatcher(globs);
    const { calendar, problems } = await writtenCalendar();
    const quietHours = await quietHoursProblems();
    const paths = [...(await journalFolderProblems()), ...(await peopleFileProblems())];
    if (run !== this.#runs) return;
    this.#make = () => ({ calendar: calendar(), isHuman, leaveOut });
    this.#settled = undefined;
    this.#onProblems([...problems, ...quietHours, ...paths, ...gitHubProblems()]);
  }
}

const WORKING_TIME = [
  'rung.workingTime.timeZone',
  'rung.workingTime.workingDays',
  'rung.workingTime.holidays',
  'rung.workingTime.daysAway',
  'rung.workingTime.officeHours',
] as const satisfies readonly SettingId[];

const GITHUB = { 'rung.github.scope': 'scope', 'rung.github.days': 'days' } as const;

const COUNTED_BY: readonly SettingId[] = [
  'rung.github.notHuman',
  'rung.github.scope',
  'rung.github.days',
  'rung.size.leaveOut',
  // Nothing is counted by them, and what is wrong with them shows beside the others.
  'rung.nudges.quietHours',
  'rung.journal.folder',
  'rung.people.file',
  ...WORKING_TIME,
];

/** What is written and cannot be used; the default counts instead. */
function gitHubProblems(): readonly SettingProblem[] {
  return (['rung.github.scope', 'rung.github.days'] as const).flatMap((setting) => {
    const written: unknown = vscode.workspace.getConfiguration().get(setting);
    if (SETTINGS[setting](written)) return [];
    return [{ setting, written: String(written).slice(0, 60), expected: GITHUB[setting] }];
  });
}

async function quietHoursProblems(): Promise<readonly SettingProblem[]> {
  const written: unknown = vscode.workspace.getConfiguration().get('rung.nudges.quietHours');
  if (written === '') return [];
  const problem = (await import('../nudges/quietHours.ts')).quietHoursProblem(written);
  return problem ? [problem] : [];
}

async function journalFolderProblems(): Promise<readonly SettingProblem[]> {
  const written: unknown = vscode.workspace.getConfiguration().get('rung.journal.folder');
  if (written === '') return [];
  const problem = (await import('./journal/folder.ts')).folderProblem(written);
  return problem ? [problem] : [];
}

async function peopleFileProblems(): Promise<readonly SettingProblem[]> {
  const written: unknown = vscode.workspace.getConfiguration().get('rung.people.file');
  if (written === '') return [];
  const problem = (await import('./people/place.ts')).peopleFileProblem(written);
  return problem ? [problem] : [];
}

/** Monday to Friday, in the time zone of the machine, unless something else is written. */
async function writtenCalendar(): Promise<{ calendar: () => Calendar; problems: readonly SettingProblem[] }> {
  const configuration = vscode.workspace.getConfiguration();
  const isWritten = WORKING_TIME.some((id) => configuration.inspect(id)?.globalValue !== undefined);
  if (!isWritten) return { calendar: machineCalendar, problems: [] };
  const { workingHabitsFrom } = await import('../facts/workingHours.ts');
  const [timeZone, workingDays, holidays, daysAway, officeHours] = WORKING_TIME.map((id): unknown =>
    configuration.get(id),
  );
  const written = { timeZone, workingDays, holidays, daysAway, officeHours };
  const { habits, problems } = workingHabitsFrom(written, machineTimeZone(), Date.now());
  return { calendar: () => calendarOf(habits), problems };
}

function machineCalendar(): Calendar {
  return calendarOf({ timeZone: machineTimeZone(), workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });
}

function machineTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
