import type { Framework } from '../../../src/framework/framework.ts';
import { parseCompetencyMap, parseProgression } from '../../../src/framework/parse.ts';
import type { CompetencyMap } from '../../../src/framework/schema.ts';
import { fileOf, goodOne } from '../framework/files.ts';

export type WithMap = Framework & { readonly map: CompetencyMap };

/** The ladder and the map that come with Rung. */
export function builtIn(): WithMap {
  return frameworkIn('framework');
}

/** A team's ladder of 6 levels and 8 dimensions, with a map of 5 touchpoints and 3 levels that says nothing of delegation. */
export function german(): WithMap {
  return frameworkIn('test/fixtures/framework/deutsch');
}

function frameworkIn(folder: string): WithMap {
  const progression = goodOne(parseProgression(fileOf(`${folder}/progression.yaml`)));
  return { progression, map: goodOne(parseCompetencyMap(fileOf(`${folder}/competency-map.yaml`), progression)) };
}

/** What a function gives, which must be there. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('expected something, found nothing');
  return value;
}
