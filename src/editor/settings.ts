import * as vscode from 'vscode';
import { type Calendar, calendarOf, DEFAULT_WORKING_DAYS } from '../facts/calendar.ts';
import type { GlobMatcher } from '../facts/fileGlobs.ts';
import { humansExcept, type IsHuman } from '../facts/people.ts';
import type { Terms } from '../habits/habit.ts';
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

/** The terms of counting as the settings have them; made anew only when a setting changes. */
export class SettingTerms implements vscode.Disposable {
  readonly #watch: vscode.Disposable;
  #calendar: Calendar | undefined;
  #isHuman: IsHuman | undefined;
  #leaveOut: GlobMatcher = () => undefined;
  /** Resolves once the terms are those of the settings: nothing is counted before. */
  ready: Promise<void>;

  constructor(onChange: () => void) {
    this.ready = this.#compileGlobs();
    this.#watch = onDidChangeSetting(['rung.github.notHuman', 'rung.size.leaveOut'], async () => {
      this.#isHuman = undefined;
      this.ready = this.#compileGlobs();
      await this.ready;
      onChange();
    });
  }

  get now(): Terms {
    this.#calendar ??= machineCalendar();
    this.#isHuman ??= humansExcept(setting('rung.github.notHuman'));
    return { now: Date.now(), calendar: this.#calendar, isHuman: this.#isHuman, leaveOut: this.#leaveOut };
  }

  dispose(): void {
    this.#watch.dispose();
  }

  /** Few people have globs of their own, so what compiles them is loaded for those only. */
  async #compileGlobs(): Promise<void> {
    const globs = setting('rung.size.leaveOut');
    if (globs.length === 0) this.#leaveOut = () => undefined;
    else this.#leaveOut = (await import('../facts/fileGlobs.ts')).globMatcher(globs);
  }
}

/** Monday to Friday, in the time zone of the machine. */
function machineCalendar(): Calendar {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return calendarOf({ timeZone, workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });
}
