import assert from 'node:assert/strict';
import { parseCompetencyMap, parseProgression } from '../../../src/framework/parse.ts';
import { frameworkProblemSentence } from '../../../src/words/frameworkProblems.ts';
import { below, seeded } from '../journal/seeded.ts';
import { fileOf, problemsOf, SMALL_LADDER, SMALL_MAP, utf8 } from './files.ts';

/** Nine aliases of nine aliases of ... : a few lines that would be billions of words. */
function aliasBomb(depth: number): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level <= depth; level++)
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\n`;
}

function unknownGroups(count: number): string {
  return Array.from({ length: count }, (_, index) => `      craft${index}: []\n`).join('');
}

describe('A hostile ladder', () => {
  const cases: [sentence: string, text: string, kind: string][] = [
    ['with an alias bomb', aliasBomb(9), 'too-many-aliases'],
    ['with a larger alias bomb', aliasBomb(500), 'too-many-aliases'],
    [
      'with an alias for each of its anchors',
      Array.from({ length: 5000 }, (_, i) => `- &a${i} x\n- *a${i}\n`).join(''),
      'too-many-aliases',
    ],
    ['with brackets to the end', '['.repeat(900_000), 'too-complex'],
    ['with question marks to the end', '? '.repeat(450_000), 'too-complex'],
    ['with dashes to the end', '- '.repeat(450_000), 'too-complex'],
    ['with quotes to the end', '"'.repeat(90_000), 'syntax'],
    ['with commas to the end', `[${','.repeat(90_000)}`, 'syntax'],
    ['with directives to the end', '%\n'.repeat(40_000), 'syntax'],
    ['with 12,000 keys', `${Array.from({ length: 12_000 }, (_, i) => `key${i}: 1\n`).join('')}`, 'missing-key'],
    [
      'with 10,000 unknown groups',
      SMALL_LADDER.replace('ratings:', `    signals:\n${unknownGroups(10_000)}ratings:`),
      'unknown-reference',
    ],
  ];
  for (const [sentence, text, kind] of cases) {
    it(`${sentence} is refused in good time`, function () {
      this.timeout(10_000);
      assert.ok(problemsOf(parseProgression(utf8(text))).some((problem) => problem.kind === kind));
    });
  }

  it('brings nothing into the prototype of objects', () => {
    parseProgression(utf8('{"__proto__": {"polluted": 1}, "levels": {"__proto__": {"polluted": 1}}}'));
    assert.equal('polluted' in {}, false);
  });

  it('of random bytes never throws', () => {
    const random = seeded(1);
    for (let round = 0; round < 1000; round++) {
      holds(Uint8Array.from({ length: below(80, random) }, () => below(256, random)));
    }
  });

  it('of random signs of YAML never throws', () => {
    const random = seeded(2);
    const signs = [
      'a',
      ': ',
      '- ',
      '? ',
      '\n',
      '  ',
      '\t',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '&a ',
      '*a',
      '!t ',
      '#',
      '|\n',
      '>',
      '%',
      '---\n',
      '...',
      '~',
      '1',
      '<<',
      '\r',
      '\u2028',
      '__proto__',
      'id',
    ];
    for (let round = 0; round < 3000; round++) {
      holds(utf8(Array.from({ length: below(40, random) }, () => signs[below(signs.length, random)]).join('')));
    }
  });

  it('that was good before somebody typed never throws', () => {
    const random = seeded(3);
    const originals = [utf8(SMALL_LADDER), utf8(SMALL_MAP), fileOf('framework/competency-map.yaml')];
    for (let round = 0; round < 1500; round++) {
      const original = originals[round < 1470 ? round % 2 : 2] ?? new Uint8Array();
      holds(mistyped(original, random));
    }
  });
});

/** With a piece cut out, a sign put in, or a piece doubled; up to four times. */
function mistyped(original: Uint8Array, random: () => number): Uint8Array {
  let bytes = [...original];
  for (let times = below(4, random) + 1; times > 0; times--) {
    const from = below(bytes.length, random);
    const to = from + below(12, random);
    const put =
      [[], bytes.slice(from, to), [below(256, random)], [...utf8(' - ')], [...utf8('~')]][below(5, random)] ?? [];
    bytes = [...bytes.slice(0, from), ...put, ...bytes.slice(below(2, random) === 0 ? from : to)];
  }
  return Uint8Array.from(bytes);
}

/** Both readers answer, and each problem has a place inside the file and a sentence. */
function holds(bytes: Uint8Array): void {
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\n/).length;
  for (const parsed of [parseProgression(bytes), parseCompetencyMap(bytes)]) {
    if (parsed.kind === 'parsed') continue;
    assert.ok(parsed.problems.length >= 1 && parsed.problems.length <= 50);
    for (const problem of parsed.problems) {
      assert.ok(
        problem.line >= 1 && problem.line <= lines && problem.column >= 1 && problem.endColumn >= problem.column,
        JSON.stringify(problem),
      );
      assert.match(frameworkProblemSentence(problem), /^\S.*\.$/);
    }
  }
}
