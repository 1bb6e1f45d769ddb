import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedPerson, type PersonChange } from '../../../src/delegation/changes.ts';
import { editedPeople } from '../../../src/delegation/editPeople.ts';
import { readPeopleText } from '../../../src/delegation/people.ts';
import type { Person } from '../../../src/delegation/schema.ts';
import { utf8 } from '../framework/files.ts';
import { withNewIds } from '../framework/renamed.ts';
import { builtIn } from './frameworks.ts';

/** A file as somebody writes it by hand, with all that a program would write otherwise. */
const BY_HAND = `# My people
people:
    - name:   Aisha      # since March
      level: L1          # soon L2
      notes: |
        Wants to lead.

        Ask about the launch.
      # what I cannot hand over
      not_yet:
        # the hard one
        - touchpoint: launch   # here
          because: 'Has not run a rollout yet.'
        # to be continued

      # how I see it
      view:
        ratings: { L1: { ownership: meets } }   # in one line
        does: {}
    # Ben is new
    - { name: Ben, level: L2 }   # in one line, too


    - name: "Cy"
      notes: "x: y"
      # the last of Cy
# the end
`;

function edit(text: string, name: string, change: PersonChange) {
  return editedPeople(text, { kind: 'change', name, change: (person) => changedPerson(person, change, builtIn()) });
}

function edited(text: string, name: string, change: PersonChange): string {
  const made = edit(text, name, change);
  return made.kind === 'edited' ? made.text : assert.fail(made.kind);
}

function add(text: string, person: { name: string; level?: string; notes?: string }) {
  return editedPeople(text, { kind: 'add', person: { level: '', notes: '', ...person } });
}

function added(text: string, person: { name: string; level?: string; notes?: string }): string {
  const made = add(text, person);
  return made.kind === 'edited' ? made.text : assert.fail(made.kind);
}

function peopleIn(text: string): readonly Person[] {
  const read = readPeopleText(utf8(text));
  return read.kind === 'people' ? read.people : assert.fail(JSON.stringify(read.problems));
}

/** The lines that differ: those that went, and those that came. */
function difference(before: string, after: string): readonly [gone: string, came: string] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end).join('\n'), b.slice(start, b.length - end).join('\n')];
}

