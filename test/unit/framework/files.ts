import { readFileSync } from 'node:fs';
import type { Parsed } from '../../../src/framework/parse.ts';
import type { FrameworkProblem } from '../../../src/framework/problem.ts';

const CHECKOUT = new URL('../../../', import.meta.url);

/** A file of the checkout, by its path from the top. */
export function fileOf(path: string): Uint8Array {
  return readFileSync(new URL(path, CHECKOUT));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function goodOne<Value>(parsed: Parsed<Value>): Value {
  if (parsed.kind === 'parsed') return parsed.value;
  throw new Error(`expected no problem, found ${JSON.stringify(parsed.problems)}`);
}

export function problemsOf(parsed: Parsed<unknown>): readonly FrameworkProblem[] {
  if (parsed.kind === 'problems') return parsed.problems;
  throw new Error('expected a problem, found none');
}

/** The smallest ladder that is in order. */
export const SMALL_LADDER = `id: ladder
title: Ladder
dimensions:
  - id: craft
    title: Craft
levels:
  - id: A
    title: First
    expectations:
      craft:
        - id: A.one
          title: One
          instead_of: Nothing
          good: Something
ratings:
  - id: meets
    title: Meets
    text: Reliably.
`;

/** The smallest map with all of its parts that is in order. */
export const SMALL_MAP = `id: map
title: Map
levels:
  - id: new
    title: New
  - id: old
    title: Old
touchpoints:
  - id: build
    title: Build
    kind: delivering
    behaviours:
      new: Builds.
      old: Directs.
delegation:
  rule: Further.
  agenda: Gaps.
  levels:
    new:
      hand_off: A task.
      stay_close: All of it.
growth:
  rule: Earlier.
  moves:
    - from: new
      to: old
      move: Frame it.
level_mapping:
  A: new
`;
