import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Hunk, linesOf, type Piece, withPieces } from '../../../src/facts/hunks.ts';
import { cutFile } from '../../../src/split/pieces.ts';
import { added, filler, planned, text } from './builders.ts';

/** A function at the margin with so many lines in it. */
function aFunction(name: string, lines: number, body = ''): readonly string[] {
  return [...text(`export function ${name}() {`, `  ${body}`), ...filler(lines - 4), ...text('}', '')];
}

describe('Cutting a file that is too large alone', () => {
  const cutOf = (path: string, hunks: readonly Hunk[], most = 200) =>
    cutFile(path, hunks, most).map((pieces) => withPieces('', hunks, pieces).split('\n').length - 1);

  it('cuts a new file between its declarations', () => {
    const lines = ['a', 'b', 'c'].flatMap((name) => aFunction(name, 90));
    assert.deepEqual(cutOf('src/a.ts', [{ after: 0, removed: [], added: lines }]), [180, 90]);
  });

  it('puts what is used before what uses it', () => {
    const lines = [...aFunction('first', 120, 'return second();'), ...aFunction('second', 120)];
    const hunk = { after: 0, removed: [], added: lines };
    const [earlier] = cutFile('src/a.ts', [hunk], 200);
    assert.match(withPieces('', [hunk], earlier ?? []), /function second/);
    assert.doesNotMatch(withPieces('', [hunk], earlier ?? []), /function first/);
  });

  it('brings each import with the first that uses it', () => {
    const imports = text("import { early } from './early.ts';", "import { late } from './late.ts';", '');
    const lines = [...imports, ...aFunction('first', 150, 'early();'), ...aFunction('second', 150, 'late();')];
    const hunk = { after: 0, removed: [], added: lines };
    const [earlier] = cutFile('src/a.ts', [hunk], 200);
    const first = withPieces('', [hunk], earlier ?? []);
    assert.match(first, /^import \{ early \}/);
    assert.doesNotMatch(first, /import \{ late \}/);
  });

  it('leaves together what uses each other', () => {
    const lines = [...aFunction('first', 120, 'return second();'), ...aFunction('second', 120, 'return first();')];
    assert.deepEqual(cutOf('src/a.ts', [{ after: 0, removed: [], added: lines }]), [240]);
  });

  it('cuts a block of tests between its tests, and closes it each time', () => {
    const tests = ['one', 'two', 'three'].flatMap((name) => [
      ...text(`  it('${name}', () => {`),
      ...filler(90),
      ...text('  });', ''),
    ]);
    const hunk = {
      after: 0,
      removed: [],
      added: [...text("describe('All', () => {", '  const shared = 1;', ''), ...tests, ...text('});')],
    };
    const cuts = cutFile('src/a.test.ts', [hunk], 200);
    assert.equal(cuts.length, 2);
    const first = withPieces('', [hunk], cuts[0] ?? []);
    assert.match(first, /^describe[\s\S]*'one'[\s\S]*\}\);\n$/);
    assert.doesNotMatch(first, /'three'/);
  });

  it('cuts between hunks where lines are replaced', () => {
    const hunks = [0, 1, 2].map((at) => ({ after: at * 10, removed: text('old'), added: filler(100, `new${at}`) }));
    assert.equal(cutFile('src/a.ts', hunks, 210).length, 2);
  });

  it('leaves a JSON file whole, whose parts are no JSON', () => {
    const { parts } = planned([added('messages.json', ...filler(300))]);
    assert.deepEqual(
      parts.map(({ over }) => over),
      [{ kind: 'one-file', path: 'messages.json' }],
    );
  });

  it('shows which step of how many each part is', () => {
    const { parts } = planned([added('src/a.ts', ...['a', 'b', 'c'].flatMap((name) => aFunction(name, 120)))]);
    assert.deepEqual(
      parts.map(({ because, lines }) => [because, lines]),
      [1, 2, 3].map((index) => [{ kind: 'cut', path: 'src/a.ts', index, of: 3 }, 120]),
    );
  });

  it('brings the test of its name with the last piece', () => {
    const { parts } = planned([
      added('src/a.ts', ...['a', 'b'].flatMap((name) => aFunction(name, 120))),
      added('src/a.test.ts', ...filler(50)),
    ]);
    assert.deepEqual(
      parts.map(({ slices }) => slices.map(({ file }) => file.file.path)),
      [['src/a.ts'], ['src/a.ts', 'src/a.test.ts']],
    );
  });
});

describe('The pieces of a file', () => {
  const aLine = fc.constantFrom(
    'export function a() {',
    'function b() {',
    '',
    '}',
    'a();',
    '  inner',
    "it('x')",
    '# heading',
    "describe('a', () => {",
    '});',
  );
  const someLines = (most: number) =>
    fc.array(aLine, { maxLength: most }).map((lines) => lines.map((line) => `${line}\n`));
  /** A text with hunks in it, and the text that they make of it. */
  const aChange = fc
    .array(fc.tuple(someLines(5), someLines(5), someLines(30)), { minLength: 1, maxLength: 6 })
    .map((places) => {
      const hunks: Hunk[] = [];
      const [before, after]: [string[], string[]] = [[], []];
      for (const [kept, removed, put] of places) {
        before.push(...kept);
        after.push(...kept);
        if (removed.length + put.length === 0) continue;
        hunks.push({ after: before.length, removed, added: put });
        before.push(...removed);
        after.push(...put);
      }
      return { hunks, before: before.join(''), after: after.join('') };
    });

  it('give the file as it was when none is in, and as it is now when all are, however it is cut', () => {
    fc.assert(
      fc.property(
        aChange,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('a.ts', 'a.md', 'a.json', 'a.go'),
        (change, most, path) => {
          const { hunks, before, after } = change;
          assert.equal(withPieces(before, hunks, []), before);
          const cuts = cutFile(path, hunks, most);
          const taken: Piece[] = [];
          for (const pieces of cuts) {
            assert.ok(pieces.length > 0 || hunks.length === 0);
            taken.push(...pieces);
          }
          assert.equal(withPieces(before, hunks, taken), after);
          const lines = taken.flatMap(({ hunk, from, to }) =>
            Array.from({ length: to - from }, (_, at) => `${hunk}:${from + at}`),
          );
          assert.equal(new Set(lines).size, lines.length, 'a line is in two parts');
        },
      ),
    );
  });

  it('come from lines that are joined again as they were', () => {
    fc.assert(fc.property(fc.string(), (content) => assert.equal(linesOf(content).join(''), content)));
  });
});
