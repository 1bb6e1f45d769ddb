import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Progression, progressionSchema } from '../../../src/framework/schema.ts';

/** The ladder that comes with Rung. */
export function builtInLadder(): Progression {
  return ladderIn('../../../framework/progression.yaml');
}

/** A team's ladder of 6 levels and 8 dimensions in German, which says nothing of promotions. */
export function germanLadder(): Progression {
  return ladderIn('../../fixtures/framework/deutsch/progression.yaml');
}

function ladderIn(path: string): Progression {
  return progressionSchema.parse(parse(readFileSync(new URL(path, import.meta.url), 'utf8')));
}
