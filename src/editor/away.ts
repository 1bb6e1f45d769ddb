import * as vscode from 'vscode';
import {
  type Absence,
  awayThrough,
  daysAwayFrom,
  type ExpectedAbsence,
  likelyReturns,
  returnFrom,
  withAbsence,
} from '../facts/absence.ts';
import { assertNever } from '../facts/assertNever.ts';
import type { Calendar, DayNumber } from '../facts/calendar.ts';
import { dateOf } from '../facts/dayRange.ts';
import type { Instant } from '../facts/instant.ts';
import { SHOW_SETTING } from '../words/commands.ts';
import * as words from '../words/workingTime.ts';
import { SETTINGS, type SettingId } from './ids.ts';

const DAYS_AWAY = 'rung.workingTime.daysAway' satisfies SettingId;

/** What the command works with. */
export interface AwayPorts {
  readonly now: Instant;
  readonly calendar: Calendar;
  /** What stands in the setting, whatever it is: a list that cannot be read must not be written over. */
  readonly read: (id: typeof DAYS_AWAY) => unknown;
  readonly write: (id: typeof DAYS_AWAY, days: string[]) => Promise<void>;
}

/** Asks when the person is back, and keeps the days until then in their settings. Says so once, with a way to undo it. */
export async function awayUntil(ports: AwayPorts): Promise<void> {
  const today = ports.calendar.dayOf(ports.now);
  const written = daysAway(ports);
  if (!written) return sayWithSetting(words.DAYS_AWAY_UNREADABLE);
  const absence = await askAbsence(written, today, ports.calendar);
  if (absence) await keep(absence, today, ports);
}

async function keep(absence: Absence, today: DayNumber, ports: AwayPorts): Promise<void> {
  // Read anew: another window may have changed them while the person thought.
  const before = daysAway(ports);
  if (!before) return sayWithSetting(words.DAYS_AWAY_UNREADABLE);
  const after = withAbsence(before, absence, today);
  await ports.write(DAYS_AWAY, [...after]);
  const answer = await vscode.window.showInformationMessage(confirmation(absence, today), words.UNDO);
  if (answer === words.UNDO) await undo(before, after, ports);
}

async function undo(before: readonly string[], after: readonly string[], ports: AwayPorts): Promise<void> {
  const isAsKept = JSON.stringify(daysAway(ports)) === JSON.stringify(after);
  if (isAsKept) await ports.write(DAYS_AWAY, [...before]);
  else await sayWithSetting(words.UNDO_TOO_LATE);
}

function daysAway({ read }: AwayPorts): readonly string[] | undefined {
  const written = read(DAYS_AWAY) ?? [];
  return SETTINGS[DAYS_AWAY](written) ? written : undefined;
}

async function sayWithSetting(sentence: string): Promise<void> {
  const answer = await vscode.window.showWarningMessage(sentence, SHOW_SETTING);
  if (answer === SHOW_SETTING) await vscode.commands.executeCommand('workbench.action.openSettings', DAYS_AWAY);
}

interface Choice extends vscode.QuickPickItem {
  readonly absence: () => Absence | Promise<Absence | undefined>;
}

async function askAbsence(
  written: readonly string[],
  today: DayNumber,
  calendar: Calendar,
): Promise<Absence | undefined> {
  const choices = choicesOn(today, awayThrough(written, today), likelyReturns(today, calendar));
  const picked = await vscode.window.showQuickPick(choices, { title: words.AWAY, placeHolder: words.AWAY_MORE });
  return picked?.absence();
}

/** `last` is the last day of an absence that has begun. */
function choicesOn(today: DayNumber, last: DayNumber | undefined, returns: readonly DayNumber[]): readonly Choice[] {
  const suggested = returns[0] ?? today + 1;
  return [
    ...(last === undefined ? [] : [backNow(last, today)]),
    ...returns.map((back) => ({
      label: words.backOn(back, today),
      description: words.awayThroughWords(back - 1, today),
      absence: (): Absence => ({ kind: 'until', back }),
    })),
    {
      label: words.BACK_ON_A_DATE,
      absence: () => askDate(words.ASK_RETURN, suggested, (typed) => returnFrom(typed, today)),
    },
    {
      label: words.AWAY_LATER,
      description: words.AWAY_LATER_MORE,
      absence: () => askDate(words.ASK_DAYS_AWAY, suggested, (typed) => daysAwayFrom(typed, today)),
    },
  ];
}

function backNow(last: DayNumber, today: DayNumber): Choice {
  return {
    label: words.BACK_NOW,
    description: words.awayThroughWords(last, today),
    absence: () => ({ kind: 'over' }),
  };
}

async function askDate(
  prompt: string,
  suggested: DayNumber,
  read: (typed: string) => Absence | ExpectedAbsence,
): Promise<Absence | undefined> {
  const typed = await vscode.window.showInputBox({
    title: words.AWAY,
    prompt,
    value: dateOf(suggested),
    validateInput: (text) => {
      const absence = read(text);
      return typeof absence === 'string' ? words.absenceFaultWords(absence) : undefined;
    },
  });
  const absence = typed === undefined ? undefined : read(typed);
  return typeof absence === 'string' ? undefined : absence;
}

function confirmation(absence: Absence, today: DayNumber): string {
  switch (absence.kind) {
    case 'until':
      return words.awayFromToday(absence.back, today);
    case 'days':
      return words.awayOnDays(absence.days, today);
    case 'over':
      return words.BACK_AGAIN;
    default:
      return assertNever(absence);
  }
}
