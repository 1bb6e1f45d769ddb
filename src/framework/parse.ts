import type * as z from 'zod';
import { LADDER_LIMITS, type Limits, MAX_PROBLEMS } from './limits.ts';
import { placeOf, placeOfRange, WHOLE_FILE, type YamlText } from './place.ts';
import type { FrameworkProblem, ReferenceFault, ShapeFault } from './problem.ts';
import { type LineOf, mapFaults, progressionFaults } from './references.ts';
import { type CompetencyMap, competencyMapSchema, type Progression, progressionSchema } from './schema.ts';
import { type PlacedFault, shapeFaults } from './shapeFaults.ts';
import { decodeUtf8 } from './utf8.ts';
import { readYaml, type YamlReading } from './yamlText.ts';

/** Either the value, or what is wrong. */
export type Parsed<Value> = { readonly kind: 'parsed'; readonly value: Value } | Problems;

export interface Problems {
  readonly kind: 'problems';
  /** In the order of the file; at most 50, and at least one. */
  readonly problems: readonly FrameworkProblem[];
}

/** Reads a ladder in YAML or JSON. Never throws, whatever the bytes are. */
export function parseProgression(bytes: Uint8Array): Parsed<Progression> {
  return parsed(readChecked(bytes, progressionSchema, progressionFaults));
}

/** Reads a competency map. With the ladder that it is for, its level mapping is held to that ladder. Never throws. */
export function parseCompetencyMap(bytes: Uint8Array, progression?: Progression): Parsed<CompetencyMap> {
  return parsed(readChecked(bytes, competencyMapSchema, (map, lineOf) => mapFaults(map, progression, lineOf)));
}

/** A value with the text that it was read from, or what is wrong. */
export type Checked<Value> = { readonly kind: 'checked'; readonly value: Value; readonly yaml: YamlText } | Problems;

/** What a schema cannot see: what does not go together in a value. */
type Check<Value> = (value: Value, lineOf: LineOf) => Iterable<PlacedFault<ReferenceFault>>;

/**
 * Reads a file from the outside in: size, encoding, YAML, the shape, and what goes together. Each waits for the one before it.
 * Never throws, whatever the bytes are.
 */
export function readChecked<Schema extends z.ZodType>(
  bytes: Uint8Array,
  schema: Schema,
  check: Check<z.output<Schema>>,
  limits: Limits = LADDER_LIMITS,
): Checked<z.output<Schema>> {
  const reading = readText(bytes, limits);
  if (reading.kind !== 'yaml') return reading;
  const { yaml, value } = reading;
  const shaped = schema.safeParse(value);
  if (!shaped.success) return problems(yaml, shapeFaults(schema, value, shaped.error.issues));
  const { data } = shaped;
  const found = problems(
    yaml,
    check(data, (path) => placeOf(yaml, path, 'value').line),
  );
  return found.problems.length > 0 ? found : { kind: 'checked', value: data, yaml };
}

function parsed<Value>(checked: Checked<Value>): Parsed<Value> {
  return checked.kind === 'checked' ? { kind: 'parsed', value: checked.value } : checked;
}

function readText(bytes: Uint8Array, limits: Limits): Extract<YamlReading, { kind: 'yaml' }> | Problems {
  if (bytes.length > limits.bytes)
    return oneProblem({ ...WHOLE_FILE, kind: 'too-large', bytes: bytes.length, limit: limits.bytes });
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'not-utf8') {
    const { byte, line, column } = decoded;
    return oneProblem({ kind: 'not-utf8', byte, path: '', line, column, endColumn: column });
  }
  const reading = readYaml(decoded.text, limits.parts);
  if (reading.kind === 'yaml') return reading;
  const faults = reading.faults.slice(0, MAX_PROBLEMS);
  return {
    kind: 'problems',
    problems: faults.map(({ fault, range, path }) => ({ ...placeOfRange(reading.lines, range, path), ...fault })),
  };
}

function oneProblem(problem: FrameworkProblem): Problems {
  return { kind: 'problems', problems: [problem] };
}

/** Faults are looked for only until there are enough to tell. */
function problems(yaml: YamlText, faults: Iterable<PlacedFault<ShapeFault | ReferenceFault>>): Problems {
  const placed: FrameworkProblem[] = [];
  for (const { fault, path, at, said } of faults) {
    placed.push({ ...placeOf(yaml, path, at, said), ...fault });
    if (placed.length === MAX_PROBLEMS) break;
  }
  return { kind: 'problems', problems: placed.sort((a, b) => a.line - b.line || a.column - b.column) };
}
