import { type Duration, HOUR, type Instant, MINUTE } from '../facts/instant.ts';

/** A timer that somebody started because they are stuck. Its texts are foreign, and what could be a secret was taken out. */
export interface Stuck {
  /** Unique for ever. */
  readonly id: string;
  readonly startedAt: Instant;
  /** For how long they are stuck, as far as it counts. */
  readonly counted: Duration;
  /** Up to when it was counted. */
  readonly seenAt: Instant;
  /** The window that had the focus then; undefined: none had. */
  readonly seenIn?: string | undefined;
  /** When the message was offered; undefined: not yet. */
  readonly offeredAt?: Instant | undefined;
  /** On what, in their own words. */
  readonly about?: string | undefined;
  /** Where the cursor was; undefined: in no file of the window's folders. */
  readonly place?: StuckPlace | undefined;
  /** What language tools said of that line. */
  readonly errors: readonly string[];
  /** The branch at hand; undefined: none was known. */
  readonly branch?: string | undefined;
  /** What they noted that they tried, in this order. */
  readonly tried: readonly string[];
}

export interface StuckPlace {
  /** Path within its folder of the window: `src/auth.ts`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** Its whole address, to know it again. It is never said. */
  readonly file: string;
}

/** A place with what language tools say of its line. */
export interface PlaceWithErrors extends StuckPlace {
  readonly errors: readonly string[];
}

/** What is known when a timer is started. */
export type StuckOn = Pick<Stuck, 'about' | 'place' | 'errors' | 'branch'>;

/** After this long the message is offered: L1.flag-blockers-in-30-minutes in framework/progression.yaml. */
export const OFFERED_AFTER: Duration = 30 * MINUTE;

/** While a window has the focus, it looks at the timer this often. */
export const TICK: Duration = MINUTE;

/** Longer than a late tick: the machine slept. */
const LONGEST_GAP = 2 * TICK;

/** Nobody is stuck that long without an end: they forgot the timer. */
const FORGOTTEN_AFTER: Duration = 8 * HOUR;

/** `window`: the one where it is started. */
export function begun(id: string, on: StuckOn, now: Instant, window: string): Stuck {
  return { ...on, id, startedAt: now, counted: 0, seenAt: now, seenIn: window, tried: [] };
}

/**
 * Counts up to now, in a window that has the focus. Time without a focus counts whole up to `longestAway`, and not at all
 * beyond. A clock that was set back adds nothing and takes nothing.
 */
export function seen(stuck: Stuck, now: Instant, window: string, longestAway: Duration): Stuck {
  const gap = Math.max(0, now - stuck.seenAt);
  const counts = gap <= (stuck.seenIn === undefined ? longestAway : LONGEST_GAP);
  return { ...stuck, counted: stuck.counted + (counts ? gap : 0), seenAt: now, seenIn: window };
}

/** Counts up to now, where a window loses the focus. The same object where another one has it already. */
export function leftAt(stuck: Stuck, now: Instant, window: string): Stuck {
  return stuck.seenIn === window ? { ...seen(stuck, now, window, 0), seenIn: undefined } : stuck;
}

/** Whether the message is to be offered. */
export function isDue({ counted, offeredAt }: Stuck): boolean {
  return offeredAt === undefined && counted >= OFFERED_AFTER;
}

/** Where the message is due, it is offered now. The same object elsewhere. */
export function offeredIfDue(stuck: Stuck, now: Instant): Stuck {
  return isDue(stuck) ? { ...stuck, offeredAt: now } : stuck;
}

/** Whether it ends by itself. Also where a clock that was set far back would keep it for ever. */
export function isForgotten({ startedAt }: Stuck, now: Instant): boolean {
  return Math.abs(now - startedAt) >= FORGOTTEN_AFTER;
}

export function withTried(stuck: Stuck, tried: string): Stuck {
  return { ...stuck, tried: [...stuck.tried, tried] };
}

/** With the line and the errors of now, where the cursor is on an error of the same file; else as it was at the start. */
export function withErrorsOfNow(stuck: Stuck, here: PlaceWithErrors | undefined): Stuck {
  if (!here || here.errors.length === 0 || here.file !== stuck.place?.file) return stuck;
  const { errors, ...place } = here;
  return { ...stuck, place, errors };
}
