import { assertNever } from '../facts/assertNever.ts';
import type { SignReason } from '../mistakes/sign.ts';
import { PART_WORDS } from './habits.ts';
import { counted, oneLine } from './plain.ts';

/** Words of *My Level* about common mistakes. */
export const COMMON_MISTAKES = 'Common mistakes';
export const COMMON_MISTAKES_MORE = 'What often goes wrong on the way up, and what to do instead.';
export const FIX = 'Instead';
export const WHY_SHOWN = 'Why this shows';
export const GOT_IT = 'Got it';
export const GOT_IT_MORE = 'It goes, and does not come back.';

/** The fact behind a mistake that is shown. */
export function signWords(because: SignReason): string {
  switch (because.kind) {
    case 'third-focus':
      return 'You asked for a third focus beside two.';
    case 'counts-output':
      return `Your evidence of ${because.on} says “${oneLine(because.quote, 120)}”, and not what came of it.`;
    case 'one-part':
      return `All ${counted(because.count, 'pull request')} that you merged in the last quarter went through ${PART_WORDS[because.part]} only.`;
    case 'silence':
      return `No evidence and no status for ${counted(because.workingDays, 'working day')}.`;
    default:
      return assertNever(because);
  }
}
