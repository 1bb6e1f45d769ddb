import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PEOPLE_LIMITS, readPeopleText } from '../../../src/delegation/people.ts';
import { frameworkProblemSentence } from '../../../src/words/frameworkProblems.ts';
import { utf8 } from '../framework/files.ts';

/** Each problem as it is told: its line and its sentence. */
function toldOf(text: string | Uint8Array): readonly string[] {
  const read = readPeopleText(typeof text === 'string' ? utf8(text) : text);
  if (read.kind === 'people') return [];
  return read.problems.map((problem) => `${problem.line}: ${frameworkProblemSentence(problem)}`);
}

function peopleIn(text: string) {
  const read = readPeopleText(utf8(text));
  assert.equal(read.kind, 'people', JSON.stringify(toldOf(text)));
  return read.kind === 'people' ? read.people : [];
}

const AISHA = `people:
  - name: Aisha
    level: L1
    notes: Wants to lead a launch.
    not_yet:
      - touchpoint: launch
        because: Has not run a rollout yet.
    view:
      ratings: { L1: { ownership: meets } }
      does: { L2.edge-cases-before-building: true }
    says:
      on: 2026-11-20
      ratings: { L1: { ownership: exceeds } }
      does: { L2.question-assumptions: true }
`;

describe('A file of people', () => {
  it('may say all of a person, or only the name', () => {
    const [aisha, ben] = peopleIn(`${AISHA}  - name: Ben\n`);
    assert.equal(aisha?.says?.on, '2026-11-20');
    assert.deepEqual(aisha?.not_yet, [{ touchpoint: 'launch', because: 'Has not run a rollout yet.' }]);
    assert.deepEqual(ben, { name: 'Ben' });
  });

  it('keeps the order of the file', () => {
    const names = peopleIn('people: [{ name: Zoe }, { name: Ada }, { name: Mara }]').map(({ name }) => name);
    assert.deepEqual(names, ['Zoe', 'Ada', 'Mara']);
  });

  for (const text of ['', '# nothing but a comment\n', 'people:\n', 'people: []\n'])
    it(`has nobody in it where it is ${JSON.stringify(text)}`, () => assert.deepEqual(peopleIn(text), []));

  it('keeps ids that the ladder does not have', () => {
    const [aisha] = peopleIn(
      'people: [{ name: A, not_yet: [{ touchpoint: deploy }], view: { does: { X.y: false } } }]',
    );
    assert.deepEqual([aisha?.not_yet, aisha?.view], [[{ touchpoint: 'deploy' }], { does: { 'X.y': false } }]);
  });

  const mistakes: readonly [text: string, told: string][] = [
    [
      'people:\n  - name: Aisha\n  - name: Ben\n  - name: Aisha\n',
      '4: people[2].name: the person "Aisha" is there twice; the first is on line 2.',
    ],
    ['people:\n  - level: L1\n', '2: people[0]: "name" is missing; expected a text.'],
    ['people:\n  - name: A\n    levl: L1\n', '3: people[0]: the key "levl" is not known here; expected "level".'],
    ['people:\n  - name: A\n    level: 3\n', '3: people[0].level: expected a text, found a number.'],
    ['people:\n  - name: " "\n', '2: people[0].name: expected a text, found an empty one.'],
    ['people:\n  name: A\n', '2: people: expected a list, found keys with values.'],
    ['people:\n  - A\n', '2: people[0]: expected keys with values, found a text.'],
    ['persons: []\n', '1: "people" is missing; expected a list.'],
    [
      'people:\n  - name: A\n    not_yet:\n      - launch\n',
      '4: people[0].not_yet[0]: expected keys with values, found a text.',
    ],
    [
      'people:\n  - name: A\n    not_yet:\n      - touchpoint: the launch\n',
      '4: people[0].not_yet[0].touchpoint: expected an id of 1 to 80 characters without spaces, found "the launch".',
    ],
    [
      'people:\n  - name: A\n    view:\n      does: { x: maybe }\n',
      '4: people[0].view.does.x: expected true or false, found a text.',
    ],
    [
      'people:\n  - name: A\n    view:\n      ratings: { L1: meets }\n',
      '4: people[0].view.ratings.L1: expected keys with values, found a text.',
    ],
    [
      'people:\n  - name: A\n    says:\n      on: 20th of November\n',
      '4: people[0].says.on: expected a day such as 2026-11-28, found "20th of November".',
    ],
    [
      'people:\n  - name: A\n    says:\n      on: 2026-02-30\n',
      '4: people[0].says.on: expected a day such as 2026-11-28, found "2026-02-30".',
    ],
    ['people:\n  - name: A\n    name: B\n', '3: people[0]: "name" stands here twice; the first is on line 2.'],
    ['people:\n\t- name: A\n', '2: This is not valid YAML: a tab is used to indent; use spaces.'],
  ];
  for (const [text, told] of mistakes) it(`says: ${told}`, () => assert.deepEqual(toldOf(text).slice(0, 1), [told]));

  it('says of a name with spaces around it that it is the same', () => {
    assert.match(toldOf('people: [{ name: Aisha }, { name: " Aisha " }]')[0] ?? '', /is there twice/);
  });
});

describe('A hostile file of people', () => {
  const hostile: readonly [what: string, text: string, told: RegExp][] = [
    [
      'that multiplies itself',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${bombs()}people: *h\n`,
      /not known here|stand for too much/,
    ],
    [
      'with a key of JavaScript',
      'people:\n  - __proto__: { level: L1 }\n    name: A\n',
      /"__proto__" is not known here/,
    ],
    ['with an alias of itself', 'people: &p\n  - name: A\n    view: *p\n', /stands for nothing/],
    ['with a tag', 'people:\n  - name: !!js/function "x"\n', /tags \(!name\) are not known here/],
    ['that is very deep', `people: ${'['.repeat(500)}`, /deep in each other/],
  ];
  for (const [what, text, told] of hostile)
    it(`${what} is told, and harms nothing`, () => assert.match(toldOf(text).join('\n'), told));

  it('that is too large is not read', () => {
    const told = toldOf(new Uint8Array(PEOPLE_LIMITS.bytes + 1));
    assert.deepEqual(told, ['1: The file is too large: 4,000,001 bytes, where 4,000,000 are allowed.']);
  });

  it('never throws, whatever the bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readPeopleText(bytes)));
    const words = fc.constantFrom(
      'people',
      ':',
      ' ',
      '\n',
      '- ',
      'name',
      '{',
      '}',
      '[',
      ']',
      '&a',
      '*a',
      '#',
      '"',
      '|',
    );
    fc.assert(fc.property(fc.array(words, { maxLength: 40 }), (all) => void readPeopleText(utf8(all.join('')))));
  });
});

function bombs(): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const lines = names.slice(1).map((name, index) => `${name}: &${name} [${`*${names[index]},`.repeat(9)}]`);
  return `${lines.join('\n')}\n`;
}
