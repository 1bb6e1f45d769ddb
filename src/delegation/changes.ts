import { assertNever } from '../facts/assertNever.ts';
import { expectationWithId, type Framework, levelOf } from '../framework/framework.ts';
import { type Called, withDoes, withRating } from './said.ts';
import type { Mark, Person, Says } from './schema.ts';

/** What a lead, or an import, changes about one person. */
export type PersonChange =
  /** Empty takes it out; so do the others that are texts. */
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'notes'; readonly notes: string }
  /** "Cannot delegate yet" at a touchpoint, or no longer. */
  | { readonly kind: 'mark'; readonly touchpoint: string; readonly isOn: boolean }
  | { readonly kind: 'because'; readonly touchpoint: string; readonly because: string }
  /** The lead's own rating; undefined takes it back. */
  | {
      readonly kind: 'rate';
      readonly level: string;
      readonly dimension: string;
      readonly rating: string | undefined;
    }
  /** The lead's own word on an expectation; undefined takes it back. */
  | { readonly kind: 'does'; readonly expectation: string; readonly does: boolean | undefined }
  /** What the person said takes the place of what they said before. */
  | { readonly kind: 'says'; readonly says: Says };

/** Somebody new in the file. What is empty is left out. */
export interface NewPerson {
  readonly name: string;
  readonly level: string;
  readonly notes: string;
}

export function personOf({ name, level, notes }: NewPerson): Person {
  return withTexts({ name: name.trim() }, { level: level.trim(), notes: notes.trim() });
}

/** The person as they are afterwards. With the ladder at hand, what it called otherwise before is changed where it stands. */
export function changedPerson(person: Person, change: PersonChange, framework: Framework | undefined): Person {
  switch (change.kind) {
    case 'level':
      return withTexts(person, { level: change.level.trim() });
    case 'notes':
      return withTexts(person, { notes: change.notes.trim() });
    case 'mark':
      return marked(person, change.touchpoint, change.isOn);
    case 'because':
      return explained(person, change.touchpoint, change.because.trim());
    case 'rate': {
      const level = (framework && levelOf(framework, change.level)) ?? unknown(change.level);
      const dimensions = framework?.progression.dimensions ?? [];
      const dimension = dimensions.find(({ id }) => id === change.dimension) ?? unknown(change.dimension);
      return withView(person, withRating(person.view ?? {}, level, dimension, change.rating));
    }
    case 'does': {
      const asked = (framework && expectationWithId(framework, change.expectation)) ?? unknown(change.expectation);
      return withView(person, withDoes(person.view ?? {}, asked, change.does));
    }
    case 'says':
      return { ...person, says: change.says };
    default:
      return assertNever(change);
  }
}

function unknown(id: string): Called {
  return { id, formerly: [] };
}

function withTexts(person: Person, texts: Pick<Person, 'level' | 'notes'>): Person {
  const left: Record<string, unknown> = { ...person, ...texts };
  for (const key of Object.keys(texts)) if (left[key] === '') delete left[key];
  return left as Person;
}

function withView({ view: _, ...person }: Person, view: NonNullable<Person['view']>): Person {
  return Object.keys(view).length === 0 ? person : { ...person, view };
}

function marked(person: Person, touchpoint: string, isOn: boolean): Person {
  const { not_yet: marks = [] } = person;
  if (marks.some((mark) => mark.touchpoint === touchpoint) === isOn) return person;
  return withMarks(person, isOn ? [...marks, { touchpoint }] : marks.filter((mark) => mark.touchpoint !== touchpoint));
}

/** A reason for a mark that is gone meanwhile brings nothing back. */
function explained(person: Person, touchpoint: string, because: string): Person {
  const { not_yet: marks = [] } = person;
  return withMarks(
    person,
    marks.map((mark) => {
      if (mark.touchpoint !== touchpoint) return mark;
      return because === '' ? { touchpoint } : { touchpoint, because };
    }),
  );
}

function withMarks({ not_yet: _, ...person }: Person, marks: readonly Mark[]): Person {
  return marks.length === 0 ? person : { ...person, not_yet: marks };
}
