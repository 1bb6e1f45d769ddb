import * as z from 'zod';
import { nearestOf } from './nearest.ts';
import type { Path } from './place.ts';
import type { ShapeFault, ValueType } from './problem.ts';

/** `at`: whether the key is at fault, or the value. `said`: the path to tell, where it is not that of the place. */
export interface PlacedFault<Kind> {
  readonly fault: Kind;
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly said?: Path;
}

/** What zod found wrong with `value`, in the words of the framework. */
export function* shapeFaults(
  schema: z.ZodType,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): Generator<PlacedFault<ShapeFault>> {
  for (const issue of issues) yield* faultsOf(schema, value, issue);
}

function* faultsOf(schema: z.ZodType, value: unknown, issue: z.core.$ZodIssue): Generator<PlacedFault<ShapeFault>> {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const received = valueAt(value, path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    for (const key of issue.keys) {
      yield { fault: unknownKey(key, known, received), path: [...path, key], at: 'key', said: path };
    }
  } else if (received === undefined && path.length > 0) {
    yield missingKey(path, issue);
  } else {
    yield { fault: valueFault(received, issue), path, at: 'value' };
  }
}

function unknownKey(key: string, known: readonly string[], holder: unknown): ShapeFault {
  return {
    kind: 'unknown-key',
    key,
    known,
    nearest: nearestOf(key, known),
    cutText: /\s/.test(key) && valueAt(holder, [key]) === null,
  };
}

function missingKey(path: Path, issue: z.core.$ZodIssue): PlacedFault<ShapeFault> {
  const holder = path.slice(0, -1);
  return {
    fault: { kind: 'missing-key', key: String(path.at(-1)), expected: expectedBy(issue) },
    path: holder,
    at: 'value',
  };
}

function valueFault(received: unknown, issue: z.core.$ZodIssue): ShapeFault {
  if (typeof received === 'number' && isAboutNumbers(issue)) return { kind: 'bad-months', received };
  if (issue.code === 'invalid_type')
    return { kind: 'wrong-type', expected: expectedBy(issue), received: typeOf(received) };
  if (issue.code === 'too_small') return { kind: 'empty-list' };
  if (typeof received !== 'string') return { kind: 'wrong-type', expected: 'text', received: typeOf(received) };
  if (issue.code === 'invalid_value') return { kind: 'unknown-value', received, known: issue.values.map(String) };
  if (received.trim() === '') return { kind: 'empty-text' };
  const isDay = issue.code === 'invalid_format' && issue.format === 'date';
  return { kind: isDay ? 'bad-day' : 'bad-id', received };
}

function isAboutNumbers(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'too_small' || issue.code === 'too_big' || expectedBy(issue) === 'number';
}

/** An enum's issue does not name a type: its values are texts. */
function expectedBy(issue: z.core.$ZodIssue): ValueType {
  if (issue.code !== 'invalid_type') return 'text';
  switch (issue.expected) {
    case 'array':
      return 'list';
    case 'object':
    case 'record':
      return 'map';
    case 'number':
    case 'int':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'text';
  }
}

function typeOf(value: unknown): ValueType {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
    case 'bigint':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'map';
  }
}

function valueAt(value: unknown, path: Path): unknown {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    inner = (inner as Record<string | number, unknown>)[step];
  }
  return inner;
}

/** The keys that the schema knows at the end of `path`. */
function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  let inner = bare(schema);
  for (const step of path) {
    if (inner instanceof z.ZodObject) inner = bare(inner.shape[step]);
    else if (inner instanceof z.ZodArray) inner = bare(inner.element);
    else if (inner instanceof z.ZodRecord) inner = bare(inner.valueType);
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** Without "may be left out", "may be null" and "is this where it is left out". */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return bare(schema.unwrap());
  }
  return schema;
}
