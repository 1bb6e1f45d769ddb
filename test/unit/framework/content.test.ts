import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { jsonSchemas } from '../../../scripts/jsonSchema.ts';
import { expectationsOf } from '../../../src/framework/framework.ts';
import { parseCompetencyMap, parseProgression } from '../../../src/framework/parse.ts';
import { fileOf, goodOne } from './files.ts';

const progression = goodOne(parseProgression(fileOf('framework/progression.yaml')));
const map = goodOne(parseCompetencyMap(fileOf('framework/competency-map.yaml'), progression));
const expectations = progression.levels.flatMap((level) =>
  expectationsOf({ progression, map }, level).flatMap((group) => group.expectations),
);

describe('The built-in framework', () => {
  const counts: [what: string, found: number, expected: number][] = [
    ['levels', progression.levels.length, 4],
    ['dimensions', progression.dimensions.length, 5],
    ['expectations', expectations.length, 58],
    ['principles', progression.principles.length, 4],
    ['ratings', progression.ratings.length, 4],
    ['growth steps', progression.growth_conversations?.steps.length ?? 0, 4],
    ['kinds of promotion evidence', progression.promotion?.evidence.length ?? 0, 3],
    ['common mistakes', progression.common_mistakes.length, 8],
    ['touchpoints', map.touchpoints.length, 7],
    ['levels of the map', map.levels.length, 4],
    ['moves', map.growth?.moves.length ?? 0, 4],
    ['habits of mind', map.mindset.length, 3],
    ['mapped levels', Object.keys(map.level_mapping).length, 4],
  ];
  for (const [what, found, expected] of counts) it(`has ${expected} ${what}`, () => assert.equal(found, expected));

  it('says of each expectation what it replaces and what is good', () => {
    for (const { id, title, instead_of, good } of expectations) assert.ok(title && instead_of && good, id);
  });

  it('says for each touchpoint what each level does', () => {
    for (const { id, behaviours } of map.touchpoints) assert.equal(Object.keys(behaviours).length, 4, id);
  });

  it('says for each level of the map what to hand off', () => {
    assert.deepEqual(Object.keys(map.delegation?.levels ?? {}), ['intern', 'junior', 'mid', 'senior']);
  });

  it('says in a number, too, how many months a promotion asks for', () => {
    assert.deepEqual(
      progression.promotion?.evidence.map(({ months }) => months),
      [3, undefined, undefined],
    );
  });

  it('cuts no sentence short at a comma', () => {
    assert.deepEqual(
      [
        progression.ratings[0]?.text,
        progression.ratings[2]?.text,
        progression.promotion?.evidence[0]?.text,
        progression.common_mistakes[6]?.fix,
      ],
      [
        'You do this better than most people at your level, nearly all of the time.',
        'You do this at times, or with support.',
        'Performance at the next level, sustained for 3 months or more.',
        'Show the impact - talk about it, document it, work with others.',
      ],
    );
  });
});

describe('The files of the framework', () => {
  for (const name of ['progression.yaml', 'competency-map.yaml']) {
    const original = new URL(`../../../../shared/framework/${name}`, import.meta.url);
    const compared = existsSync(original)
      ? 'to the word'
      : '(no original beside the checkout: only that there are words)';
    it(`${name} holds the original ${compared}`, () => {
      const ours = wordsOf(withoutOwnKeys(new TextDecoder().decode(fileOf(`framework/${name}`))));
      assert.ok(ours.length > 1000);
      if (existsSync(original)) assert.deepEqual(ours, wordsOf(readFileSync(original, 'utf8')));
    });
  }

  for (const [path, text] of Object.entries(jsonSchemas())) {
    it(`${path} is current (node scripts/jsonSchema.ts writes it)`, () => {
      assert.equal(new TextDecoder().decode(fileOf(path)), text);
    });
  }

  it('have a docstring in the JSON schema for every key', () => {
    for (const [path, text] of Object.entries(jsonSchemas())) assert.deepEqual(undescribed(JSON.parse(text), path), []);
  });
});

/** Without what Rung reads and nobody is shown: the months that it counts by, and which signs of a mistake it can know.
 * Nor with the short forms of titles, which stand beside a figure only: the whole title is in the tooltip. */
function withoutOwnKeys(yaml: string): string {
  return yaml.replace(/^ +months: 3\n/m, '').replace(/^ +sign: [a-z-]+\n|^ +short: .+\n/gm, '');
}

/** Without the marks by which the same content can be written in one way or another. */
function wordsOf(yaml: string): string[] {
  return yaml.split(/[\s{},'"]+/).filter((word) => word !== '');
}

interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
}

function undescribed(schema: JsonSchema, path: string): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => [
    ...((inner.description ?? inner.anyOf?.[0]?.description) ? [] : [`${path}.${key}`]),
    ...undescribed(inner, `${path}.${key}`),
  ]);
  const values =
    typeof schema.additionalProperties === 'object' ? undescribed(schema.additionalProperties, `${path}.*`) : [];
  return [...own, ...values, ...(schema.items ? undescribed(schema.items, `${path}[]`) : [])];
}
