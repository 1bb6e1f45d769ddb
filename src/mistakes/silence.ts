import { subtractWorkingTime } from '../facts/workingTime.ts';
import type { Sign } from './sign.ts';

/**
 * Working in silence: two weeks of working days without a piece of evidence or a status begun. Days away and holidays are no silence,
 * and neither is the time before the journal was begun.
 */
export const silence: Sign = {
  id: 'silence',

  find({ journal, terms: { now, calendar } }) {
    const from = subtractWorkingTime(now, WORKING_DAYS * calendar.workingDay, calendar);
    const said = [...journal.evidence.values(), ...journal.shared.values()].flat();
    if (said.some(({ at }) => at >= from)) return undefined;
    for (const { at } of journal.counted.values()) if (at < from) return { kind: 'silence', workingDays: WORKING_DAYS };
    return undefined;
  },
};

/** Two weeks. */
const WORKING_DAYS = 10;
