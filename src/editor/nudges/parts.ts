import type { Coach } from '../../coach.ts';
import type { Calendar } from '../../facts/calendar.ts';
import type { Entry } from '../../journal/record.ts';
import type { Guard } from '../guard.ts';

/** What nudging works with. */
export interface NudgingParts {
  readonly coach: Coach;
  readonly journal: {
    /** `anew`: with what other windows wrote a moment ago. */
    read(anew?: boolean): Promise<void>;
    append(entry: Entry): Promise<boolean>;
    /** False: another window was first, or the disk said no. */
    once(entry: Entry, key: string): Promise<boolean>;
  };
  readonly framework: { read(): Promise<void> };
  readonly gitHub: { lookIfDue(): Promise<void> };
  readonly counting: { readonly settled: { readonly calendar: Calendar } };
  readonly guard: Guard;
}
