import type { Renamed } from '../framework/framework.ts';
import type { Progression } from '../framework/schema.ts';
import { type AllHistories, fold, type Histories, type JournalState, type RecordOf } from '../journal/fold.ts';
import type { JournalRecord } from '../journal/record.ts';

/**
 * The journal with the ids of levels, dimensions, expectations and ratings as the ladder has them now (`formerly`). What was
 * kept under a former id and under the present one becomes one history. The very same state where that changes nothing, and
 * where no ladder could be read (undefined).
 */
export function inPresentNames(journal: JournalState, progression: Progression | undefined): JournalState {
  const names = progression && presentNames(progression);
  if (names === undefined) return journal;
  const renamed: JournalRecord[] = [];
  const all: AllHistories = journal;
  const keep = <K extends RenamedKind>(kind: K): Histories<RecordOf<K>> => {
    const kept = new Map<string, readonly RecordOf<K>[]>();
    for (const [thing, history] of all[kind]) {
      const present = history.map((record) => inNames(record, names));
      if (present.every((record, index) => record === history[index])) kept.set(thing, history);
      else renamed.push(...present);
    }
    return kept;
  };
  const histories = {
    tick: keep('tick'),
    rating: keep('rating'),
    evidence: keep('evidence'),
    feedback: keep('feedback'),
    note: keep('note'),
    focus: keep('focus'),
  };
  if (renamed.length === 0) return journal;
  const ids = new Set(renamed.map(({ id }) => id));
  const counted = new Map([...journal.counted].filter(([id]) => !ids.has(id)));
  return fold(renamed, { ...journal, ...histories, counted });
}

/** The kinds of records that name something of the ladder. */
type RenamedKind = 'tick' | 'rating' | 'evidence' | 'feedback' | 'note' | 'focus';

/** The present ids by former ones; what was never renamed is not in it. */
interface Names {
  readonly level: ReadonlyMap<string, string>;
  readonly dimension: ReadonlyMap<string, string>;
  readonly expectation: ReadonlyMap<string, string>;
  readonly rating: ReadonlyMap<string, string>;
}

/** undefined: the ladder renamed nothing. */
function presentNames({ levels, dimensions, ratings }: Progression): Names | undefined {
  const expectations = levels.flatMap((level) => Object.values(level.expectations).flat());
  const names = {
    level: namesOf(levels),
    dimension: namesOf(dimensions),
    expectation: namesOf(expectations),
    rating: namesOf(ratings),
  };
  return Object.values(names).every(({ size }) => size === 0) ? undefined : names;
}

function namesOf(all: readonly Renamed[]): ReadonlyMap<string, string> {
  return new Map(all.flatMap(({ id, formerly }) => formerly.map((old) => [old, id] as const)));
}

/** The record itself where nothing in it was renamed. */
function inNames(record: JournalRecord, names: Names): JournalRecord {
  switch (record.kind) {
    case 'tick':
      return changed(record, { expectation: present(names.expectation, record.expectation) });
    case 'rating':
      return changed(record, {
        level: present(names.level, record.level),
        dimension: present(names.dimension, record.dimension),
        rating: record.rating === undefined ? undefined : present(names.rating, record.rating),
      });
    case 'evidence': {
      const { expectation } = record;
      return changed(record, {
        dimension: present(names.dimension, record.dimension),
        ...(expectation !== undefined && { expectation: present(names.expectation, expectation) }),
      });
    }
    case 'feedback':
    case 'note':
      return changed(record, { dimension: present(names.dimension, record.dimension) });
    case 'focus':
      return changed(record, {
        level: present(names.level, record.level),
        dimensions: allPresent(names.dimension, record.dimensions),
        practise: allPresent(names.expectation, record.practise),
      });
    default:
      return record;
  }
}

function present(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? id;
}

/** Each once, since two may have become one. The very same list where none was renamed. */
function allPresent(names: ReadonlyMap<string, string>, ids: readonly string[]): readonly string[] {
  return ids.some((id) => names.has(id)) ? [...new Set(ids.map((id) => present(names, id)))] : ids;
}

function changed<R extends JournalRecord>(record: R, parts: Partial<R>): R {
  const keys = Object.keys(parts) as (keyof R)[];
  return keys.every((key) => parts[key] === record[key]) ? record : { ...record, ...parts };
}
