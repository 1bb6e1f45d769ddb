import { DAY, type Instant } from '../../../src/facts/instant.ts';
import type { Progression } from '../../../src/framework/schema.ts';
import { type NextLevelPacket, type Packet, promotionPacket } from '../../../src/growth/packet.ts';
import type { RepositoriesKnown } from '../../../src/growth/privateNames.ts';
import { fold, type RecordOf } from '../../../src/journal/fold.ts';
import type { JournalRecord } from '../../../src/journal/record.ts';
import { evidence, feedback, rating } from '../journal/builders.ts';

/** The day on which the packets of the tests are made. */
export const TODAY = '2027-01-12';

/** In UTC. */
export const CALENDAR = { dayOf: (instant: Instant) => Math.floor(instant / DAY) };

export const NOTHING_KNOWN: RepositoriesKnown = { seen: [], here: [], folders: [], hosts: [] };

/** What a test says of the journal and the ladder. */
export interface PacketCase {
  readonly ladder: Progression;
  readonly level: string;
  readonly records: readonly JournalRecord[];
  readonly leaveOut?: RepositoriesKnown;
}

export function aPacket({ ladder, level, records, leaveOut }: PacketCase): Packet {
  return promotionPacket({
    progression: ladder,
    level,
    journal: fold(records),
    now: noon(TODAY),
    calendar: CALENDAR,
    leaveOut,
  });
}

/** The packet of a level that has one above it. */
export function aNextLevelPacket(of: PacketCase): NextLevelPacket {
  const packet = aPacket(of);
  if (packet.kind !== 'packet') throw new Error(`no packet: ${packet.kind}`);
  return packet;
}

export function noon(day: string): Instant {
  return Date.parse(`${day}T12:00:00Z`);
}

/** Of a day, with an id that follows from what it is. */
export function rated(day: string, dimension: string, said: Partial<RecordOf<'rating'>>): RecordOf<'rating'> {
  return rating({ id: `${day} ${dimension}`, at: noon(day), dimension, ...said });
}

export function noted(day: string, dimension: string, said: Partial<RecordOf<'evidence'>>): RecordOf<'evidence'> {
  const id = `${day} ${dimension} ${said.did}`;
  return evidence({ id, item: id, at: noon(day), on: day, dimension, ...said });
}

export function heard(day: string, dimension: string, said: Partial<RecordOf<'feedback'>>): RecordOf<'feedback'> {
  const id = `${day} ${dimension} ${said.from} ${said.as}`;
  return feedback({ id, item: id, at: noon(day), on: day, dimension, ...said });
}
