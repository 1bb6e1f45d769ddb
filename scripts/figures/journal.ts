import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, type Instant } from '../../src/facts/instant.ts';
import { parseProgression } from '../../src/framework/parse.ts';
import type { Progression } from '../../src/framework/schema.ts';
import { nextLevelChecklist } from '../../src/growth/checklist.ts';
import type { JournalState } from '../../src/journal/fold.ts';
import { Journal } from '../../src/journal/journal.ts';
import { writeLine } from '../../src/journal/line.ts';
import type { Entry, JournalRecord } from '../../src/journal/record.ts';
import { below, seeded } from '../../test/unit/journal/seeded.ts';
import { type Figure, median, medianOf } from './figure.ts';
import { heapFigure } from './habits.ts';

const NOW: Instant = Date.parse('2026-06-01T12:00:00Z');
const YEARS = 10;

/** How many records are spread over how many files of a session each, and over files of one claim each. */
interface Shape {
  readonly name: string;
  readonly records: number;
  readonly sessions: number;
  readonly claims: number;
}

const SHAPES: readonly Shape[] = [
  { name: '50,000 records in 3,000 files', records: 50_000, sessions: 1_000, claims: 2_000 },
  { name: '50,000 records in 5 files', records: 50_000, sessions: 5, claims: 0 },
];

/** Appends to time in each run. */
const APPENDS = 100;