describe('A change of the file of people', () => {
  const table: readonly [name: string, change: PersonChange, gone: string, came: string][] = [
    [
      'Aisha',
      { kind: 'level', level: 'L2' },
      '      level: L1          # soon L2',
      '      level: L2          # soon L2',
    ],
    ['Aisha', { kind: 'level', level: '' }, '      level: L1          # soon L2', ''],
    [
      'Aisha',
      { kind: 'notes', notes: 'One: line' },
      '      notes: |\n        Wants to lead.\n\n        Ask about the launch.',
      '      notes: |-\n        One: line',
    ],
    [
      'Aisha',
      { kind: 'because', touchpoint: 'launch', because: 'Two rollouts to go.' },
      "        - touchpoint: launch   # here\n          because: 'Has not run a rollout yet.'",
      "        - touchpoint: launch # here\n          because: 'Two rollouts to go.'",
    ],
    [
      'Aisha',
      { kind: 'rate', level: 'L1', dimension: 'ownership', rating: 'gap' },
      '        ratings: { L1: { ownership: meets } }   # in one line\n        does: {}',
      '        ratings: { L1: { ownership: gap } } # in one line',
    ],
    [
      'Ben',
      { kind: 'level', level: 'L3' },
      '    - { name: Ben, level: L2 }   # in one line, too',
      '    - { name: Ben, level: L3 }   # in one line, too',
    ],
    ['Cy', { kind: 'level', level: 'L1' }, '', '      level: L1'],
    ['Cy', { kind: 'mark', touchpoint: 'build', isOn: true }, '', '      not_yet:\n        - touchpoint: build'],
    ['Cy', { kind: 'notes', notes: 'a\nb' }, '      notes: "x: y"', '      notes: "a\\nb"'],
  ];
  for (const [name, change, gone, came] of table)
    it(`of ${name} leaves all other lines as they are: ${JSON.stringify(change)}`, () => {
      const after = edited(BY_HAND, name, change);
      // Where lines only come or go, the cut may fall on either side of the same line break.
      const [left, right] = difference(BY_HAND, after);
      assert.deepEqual([left.trimEnd(), right.trimEnd()], [gone.trimEnd(), came.trimEnd()]);
    });

  it('keeps every comment but those about what is taken out', () => {
    const after = edited(BY_HAND, 'Aisha', { kind: 'mark', touchpoint: 'build', isOn: true });
    for (const comment of BY_HAND.match(/#.*/g) ?? []) assert.ok(after.includes(comment), comment);
    assert.deepEqual(
      peopleIn(after)[0]?.not_yet?.map(({ touchpoint }) => touchpoint),
      ['launch', 'build'],
    );
  });

  it('keeps the line breaks of Windows', () => {
    const after = edited(BY_HAND.replaceAll('\n', '\r\n'), 'Cy', { kind: 'mark', touchpoint: 'build', isOn: true });
    assert.equal(after.replaceAll('\r\n', '').includes('\n'), false);
    assert.match(after, /not_yet:\r\n {8}- touchpoint: build\r\n/);
  });

  it('keeps JSON as it is', () => {
    const text = '{ "people": [ { "name": "A" }, { "name": "B" } ] }';
    const after = edited(text, 'B', { kind: 'mark', touchpoint: 'build', isOn: true });
    assert.deepEqual(JSON.parse(after).people[1], { name: 'B', not_yet: [{ touchpoint: 'build' }] });
    assert.deepEqual(JSON.parse(added(text, { name: 'C' })).people[2], { name: 'C' });
  });

  it('that changes nothing writes nothing', () => {
    assert.equal(edit(BY_HAND, 'Aisha', { kind: 'level', level: 'L1' }).kind, 'same');
    assert.equal(edit(BY_HAND, 'Aisha', { kind: 'mark', touchpoint: 'launch', isOn: true }).kind, 'same');
    assert.equal(edit(BY_HAND, 'Ben', { kind: 'because', touchpoint: 'launch', because: 'Gone.' }).kind, 'same');
  });

  it('of somebody who is gone writes nothing', () => {
    assert.deepEqual(edit(BY_HAND, 'Dee', { kind: 'level', level: 'L1' }), { kind: 'gone', name: 'Dee' });
  });

  it('writes nothing into a file with a mistake, and says which', () => {
    const made = edit(BY_HAND.replace('level: L1', 'lvl: L1'), 'Ben', { kind: 'level', level: 'L1' });
    assert.deepEqual(made.kind === 'problems' && made.problems.map(({ line }) => line), [4]);
  });

  it('writes nothing where somebody else would change too', () => {
    const anchors = 'people:\n  - name: A\n    level: &l L1\n  - name: B\n    level: *l\n';
    assert.equal(edit(anchors, 'A', { kind: 'level', level: 'L2' }).kind, 'by-hand');
    assert.equal(edit(anchors, 'B', { kind: 'notes', notes: 'x' }).kind, 'by-hand');
  });

  it('takes back the last mark, rating and word without a trace', () => {
    const plain = 'people:\n  - name: A\n    level: L1\n';
    const there: PersonChange[] = [
      { kind: 'mark', touchpoint: 'build', isOn: true },
      { kind: 'rate', level: 'L1', dimension: 'ownership', rating: 'gap' },
      { kind: 'does', expectation: 'L2.question-assumptions', does: false },
    ];
    const back: PersonChange[] = [
      { kind: 'mark', touchpoint: 'build', isOn: false },
      { kind: 'rate', level: 'L1', dimension: 'ownership', rating: undefined },
      { kind: 'does', expectation: 'L2.question-assumptions', does: undefined },
    ];
    const marked = there.reduce((text, change) => edited(text, 'A', change), plain);
    assert.notEqual(marked, plain);
    assert.equal(
      back.reduce((text, change) => edited(text, 'A', change), marked),
      plain,
    );
  });

  it('finds what stands under an id that the ladder had before', () => {
    const framework = { ...builtIn(), progression: withNewIds(builtIn().progression) };
    const person: Person = {
      name: 'A',
      view: { ratings: { L1: { ownership: 'meets' } }, does: { 'L2.question-assumptions': true } },
    };
    const rate = { kind: 'rate', level: 'new/L1', dimension: 'new/ownership' } as const;
    const rated = changedPerson(person, { ...rate, rating: 'new/gap' }, framework);
    assert.deepEqual(rated.view?.ratings, { 'new/L1': { 'new/ownership': 'new/gap' } });
    assert.equal(changedPerson(person, { ...rate, rating: undefined }, framework).view?.ratings, undefined);
    const said = changedPerson(
      person,
      { kind: 'does', expectation: 'new/L2.question-assumptions', does: false },
      framework,
    );
    assert.deepEqual(said.view?.does, { 'new/L2.question-assumptions': false });
  });

  it('among 500 people changes one, in less than a second', () => {
    const everybody = Array.from(
      { length: 500 },
      (_, index) => `  - name: Person ${index} # ${index}\n    level: L1\n`,
    );
    const text = `people:\n${everybody.join('')}`;
    const before = performance.now();
    const after = edited(text, 'Person 321', { kind: 'mark', touchpoint: 'build', isOn: true });
    assert.ok(performance.now() - before < 1_000);
    const [gone, came] = difference(text, after);
    assert.deepEqual([gone, came], ['', '    not_yet:\n      - touchpoint: build']);
  });
});

describe('Somebody new', () => {
  it('stands below the others, as they are written', () => {
    const [gone, came] = difference(BY_HAND, added(BY_HAND, { name: 'Dee', level: 'L1', notes: 'a\nb' }));
    assert.equal(gone, '');
    assert.equal(came, '    - name: Dee\n      level: L1\n      notes: |-\n        a\n        b');
  });

  const files: readonly [text: string, after: string][] = [
    ['', 'people:\n  - name: Dee\n'],
    ['# mine\n', '# mine\npeople:\n  - name: Dee\n'],
    ['# mine', '# mine\npeople:\n  - name: Dee\n'],
    ['people:\n', 'people:\n  - name: Dee\n'],
    ['people: []\n', 'people:\n  - name: Dee\n'],
    ['people:\n- name: A\n', 'people:\n- name: A\n- name: Dee\n'],
    ['people:\n  - name: A', 'people:\n  - name: A\n  - name: Dee'],
    ['people: [{ name: A }]\n', 'people: [ { name: A }, { name: Dee } ]\n'],
  ];
  for (const [text, after] of files)
    it(`comes into ${JSON.stringify(text)}`, () => assert.equal(added(text, { name: ' Dee ' }), after));

  it('needs a name that nobody else has', () => {
    assert.deepEqual(add(BY_HAND, { name: ' Aisha ' }), { kind: 'taken', name: 'Aisha' });
  });

  it('may be called anything', () => {
    const names = [
      'yes',
      '12',
      '- x',
      'a: b',
      '# c',
      '"',
      "'",
      '{',
      '&a',
      '*a',
      '!x',
      '%',
      '@',
      'null',
      '~',
      'Ünï 🧗‍♀️',
    ];
    const text = names.reduce((all, name) => added(all, { name }), '');
    assert.deepEqual(
      peopleIn(text).map(({ name }) => name),
      names,
    );
  });
});

describe('Whatever is written into the file of people', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() === text && text !== '');
  const id = fc.stringMatching(/^[A-Za-z][\w.-]{0,8}$/);
  const change: fc.Arbitrary<PersonChange> = fc.oneof(
    fc.record({ kind: fc.constant('level' as const), level: word }),
    fc.record({
      kind: fc.constant('notes' as const),
      notes: fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')),
    }),
    fc.record({ kind: fc.constant('mark' as const), touchpoint: id, isOn: fc.boolean() }),
    fc.record({ kind: fc.constant('because' as const), touchpoint: fc.constant('launch'), because: word }),
    fc.record({
      kind: fc.constant('rate' as const),
      level: id,
      dimension: id,
      rating: fc.option(id, { nil: undefined }),
    }),
    fc.record({
      kind: fc.constant('does' as const),
      expectation: id,
      does: fc.option(fc.boolean(), { nil: undefined }),
    }),
  );
  const edits = fc.array(fc.tuple(fc.constantFrom('Aisha', 'Ben', 'Cy'), change), { minLength: 1, maxLength: 6 });

  it('says exactly what was asked for, and the other people stay byte for byte', () => {
    const parts = (text: string) => text.split(/(?=^ {4}[#-])/m);
    fc.assert(
      fc.property(edits, (all) => {
        let text = BY_HAND;
        for (const [name, one] of all) {
          const before = peopleIn(text);
          const made = edit(text, name, one);
          if (made.kind === 'same') continue;
          assert.equal(made.kind, 'edited');
          if (made.kind !== 'edited') return;
          const expected = before.map((person) =>
            person.name === name ? changedPerson(person, one, builtIn()) : person,
          );
          assert.deepEqual(
            JSON.parse(JSON.stringify(sorted(peopleIn(made.text)))),
            JSON.parse(JSON.stringify(sorted(expected))),
          );
          const [old, now] = [parts(text), parts(made.text)];
          const changed = old.filter((part, index) => part !== now[index]);
          assert.equal(old.length, now.length);
          assert.ok(changed.length === 1 && changed[0]?.includes(name), changed.join('\n---\n'));
          text = made.text;
        }
      }),
      { numRuns: 60 },
    );
  }).timeout(20_000);
});

/** The same with keys in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, one]) => [key, sorted(one)]);
}
