import { DAY, type Duration, type Instant } from '../facts/instant.ts';
import type { CommonMistake, Progression } from '../framework/schema.ts';
import type { JournalState } from '../journal/fold.ts';
import type { MistakeSign } from '../journal/record.ts';
import { SIGNS } from './catalogue.ts';
import type { SignReason, Signs } from './sign.ts';

/** A common mistake whose sign is there now. */
export interface ToldMistake {
  readonly mistake: CommonMistake;
  readonly sign: MistakeSign;
  readonly because: SignReason;
  /** It was not told before: whoever shows it keeps that it is. */
  readonly isNew: boolean;
}

/** It stays on view for so long, unless the person has read it before. */
const ON_VIEW: Duration = DAY;

/** Nobody mends everything at once. */
const BETWEEN_TWO: Duration = 7 * DAY;

/** The one common mistake to show now: each once, one at a time, and only where the ladder names it with its sign. */
export function mistakeToTell({ common_mistakes }: Progression, known: Signs): ToldMistake | undefined {
  const { journal, terms } = known;
  const told = SIGNS.map(({ id }) => ({ id, at: toldAt(journal, id) }));
  const newest = Math.max(...told.map(({ at }) => at ?? Number.NEGATIVE_INFINITY));
  for (const sign of SIGNS) {
    const mistake = common_mistakes.find((one) => one.sign === sign.id);
    const at = toldAt(journal, sign.id);
    const isDue = at === undefined ? terms.now - newest >= BETWEEN_TWO : at === newest && terms.now - at < ON_VIEW;
    if (!mistake || !isDue || isUnderstood(journal, sign.id)) continue;
    const because = sign.find(known);
    if (because) return { mistake, sign: sign.id, because, isNew: at === undefined };
  }
  return undefined;
}

function toldAt({ mistake }: JournalState, sign: MistakeSign): Instant | undefined {
  return mistake.get(sign)?.find(({ is }) => is === 'told')?.at;
}

function isUnderstood({ mistake }: JournalState, sign: MistakeSign): boolean {
  return mistake.get(sign)?.some(({ is }) => is === 'understood') ?? false;
}
