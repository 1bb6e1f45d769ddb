import type { Calendar, DayNumber } from '../facts/calendar.ts';
import type { Instant } from '../facts/instant.ts';
import { expectationsOf, type Framework, levelAfter, levelOf } from '../framework/framework.ts';
import type { Level, Progression } from '../framework/schema.ts';
import { isTicked, type JournalState } from '../journal/fold.ts';
import type { EvidenceEntry } from '../journal/record.ts';
import { type Noted, notedIn, withoutPrivateNames } from './noted.ts';
import { gapsOf, type PacketDimension, type PacketEvidence } from './packetDimension.ts';
import type { RepositoriesKnown } from './privateNames.ts';
import { type PromotionEvidence, promotionEvidence } from './promotionEvidence.ts';
import { expectationTitle, type RawEntry, rawList } from './rawList.ts';
import { strongestFirst } from './strongest.ts';
import { type Sustaining, standingOf, sustainingOf } from './sustained.ts';

/**
 * What speaks for a promotion, and what does not yet, gathered from the journal: plain values, without a score, share or
 * verdict of any kind. The same journal gives the same packet, in whatever order its records are met.
 */
export type Packet =
  | NextLevelPacket
  /** The ladder ends at this level: there is no promotion to make a packet for. */
  | { readonly kind: 'top'; readonly level: LevelName }
  /** The ladder has no such level, for instance since a team changed it. */
  | { readonly kind: 'no-level'; readonly level: string };

export interface NextLevelPacket {
  readonly kind: 'packet';
  readonly made: DayNumber;
  readonly level: LevelName;
  readonly next: LevelName;
  /** What a promotion recognises, in the ladder's words; undefined: it says nothing. */
  readonly rule: string | undefined;
  /** By the kinds of evidence that the ladder asks of a promotion; empty: it asks none. */
  readonly promotion: readonly PromotionEvidence[];
  /** In the ladder's order. */
  readonly dimensions: readonly PacketDimension[];
  readonly sustaining: Sustaining;
  /** How many of the evidence and feedback are of dimensions that the ladder does not have. */
  readonly elsewhere: number;
  /** From how many places the name of a repository was taken; undefined: that was not asked for. */
  readonly namesLeftOut: number | undefined;
  /** Everything that was noted, the oldest first. */
  readonly all: readonly RawEntry[];
}

type LevelName = Pick<Level, 'id' | 'title'>;

/** What a packet is made of. */
export interface PacketSources {
  readonly progression: Progression;
  /** Id of the engineer's level. */
  readonly level: string;
  readonly journal: JournalState;
  readonly now: Instant;
  readonly calendar: Pick<Calendar, 'dayOf'>;
  /** Given: the names of repositories that are not known to be public are left out. */
  readonly leaveOut: RepositoriesKnown | undefined;
}

/** The packet for the level after the engineer's own. */
export function promotionPacket({ progression, level: id, journal, now, calendar, leaveOut }: PacketSources): Packet {
  const ladder: Framework = { progression, map: undefined };
  const level = levelOf(ladder, id);
  if (level === undefined) return { kind: 'no-level', level: id };
  const next = levelAfter(ladder, id);
  if (next === undefined) return { kind: 'top', level: nameOf(level) };
  const whole = notedIn(journal);
  const { noted, places } = leaveOut ? withoutPrivateNames(whole, leaveOut) : { noted: whole, places: undefined };
  const withTitle = (entry: EvidenceEntry): PacketEvidence => {
    const { expectation } = entry;
    return { ...entry, speaksFor: expectation && expectationTitle(progression, expectation) };
  };
  const dimensions = expectationsOf(ladder, next).map(({ dimension, expectations }): PacketDimension => {
    const isOfIt = (one: { readonly dimension: string }) => one.dimension === dimension.id;
    const periods = noted.ratings.filter((one) => one.level === next.id && isOfIt(one));
    const standing = standingOf(periods, progression.ratings, now, calendar);
    const evidence = strongestFirst(noted.evidence.filter(isOfIt)).map(withTitle);
    const gaps = gapsOf({ standing, evidence }, expectations, (expectation) => isTicked(journal, expectation));
    return { dimension, standing, evidence, feedback: noted.feedback.filter(isOfIt), gaps };
  });
  const today = calendar.dayOf(now);
  return {
    kind: 'packet',
    made: today,
    level: nameOf(level),
    next: nameOf(next),
    rule: progression.promotion?.rule,
    promotion: promotionEvidence(progression.promotion, { dimensions, feedback: noted.feedback, today }),
    dimensions,
    sustaining: sustainingOf(progression.ratings),
    elsewhere: elsewhere(noted, progression),
    namesLeftOut: places,
    all: rawList(noted, progression, calendar),
  };
}

function nameOf({ id, title }: Level): LevelName {
  return { id, title };
}

function elsewhere({ evidence, feedback }: Noted, { dimensions }: Progression): number {
  const known = new Set(dimensions.map(({ id }) => id));
  return [...evidence, ...feedback].filter(({ dimension }) => !known.has(dimension)).length;
}
