import * as z from 'zod';
import { type DeepReadonly, id, perId, text } from '../framework/schema.ts';

// The file of people, key for key as it stands in the YAML. It belongs to the lead, and nothing but Rung on this machine reads it.

const ratingsSchema = perId(
  perId(
    text('Id of a rating of the ladder; or "not yet", or "does not apply".', 'meets'),
    'The ratings, by id of their dimension.',
  ),
  'How the person stands in each dimension, by id of the level that it is held against.',
);

const doesSchema = perId(z.boolean(), 'Whether the person does what is expected, by id of the expectation.');

const markSchema = z.strictObject({
  touchpoint: id('Id of a touchpoint of the map.', 'launch'),
  because: text('Why it cannot be delegated yet. May be left out.', 'Has not run a rollout yet.').optional(),
});

const viewSchema = z.strictObject({ ratings: ratingsSchema.optional(), does: doesSchema.optional() });

const saysSchema = z.strictObject({
  on: z.iso
    .date()
    .meta({ description: 'The day of the newest record in it. May be left out.', examples: ['2026-11-20'] })
    .optional(),
  ratings: ratingsSchema.optional(),
  does: doesSchema.optional(),
});

export const personSchema = z.strictObject({
  name: text('What the person is called; unique in the file.', 'Aisha'),
  level: text(
    'Id or title of a level of the ladder, or of a column of the map; small and capital letters are the same. May be left out.',
    'L1',
  ).optional(),
  notes: text('What to remember. May be left out.', 'Wants to lead a launch.').optional(),
  not_yet: z
    .array(markSchema)
    .describe('The touchpoints where the lead cannot delegate at that level yet. May be left out.')
    .optional(),
  view: viewSchema.describe('How the lead sees it. May be left out.').optional(),
  says: saysSchema.describe('What the person said in a self-assessment. May be left out.').optional(),
});

/** people.yaml. A list with nothing in it is one, too. */
export const peopleSchema = z.strictObject({
  people: z.array(personSchema).nullable().describe('The people, in the order in which they are shown.'),
});

export type Person = DeepReadonly<z.output<typeof personSchema>>;
export type Mark = NonNullable<Person['not_yet']>[number];
/** How the lead sees a person. */
export type View = NonNullable<Person['view']>;
/** What a person said of themselves. */
export type Says = NonNullable<Person['says']>;
/** What both of them are made of. */
export type Said = Pick<View, 'ratings' | 'does'>;
