import { EMPTY_JOURNAL } from '../../journal/fold.ts';
import { type Moment, type Nudge, shownEntry } from '../../nudges/nudge.ts';
import { nextTurn, nudgeFor, type Occasion, type Surroundings } from '../../nudges/policy.ts';
import type { NudgingParts } from './parts.ts';
import { isDebugging, isMidOperation } from './surroundings.ts';

/** What was noted when something happened: by the time that it is decided on, more can have happened. */
export type Noted = Pick<Surroundings, 'before' | 'focusedBefore'> & { readonly moment: Moment };

/** The nudge that is due, once this window has the turn. `taken`: another window has it, and shows one. */
export async function claimDue(
  noted: Noted,
  parts: NudgingParts,
  unansweredSince: Surroundings['unansweredSince'],
): Promise<Nudge | 'none' | 'taken'> {
  const occasion = () => occasionNow(noted, parts, unansweredSince);
  await parts.journal.read();
  if (!nudgeFor(occasion())) return 'none';
  // What other windows have shown counts too, and one of them may have done so just now.
  await parts.journal.read(true);
  const now = occasion();
  const nudge = nudgeFor(now);
  if (!nudge) return 'none';
  return (await parts.journal.once(shownEntry(nudge), nextTurn(now))) ? nudge : 'taken';
}

/** All that decides, as it is now. */
export function occasionNow(
  { moment, before, focusedBefore }: Noted,
  { coach, counting }: NudgingParts,
  unansweredSince: Surroundings['unansweredSince'],
): Occasion {
  const { journal, nudgeSettings } = coach.own;
  const surroundings = { before, focusedBefore, unansweredSince };
  return {
    moment,
    now: Date.now(),
    calendar: counting.settled.calendar,
    nudges: coach.advice?.nudges ?? [],
    journal: journal ?? EMPTY_JOURNAL,
    settings: nudgeSettings,
    surroundings: { ...surroundings, isDebugging: isDebugging(), isMidOperation: isMidOperation(coach.own) },
  };
}
