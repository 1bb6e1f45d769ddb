import * as vscode from 'vscode';
import type { Duration } from '../../facts/instant.ts';
import type { NudgeKind, Remedy } from '../../nudges/nudge.ts';
import { NO_MORE_TODAY, NUDGES_AGAIN, QUIET_OFF, QUIET_ON, turnedOff } from '../../words/nudges.ts';
import { setting, writeSetting } from '../settings.ts';
import { KIND_SETTINGS } from './nudgeSettings.ts';
import type { NudgingParts } from './parts.ts';
import { remedyCall } from './remedyCall.ts';

/** For how long a word stands in the status bar: VS Code takes it away. */
const SAID: Duration = 8_000;

/** Does what helps. */
export async function help(remedy: Remedy): Promise<void> {
  const call = remedyCall(remedy);
  await vscode.commands.executeCommand(call.command, ...call.arguments);
}

/** No nudge before the next midnight, in any window. */
export async function notToday({ journal, counting }: NudgingParts): Promise<void> {
  const { calendar } = counting.settled;
  await journal.append({ kind: 'snooze', until: calendar.at(calendar.dayOf(Date.now()) + 1, 0) });
  vscode.window.setStatusBarMessage(NO_MORE_TODAY, SAID);
}

/** Takes *Not Today* back. */
export async function todayAfterAll({ journal }: NudgingParts): Promise<void> {
  await journal.append({ kind: 'snooze', until: Date.now() });
  vscode.window.setStatusBarMessage(NUDGES_AGAIN, SAID);
}

/** Turns a kind off, for good, where the person can see it and take it back. */
export async function turnOff(kind: NudgeKind): Promise<void> {
  await writeSetting(KIND_SETTINGS[kind], false);
  vscode.window.setStatusBarMessage(turnedOff(kind, KIND_SETTINGS[kind]), SAID);
}

export async function toggleQuiet(): Promise<void> {
  const quiet = !setting('rung.nudges.quiet');
  await writeSetting('rung.nudges.quiet', quiet);
  vscode.window.setStatusBarMessage(quiet ? QUIET_ON : QUIET_OFF, SAID);
}
