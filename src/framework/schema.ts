import * as z from 'zod';

// The two files of the framework, key for key as they stand in the YAML. The docstrings go into the JSON schemas, where an
// editor shows them while a team writes a ladder of its own. An unknown key is a problem: it is nearly always a typing error.

/** A text that is not empty. */
export const text = (description: string, example: string) =>
  z
    .string()
    .regex(/\S/)
    .meta({ description, examples: [example] });

/** The id of something in the same file, or in another. */
export const id = (description: string, example: string) =>
  z
    .string()
    .regex(/^\S{1,80}$/)
    .meta({ description: `${description} 1 to 80 characters, no spaces.`, examples: [example] });

const months = (description: string, example: number) =>
  z
    .int({ abort: true })
    .min(1)
    .max(60)
    .meta({ description: `${description} Whole months, 1 to 60. May be left out.`, examples: [example] });

const someOf = <T extends z.ZodType>(item: T, description: string) => z.array(item).min(1).describe(description);

const anyOf = <T extends z.ZodType>(item: T, description: string) =>
  z.array(item).default([]).describe(`${description} May be left out.`);

/** Values by an id. */
export const perId = <T extends z.ZodType>(value: T, description: string) =>
  z.record(z.string(), value).describe(description);

/** What a ladder renames keeps its history: the journal holds the ids of its time. */
const formerly = (what: string, example: string) =>
  anyOf(
    id(`One id that the ${what} had.`, example),
    `Ids that the ${what} had before. What was kept under them in the journal belongs to it, and what Rung measures by them too.`,
  );

const principleSchema = z.strictObject({
  id: id('Names the principle; unique among the principles.', 'impact-over-tenure'),
  title: text('The principle in a few words.', 'Impact over tenure'),
  text: text('What it means, in a sentence.', 'A level is earned by capability that others can see.'),
});

const dimensionSchema = z.strictObject({
  id: id('Names the dimension; levels group their expectations under it.', 'ownership'),
  title: text('Heading of the dimension.', 'Ownership'),
  formerly: formerly('dimension', 'responsibility'),
});

const expectationSchema = z.strictObject({
  id: id(
    'Names the expectation; unique in the whole ladder. Ticks are stored under it: where it changes, the old one goes to formerly.',
    'L1.small-focused-prs',
  ),
  title: text('What is expected, as an instruction.', 'Keep PRs focused, at 50-200 lines'),
  short: text(
    'The same in some twenty characters, for a narrow row with a figure beside it. May be left out.',
    'Keep PRs focused',
  ).optional(),
  instead_of: text('What people do who do not meet it yet.', 'One PR of 800 lines over 15 files.'),
  good: text('An example of meeting it, concrete enough to imitate.', 'One PR for each concern.'),
  formerly: formerly('expectation', 'L1.small-prs'),
});

const levelSchema = z.strictObject({
  id: id('Names the level; unique in the ladder. The setting rung.level holds it.', 'L2'),
  title: text('Job title at this level.', 'Product Engineer II'),
  summary: text('The level in a sentence.', 'Owns features from end to end.').optional(),
  scope: text(
    'How large the work is that a person at this level takes on.',
    'Whole features and small projects.',
  ).optional(),
  expectations: perId(
    someOf(expectationSchema, 'What is asked at this level in this dimension; at least one expectation.'),
    'The expectations, by id of their dimension. Every dimension of the ladder must stand here.',
  ),
  signals: perId(
    z.array(text('What one notices when it goes well.', 'Your PRs merge within 24-48 hours of being started.')),
    'Signs that the level is met, by id of their dimension. Dimensions without signs may be left out.',
  ).default({}),
  formerly: formerly('level', 'mid'),
});

const ratingSchema = z.strictObject({
  id: id(
    'Names the rating; unique among the ratings. Self-ratings are stored under it: where it changes, the old one goes to formerly.',
    'meets',
  ),
  title: text('The rating in a word or two.', 'Meets'),
  text: text('When to choose it.', 'You do this reliably.'),
  formerly: formerly('rating', 'solid'),
});

const growthConversationsSchema = z.strictObject({
  rule: text('The rule to grow by.', 'Do not try to grow everywhere at once.'),
  steps: someOf(text('One step.', 'Ask for feedback after 2 to 4 weeks.'), 'The steps, in order.'),
});

const promotionSchema = z.strictObject({
  rule: text('What a promotion recognises.', 'You already work at the next level, consistently.'),
  evidence: someOf(
    z.strictObject({
      id: id('Names the kind of evidence; unique among them.', 'feedback'),
      text: text('What has to be shown.', 'Feedback from peers.'),
      months: months('For sustained: how long one has worked at the next level by then.', 3).optional(),
    }),
    'What a promotion asks to see.',
  ),
});

const mistakeSchema = z.strictObject({
  mistake: text('What people often do.', 'Counting years of experience'),
  fix: text('What to do about it.', 'Track the impact that you have shown.'),
  sign: z
    .enum(['everywhere-at-once', 'output', 'one-part', 'silence'])
    .meta({
      description:
        'A sign of it that Rung can know, so that it is shown once where the sign is. everywhere-at-once: a third focus is asked for. output: evidence counts pull requests or tickets. one-part: a quarter in one part of the stack. silence: two weeks without evidence or a status. May be left out.',
      examples: ['silence'],
    })
    .optional(),
});

