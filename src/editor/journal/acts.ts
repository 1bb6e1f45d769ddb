import type { Coach } from '../../coach.ts';
import type { Calendar } from '../../facts/calendar.ts';
import type { Journal } from '../../journal/journal.ts';
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
  await writeAll(parts);
}

export async function importInto({ journal }: ActParts): Promise<void> {
  await importJournal(await journal.open());
}

/** Offers to write all of it into a file first. */
export async function deleteAll(parts: ActParts): Promise<void> {
  await deleteJournal(await parts.journal.open(), () => writeAll(parts));
}