/** From a journal on disk to the checklist, what it takes in memory, and whether an append takes longer in a large one. */
export async function journalFigures(runs: number): Promise<readonly Figure[]> {
  const root = await mkdtemp(join(tmpdir(), 'rung-journal-'));
  const { progression } = ladder();
  const figures: Figure[] = [];
  try {
    const records = manyRecords(50_000, progression);
    for (const [index, shape] of SHAPES.entries()) {
      const folder = join(root, `journal-${index}`);
      await keepIn(folder, records, shape);
      figures.push(...(await shapeFigures(folder, shape.name, progression, runs)));
    }
    figures.push(await appendFigure(join(root, 'journal-0'), join(root, 'empty'), runs));
    return figures;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function shapeFigures(
  folder: string,
  name: string,
  progression: Progression,
  runs: number,
): Promise<readonly Figure[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    times.push(
      await timed(async () => {
        const { journal, state } = await opened(folder);
        nextLevelChecklist(progression, 'L2', { journal: state, findings: [] });
        journal.dispose();
      }),
    );
  }
  return [
    medianOf(`journal to checklist, ${name}`, times, 200),
    await heapFigure(
      `journal in memory, ${name}`,
      () => opened(folder),
      50,
      () => opened(folder),
    ),
  ];
}

/** An append in a large journal takes so many times as long as one in an empty journal; they take turns. */
async function appendFigure(large: string, empty: string, runs: number): Promise<Figure> {
  const ratios: number[] = [];
  for (let run = 0; run < runs; run++) {
    const inLarge = await opened(large);
    const inEmpty = await opened(join(empty, `${run}`));
    const times = { large: [] as number[], empty: [] as number[] };
    for (let index = 0; index < APPENDS; index++) {
      const entry: Entry = { kind: 'nudge', nudge: 'branch-size', subject: `${run}/${index}`, crossing: 200 };
      times.large.push(await timed(() => inLarge.journal.append(entry)));
      times.empty.push(await timed(() => inEmpty.journal.append(entry)));
    }
    ratios.push(median(times.large) / median(times.empty));
    for (const { journal } of [inLarge, inEmpty]) journal.dispose();
  }
  const name = 'append at 50,000 records, against an empty journal';
  return { name, value: median(ratios), unit: 'x', goal: 1.2, runs: ratios };
}

async function opened(folder: string): Promise<{ readonly journal: Journal; readonly state: JournalState }> {
  const journal = new Journal({ folder, now: () => Date.now() });
  return { journal, state: await journal.state() };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function ladder(): { readonly progression: Progression } {
  const parsed = parseProgression(readFileSync(new URL('../../framework/progression.yaml', import.meta.url)));
  if (parsed.kind !== 'parsed') throw new Error('the built-in ladder cannot be read');
  return { progression: parsed.value };
}

/** The years of a busy engineer: mostly ticks, watches and nudges, and some words of evidence now and then. */
function manyRecords(count: number, { levels, dimensions, ratings }: Progression): readonly JournalRecord[] {
  const random = seeded(11);
  const one = <T>(items: readonly T[]): T => items[below(items.length, random)] as T;
  const expectations = levels.flatMap((level) =>
    Object.values(level.expectations)
      .flat()
      .map(({ id }) => id),
  );
  const dimension = () => one(dimensions).id;
  const level = () => one(levels).id;
  const words = (length: number) => Array.from({ length }, () => one(WORDS)).join(' ');
  const hex = () =>
    below(2 ** 48, random)
      .toString(16)
      .padStart(12, '0');
  const item = () => `item-${hex()}${hex()}`;
  const on = (at: Instant) => new Date(at).toISOString().slice(0, 10);
  const entries: readonly [weight: number, make: (at: Instant) => Entry][] = [
    [24, () => ({ kind: 'tick', expectation: one(expectations), ticked: random() < 0.7 })],
    [16, () => ({ kind: 'rating', level: level(), dimension: dimension(), rating: one(ratings).id })],
    [22, () => ({ kind: 'nudge', nudge: 'branch-size', subject: `feature-${hex()}:/work/shop/.git`, crossing: 200 })],
    [12, () => ({ kind: 'watch', pullRequest: `PR_kwDO${hex()}`, watched: true })],
    [
      8,
      (at) => ({
        kind: 'evidence',
        item: item(),
        on: on(at),
        dimension: dimension(),
        did: words(14),
        outcome: words(9),
        link: `https://github.com/acme/shop/pull/${below(90_000, random)}`,
      }),
    ],
    [
      3,
      (at) => ({
        kind: 'feedback',
        item: item(),
        on: on(at),
        dimension: dimension(),
        from: one(WORDS),
        as: 'peer',
        said: words(20),
      }),
    ],
    [4, (at) => ({ kind: 'note', item: item(), on: on(at), dimension: dimension(), text: words(12) })],
    [6, () => ({ kind: 'dismissal', suggestion: `outcomes/PR_kwDO${hex()}` })],
    [
      2,
      () => ({
        kind: 'focus',
        round: item(),
        level: level(),
        dimensions: [dimension()],
        practise: [one(expectations)],
      }),
    ],
    [1, () => ({ kind: 'asked', round: item() })],
    [2, (at) => ({ kind: 'snooze', until: at + DAY })],
  ];
  const all = entries.flatMap(([weight, make]) => Array.from({ length: weight }, () => make));
  return Array.from({ length: count }, (_, index): JournalRecord => {
    const at = NOW - Math.floor(((count - index) / count) * YEARS * 365 * DAY);
    const id = `${hex().slice(0, 8)}-${hex().slice(0, 4)}-4${hex().slice(0, 3)}-8${hex().slice(0, 3)}-${hex()}`;
    return { version: 1, id, at, ...one(all)(at) };
  });
}

const WORDS =
  'the checkout now tells a shopper why card was refused and what to do support hears half as many questions since'.split(
    ' ',
  );

async function keepIn(folder: string, records: readonly JournalRecord[], shape: Shape): Promise<void> {
  await mkdir(folder, { recursive: true });
  const kept = records.length - shape.claims;
  const size = Math.ceil(kept / shape.sessions);
  for (let from = 0; from < kept; from += size) {
    const session = records.slice(from, Math.min(kept, from + size));
    await writeFile(join(folder, `session-${from}.jsonl`), session.map(writeLine).join(''));
  }
  for (const record of records.slice(kept)) await writeFile(join(folder, `once-${record.id}.jsonl`), writeLine(record));
}
