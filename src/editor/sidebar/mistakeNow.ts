import type { Coach } from '../../coach.ts';
import { EMPTY_JOURNAL } from '../../journal/fold.ts';
import type { Entry } from '../../journal/record.ts';
import { mistakeToTell, type ToldMistake } from '../../mistakes/telling.ts';

/** The common mistake that *My Level* shows now; undefined: none. */
export function mistakeNow({ facts: { framework, journal = EMPTY_JOURNAL }, advice }: Coach): ToldMistake | undefined {
  if (!framework || !advice) return undefined;
  return mistakeToTell(framework.progression, { journal, findings: advice.findings, terms: advice.terms });
}

/** Keeps that it was shown, so that it is once. */
export async function keepTold(coach: Coach, journal: { append(entry: Entry): Promise<boolean> }): Promise<void> {
  const told = mistakeNow(coach);
  if (told?.isNew) await journal.append({ kind: 'mistake', sign: told.sign, is: 'told' });
}
