import type { Limits } from '../framework/limits.ts';
import { type Problems, readChecked } from '../framework/parse.ts';
import type { YamlText } from '../framework/place.ts';
import { duplicateIds } from '../framework/references.ts';
import { type Person, peopleSchema } from './schema.ts';

/** 500 people with all that can be said of each come to about 1.2 MB and 260,000 words and marks. */
export const PEOPLE_LIMITS: Limits = { bytes: 4_000_000, parts: 600_000 };

/** The people of a file, or what is wrong with it. `yaml` undefined: there is nothing in the file but comments. */
export type PeopleText =
  | { readonly kind: 'people'; readonly people: readonly Person[]; readonly yaml: YamlText | undefined }
  | Problems;

/** Reads a file of people. Never throws, whatever the bytes are. */
export function readPeopleText(bytes: Uint8Array): PeopleText {
  const read = readChecked(
    bytes,
    peopleSchema,
    ({ people }, lineOf) => {
      const names = (people ?? []).map(({ name }, index) => ({ id: name.trim(), path: ['people', index, 'name'] }));
      return duplicateIds('person', names, lineOf);
    },
    PEOPLE_LIMITS,
  );
  if (read.kind === 'checked') return { kind: 'people', people: read.value.people ?? [], yaml: read.yaml };
  const isEmpty = read.problems.length === 1 && read.problems[0]?.kind === 'empty';
  return isEmpty ? { kind: 'people', people: [], yaml: undefined } : read;
}
