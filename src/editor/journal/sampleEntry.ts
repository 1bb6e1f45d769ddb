import type { Coach } from '../../coach.ts';
import { EMPTY_JOURNAL, fold, lastAbout } from '../../journal/fold.ts';
import type { Entry, JournalRecord } from '../../journal/record.ts';

/** Keeps an entry until the sample is left. */
export function appendToSample(coach: Coach, entry: Entry): void {
  const { journal = EMPTY_JOURNAL } = coach.facts;
  const at = Math.max(Date.now(), (lastAbout(journal, entry) ?? 0) + 1);
  const record: JournalRecord = { version: 1, id: `sample-${at}`, at, ...entry };
  coach.showSample({ journal: fold([record], journal) });
}
