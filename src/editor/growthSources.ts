import type { Calendar } from '../facts/calendar.ts';
import type { JournalProblem } from '../journal/problem.ts';
import type { Entry } from '../journal/record.ts';

/** What the pages and commands of growth are read from besides the coach, and where what the person says is kept. */
export interface GrowthSources {
  readonly framework: { read(): Promise<void> };
  readonly journal: {
    readonly problems: readonly JournalProblem[];
    read(): Promise<void>;
    /** False: the disk said no. */
    append(entry: Entry): Promise<boolean>;
  };
  readonly counting: { readonly settled: { readonly calendar: Calendar } };
}
