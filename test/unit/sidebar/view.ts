import assert from 'node:assert/strict';
import { adviseOn } from '../../../src/advice.ts';
import type { Habits } from '../../../src/editor/sidebar/levelRows.ts';
import { nowRows } from '../../../src/editor/sidebar/nowRows.ts';
import type { Row } from '../../../src/editor/sidebar/row.ts';
import type { UnmeasuredReason } from '../../../src/facts/branch.ts';
import { type Framework, levelOf } from '../../../src/framework/framework.ts';
import { parseCompetencyMap, parseProgression } from '../../../src/framework/parse.ts';
import type { Level } from '../../../src/framework/schema.ts';
import type { Terms } from '../../../src/habits/habit.ts';
import { DEFAULT_NUDGE_SETTINGS, worthALook } from '../../../src/nudges/nudgeSettings.ts';
import { sampleBranch } from '../../../src/sample/sampleBranch.ts';
import { sampleObservation } from '../../../src/sample/sampleObservation.ts';
import type { BranchState, Facts } from '../../../src/whatIsKnown.ts';
import { fileOf, goodOne } from '../framework/files.ts';
import { theTerms } from '../habits/builders.ts';
import { branchJson, PULL_REQUESTS_YAML } from '../sample/sample.ts';
import { assertOneLine } from '../words/reading.ts';

/** What is known before any source has said a word, and what the test says of it. */
export function theFacts(overrides: Partial<Facts> = {}): Facts {
  return {
    framework: undefined,
    frameworkFault: undefined,
    settings: [],
    nudgeSettings: DEFAULT_NUDGE_SETTINGS,
    level: undefined,
    branch: { kind: 'unknown' },
    others: [],
    changes: { kind: 'unknown' },
    gitHub: { kind: 'unknown' },
    guide: undefined,
    cache: [],
    journal: undefined,
    drafts: new Set(),
    ...overrides,
  };
}

/** A branch that has no size. */
export function unmeasured(reason: UnmeasuredReason, branch: string | undefined = 'search'): BranchState {
  return { kind: 'observed', observation: { kind: 'unmeasured', repository: '/home/mara/shop', branch, reason } };
}

/** *Now*, drawn from the facts. */
export function nowView(facts: Partial<Facts>, terms: Terms = theTerms()): readonly Row[] {
  const all = theFacts(facts);
  const advice = adviseOn(all, terms);
  return nowRows(all, advice, worthALook(advice.nudges, all.nudgeSettings), () => '14:05');
}

/** What a person sees while looking around. */
export function sampleFacts({ now, calendar }: Terms): Pick<Facts, 'branch' | 'gitHub'> {
  return {
    branch: { kind: 'observed', observation: sampleBranch(branchJson(), now, calendar) },
    gitHub: { kind: 'observed', last: sampleObservation(PULL_REQUESTS_YAML, now, calendar) },
  };
}

/** What the habits come to over what is known. */
export function habitsOver(facts: Partial<Facts>, terms: Terms = theTerms()): Habits {
  const { findings, branch } = adviseOn(theFacts(facts), terms);
  return { findings, branch, isSignedOut: false, terms };
}

/** The ladder and the map of a folder of the checkout. */
export function frameworkIn(folder: string): Framework {
  const progression = goodOne(parseProgression(fileOf(`${folder}/progression.yaml`)));
  return { progression, map: goodOne(parseCompetencyMap(fileOf(`${folder}/competency-map.yaml`), progression)) };
}

/** A level that the ladder has. */
export function levelIn(framework: Framework, id: string): Level {
  return levelOf(framework, id) ?? assert.fail(`no level ${id}`);
}

/** A row and all that unfolds from it. */
export function unfolded(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => [row, ...unfolded(row.children ?? [])]);
}

export function rowOf(rows: readonly Row[], id: string): Row {
  const all = unfolded(rows);
  const row = all.find((one) => one.id === id);
  return row ?? assert.fail(`no row ${id} among ${idsLike(id, all)}`);
}

/** Those that begin as the id does, so that a failure can be read. */
function idsLike(id: string, rows: readonly Row[]): string {
  const start = id.slice(0, id.indexOf('/') + 1);
  const like = rows.map((one) => one.id).filter((one) => (start ? one.startsWith(start) : !one.includes('/')));
  return like.length > 12 ? `${like.slice(0, 12)} and ${like.length - 12} others` : `[${like}]`;
}

/** `This branch: 15 / 200`: label and description of each, without what unfolds. */
export function lines(rows: readonly Row[] = []): readonly string[] {
  return rows.map(({ label, description }) => (description ? `${label}: ${description}` : label));
}

/** No id twice, no line with a break in it, nothing that cannot be seen, nothing that unfolds to nothing. */
export function assertDrawable(rows: readonly Row[]): void {
  const all = unfolded(rows);
  const ids = all.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
    'ids that are there twice',
  );
  for (const { label, spoken, description, tooltip, children } of all) {
    assertOneLine(label);
    if (spoken) assertOneLine(spoken);
    if (description) assertOneLine(description);
    for (const line of tooltip ? tooltip.split('\n') : []) assertOneLine(line);
    assert.notEqual(children?.length, 0, `nothing under ${label}`);
  }
}
