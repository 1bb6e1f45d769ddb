import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { Calendar } from '../../facts/calendar.ts';
import type { Journal } from '../../journal/journal.ts';
import { NOT_IN_SAMPLE } from '../../words/journalCommands.ts';
import { deleteJournal } from './deleteJournal.ts';
import { exportJournal } from './exportJournal.ts';
import { importJournal } from './importJournal.ts';

/** What is done to all of the journal needs these. */
export interface ActParts {
  readonly coach: Coach;
  readonly framework: { read(): Promise<void> };
  readonly counting: { readonly settled: { readonly calendar: Calendar } };
  readonly journal: { open(): Promise<Journal> };
}

/** Writes the whole journal into a file; false where it was not. */
async function writeAll({ coach, counting, framework, journal }: ActParts): Promise<boolean> {
  await framework.read();
  return exportJournal({ coach, journal: await journal.open(), calendar: counting.settled.calendar });
}

export async function exportAll(parts: ActParts): Promise<void> {
  if (refusedInSample(parts)) return;
  await writeAll(parts);
}

export async function importInto(parts: ActParts): Promise<void> {
  if (refusedInSample(parts)) return;
  await importJournal(await parts.journal.open());
}

/** Offers to write all of it into a file first. */
export async function deleteAll(parts: ActParts): Promise<void> {
  if (refusedInSample(parts)) return;
  await parts.framework.read();
  const ladder = parts.coach.own.framework?.progression;
  await deleteJournal(await parts.journal.open(), ladder, () => writeAll(parts));
}

/** The person sees the sample, and would take what is done for something that is done to that. */
function refusedInSample({ coach }: ActParts): boolean {
  if (coach.showsSample) void vscode.window.showInformationMessage(NOT_IN_SAMPLE);
  return coach.showsSample;
}