/** progression.yaml: the ladder. Levels stand from the lowest to the highest. */
export const progressionSchema = z
  .strictObject({
    id: id('Names the ladder.', 'product-engineer-progression'),
    title: text('Title of the ladder.', 'Product Engineer Progression'),
    summary: text('What the ladder is for, in a sentence or two.', 'How to grow as a product engineer.').optional(),
    principles: anyOf(principleSchema, 'What the ladder rests on.'),
    dimensions: someOf(dimensionSchema, 'What is looked at on every level, in the order in which it is shown.'),
    levels: someOf(levelSchema, 'The levels, from the lowest to the highest.'),
    ratings: someOf(ratingSchema, 'How one rates oneself in a dimension, from the best to the weakest.'),
    rating_rule: text('How to read the ratings.', 'Work on the gaps first.').optional(),
    growth_conversations: growthConversationsSchema.describe('How to plan growth. May be left out.').optional(),
    promotion: promotionSchema.describe('What a promotion asks for. May be left out.').optional(),
    common_mistakes: anyOf(mistakeSchema, 'What often goes wrong on the way up.'),
  })
  .meta({
    title: 'Rung: a progression ladder',
    description: 'The levels of a career ladder and what each of them asks, with examples.',
  });

const touchpointSchema = z.strictObject({
  id: id('Names the touchpoint; unique in the map.', 'story-mapping'),
  title: text('Heading of the touchpoint.', 'Story Mapping'),
  kind: z.enum(['shaping', 'delivering']).meta({
    description: 'shaping: deciding what is worth doing. delivering: doing it and learning from it.',
    examples: ['delivering'],
  }),
  behaviours: perId(
    text('What one could watch a person of this level do.', 'Follows the release plan reliably.'),
    'What people do here, by id of their level. Every level of the map must stand here.',
  ),
});

const handOverSchema = z.strictObject({
  hand_off: text('What a lead can hand over to somebody of this level.', 'A scoped story from end to end.'),
  stay_close: text('Where the lead stays close.', 'Moments when scope shifts.'),
});

const moveSchema = z.strictObject({
  from: id('Id of the level that one leaves.', 'junior'),
  to: id('Id of the level that one moves to; null where the map ends.', 'mid').nullable(),
  move: text('What changes with the move.', 'Take a reported symptom and write the problem statement yourself.'),
});

/** competency-map.yaml: what people of each level do at each stage of the journey. */
export const competencyMapSchema = z
  .strictObject({
    id: id('Names the map.', 'product-engineer-competency-map'),
    title: text('Title of the map.', 'Product Engineer Competency Map'),
    summary: text('What the map shows, in a sentence or two.', 'What each level does at each stage.').optional(),
    spine: text('The thought that holds the map together.', 'What changes is how much clarity you need.').optional(),
    mindset: anyOf(text('One habit of mind.', 'Ship, watch, adjust.'), 'The habits of mind that the map builds on.'),
    levels: someOf(
      z.strictObject({
        id: id('Names the level of the map; unique among them.', 'mid'),
        title: text('Heading of its column.', 'Mid'),
      }),
      'The columns of the map, from the lowest level to the highest.',
    ),
    touchpoints: someOf(touchpointSchema, 'The rows of the map: the stages of the journey, in their order.'),
    delegation: z
      .strictObject({
        rule: text('How far to delegate.', 'Delegate one rung past what feels comfortable.'),
        agenda: text('What to coach.', 'Where you cannot yet delegate, that gap is what to coach.'),
        levels: perId(handOverSchema, 'What to hand over and where to stay close, by id of the level of the map.'),
      })
      .describe('The map seen from above, for a lead. May be left out.')
      .optional(),
    growth: z
      .strictObject({
        rule: text('What moving up means.', 'Your level is how much ambiguity you can take in.'),
        moves: someOf(moveSchema, 'The move from each level to the next.'),
      })
      .describe('The map seen from below, for an engineer. May be left out.')
      .optional(),
    level_mapping: perId(
      id('Id of the level of the map.', 'mid'),
      'Which level of the map goes with which level of the ladder: id of the ladder level, then id of the map level.',
    ).default({}),
  })
  .meta({
    title: 'Rung: a competency map',
    description: 'What people of each level do at each stage of the journey, as behaviour that one could watch.',
  });

/** The same, and nobody changes it. */
export type DeepReadonly<T> = { readonly [K in keyof T]: DeepReadonly<T[K]> };

/** A ladder. Lists that may be left out are empty then. */
export type Progression = DeepReadonly<z.output<typeof progressionSchema>>;
export type Principle = Progression['principles'][number];
export type Dimension = Progression['dimensions'][number];
export type Level = Progression['levels'][number];
export type Expectation = DeepReadonly<z.output<typeof expectationSchema>>;
export type Rating = Progression['ratings'][number];
export type GrowthConversations = NonNullable<Progression['growth_conversations']>;
export type Promotion = NonNullable<Progression['promotion']>;
export type CommonMistake = Progression['common_mistakes'][number];

/** A competency map. Lists that may be left out are empty then. */
export type CompetencyMap = DeepReadonly<z.output<typeof competencyMapSchema>>;
export type MapLevel = CompetencyMap['levels'][number];
export type Touchpoint = CompetencyMap['touchpoints'][number];
export type Delegation = NonNullable<CompetencyMap['delegation']>;
export type HandOver = Delegation['levels'][string];
export type Move = NonNullable<CompetencyMap['growth']>['moves'][number];
