import { assertNever } from '../facts/assertNever.ts';
import type { Calendar } from '../facts/calendar.ts';
import { type Duration, HOUR, type Instant, MINUTE } from '../facts/instant.ts';
import { isSilenced, type JournalState, nudgesOn, nudgesShown, snoozedUntil, wasShown } from '../journal/fold.ts';
import type { Moment, Nudge, NudgeKind } from './nudge.ts';
import type { NudgeSettings } from './nudgeSettings.ts';
import { quietUntil } from './quietHours.ts';

/** All that decides about a notification. */
export interface Occasion {
  readonly moment: Moment;
  /** By this machine's clock, as the journal is. */
  readonly now: Instant;
  readonly calendar: Calendar;
  /** All that is true now, the most pressing first. */
  readonly nudges: readonly Nudge[];
  readonly journal: JournalState;
  readonly settings: NudgeSettings;
  readonly surroundings: Surroundings;
}

/** What goes on in this window. */
export interface Surroundings {
  /** What the branch had when the person last saved, committed or changed it, before this moment; undefined: not known. */
  readonly before: { readonly subject: string | undefined; readonly lines: number } | undefined;
  /** When the window got the focus the last time before this one; undefined: never since it was opened. */
  readonly focusedBefore: Instant | undefined;
  /** When the notification was shown that nobody has answered or closed; undefined: there is none. */
  readonly unansweredSince: Instant | undefined;
  readonly isDebugging: boolean;
  /** A merge, rebase, cherry-pick, revert or bisect waits to be finished, in any repository that is open. */
  readonly isMidOperation: boolean;
}

/** Why a nudge is held back. */
export type Hold =
  | {
      readonly kind:
        | 'kind-off'
        | 'silenced'
        | 'shown-before'
        | 'sharing-screen'
        | 'debugging'
        | 'mid-operation'
        | 'shown-lately'
        | 'not-a-break';
    }
  | { readonly kind: 'level'; readonly level: 'off' | 'view' }
  | { readonly kind: 'snoozed' | 'quiet-hours' | 'unanswered'; readonly until: Instant }
  | { readonly kind: 'limit-reached'; readonly perDay: number }
  /** Another one goes first. */
  | { readonly kind: 'behind'; readonly first: NudgeKind };

/** A nudge with the policy's word on it; `hold` undefined: it is shown. */
export interface Judged {
  readonly nudge: Nudge;
  readonly hold: Hold | undefined;
}

/** Between two notifications, in whichever windows. */
const PAUSE: Duration = 10 * MINUTE;

/** VS Code moves a notification out of sight and tells nobody. After this long it does not stand in another one's way. */
const UNANSWERED: Duration = HOUR;

/** The policy's word on each nudge. At most one is shown: the most pressing of those that nothing holds back. */
export function judge(occasion: Occasion): readonly Judged[] {
  const general = generalHold(occasion);
  let first: NudgeKind | undefined;
  return occasion.nudges.map((nudge) => {
    const hold = ownHold(nudge, occasion) ?? general ?? breakHold(nudge, occasion);
    if (hold || first !== undefined) return { nudge, hold: hold ?? { kind: 'behind', first: first ?? nudge.nudge } };
    first = nudge.nudge;
    return { nudge, hold: undefined };
  });
}

/** The one nudge for this occasion, never more; undefined: nothing is to be said. */
export function nudgeFor(occasion: Occasion): Nudge | undefined {
  return judge(occasion).find(({ hold }) => hold === undefined)?.nudge;
}

/**
 * The turn that comes next today. Of all windows that would show something now, whichever it is, one gets the turn: so there is
 * one at a time, and never more than the day's limit.
 */
export function nextTurn({ journal, now, calendar }: Pick<Occasion, 'journal' | 'now' | 'calendar'>): string {
  const day = calendar.dayOf(now);
  return JSON.stringify(['turn', day, nudgesOn(journal, day, calendar.dayOf)]);
}

function ownHold({ nudge, subject, crossing }: Nudge, { journal, settings }: Occasion): Hold | undefined {
  if (!settings.kinds[nudge]) return { kind: 'kind-off' };
  if (isSilenced(journal, nudge, subject)) return { kind: 'silenced' };
  return wasShown(journal, nudge, subject, crossing) ? { kind: 'shown-before' } : undefined;
}

/** What holds back every nudge, whichever it is: first what the person has said, then what they do, then what was shown. */
function generalHold({ now, calendar, journal, settings, surroundings }: Occasion): Hold | undefined {
  if (settings.level !== 'notification') return { kind: 'level', level: settings.level };
  const snoozed = snoozedUntil(journal);
  if (snoozed !== undefined && snoozed > now) return { kind: 'snoozed', until: snoozed };
  if (settings.quiet) return { kind: 'sharing-screen' };
  const quiet = quietUntil(settings.quietHours, now, calendar);
  if (quiet !== undefined) return { kind: 'quiet-hours', until: quiet };
  if (surroundings.isDebugging) return { kind: 'debugging' };
  if (surroundings.isMidOperation) return { kind: 'mid-operation' };
  if (nudgesOn(journal, calendar.dayOf(now), calendar.dayOf) >= settings.perDay) {
    return { kind: 'limit-reached', perDay: settings.perDay };
  }
  const { unansweredSince } = surroundings;
  if (unansweredSince !== undefined && now - unansweredSince < UNANSWERED) {
    return { kind: 'unanswered', until: unansweredSince + UNANSWERED };
  }
  // Another machine's clock may be ahead of this one's: a nudge of the far future is no reason to be silent until then.
  const isLately = nudgesShown(journal).some(({ at }) => Math.abs(now - at) < PAUSE);
  return isLately ? { kind: 'shown-lately' } : undefined;
}

function breakHold(nudge: Nudge, occasion: Occasion): Hold | undefined {
  return isBreak(nudge, occasion) ? undefined : { kind: 'not-a-break' };
}

/** Where work pauses anyway, so that a word does not interrupt. */
function isBreak(nudge: Nudge, { moment, now, calendar, surroundings: { before, focusedBefore } }: Occasion): boolean {
  switch (moment) {
    case 'commit':
    case 'push':
    case 'checkout':
      return true;
    case 'save':
      return nudge.nudge === 'branch-size' && before?.subject === nudge.subject && before.lines <= nudge.crossing;
    case 'focus':
      return focusedBefore === undefined || calendar.dayOf(focusedBefore) < calendar.dayOf(now);
    case 'start':
      return false;
    default:
      return assertNever(moment);
  }
}
