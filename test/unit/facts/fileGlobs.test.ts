import assert from 'node:assert/strict';
import { globMatcher } from '../../../src/facts/fileGlobs.ts';

describe("The user's globs", () => {
  const CASES: readonly (readonly [glob: string, path: string, matches: boolean])[] = [
    ['docs/**', 'docs/deep/a.md', true],
    ['docs/**', 'src/docs/a.md', false],
    ['**/*.sql', 'a.sql', true],
    ['**/*.sql', 'db/a.sql', true],
    ['*.sql', 'db/a.sql', true],
    ['**/*.{json,yaml}', 'a/b.yaml', true],
    ['**', '.github/workflows/a.yml', true],
    ['*.SQL', 'a.sql', false],
    ['*', '.env', true],
    ['*.md', 'docs/.hidden.md', true],
    ['src/*', 'src/a.ts', true],
    ['src/*', 'src/deep/a.ts', false],
    ['src/**/a.ts', 'src/a.ts', true],
    ['src/**/a.ts', 'src/x/y/a.ts', true],
    ['**/gen/**', 'a/gen/b/c.ts', true],
    ['**/gen/**', 'a/regen/c.ts', false],
    ['**/*a*/b.*', 'x/cat/b.ts', true],
    ['**/*a*/b.*', 'cat/x/b.ts', false],
    ['docs/', 'docs/deep/a.md', true],
    ['docs/', 'src/docs/a.md', false],
    ['/a.md', 'a.md', true],
    ['/a.md', 'docs/a.md', false],
    ['./a.md', 'a.md', true],
    ['./a.md', 'docs/a.md', false],
    ['/', 'a', false],
    ['a?.ts', 'ab.ts', true],
    ['a?.ts', 'a.ts', false],
    ['caf?', 'café', true],
    ['a?b', 'a/b', false],
    ['[a-c].ts', 'x/b.ts', true],
    ['[!a-c].ts', 'b.ts', false],
    ['[а-я].ts', 'ж.ts', true],
    ['*.{md,txt}', 'docs/a.txt', true],
    ['*.{md,txt}', 'docs/a.ts', false],
    ['{docs,src/{gen,api}}/**', 'src/api/a.ts', true],
    ['{docs,src/{gen,api}}/**', 'src/a.ts', false],
    ['{docs/,*.md}', 'x/a.md', true],
    ['a{,b}.ts', 'a.ts', true],
    ['a,b}', 'a,b}', true],
    ['\\{a,b\\}', '{a,b}', true],
    ['[{]a,b}', '{a,b}', true],
    ['*.{md,txt', 'a.md', false],
    ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}', 'aaaaaa', true],
    ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}', 'aaaaaaa', false],
    [`{${'a,'.repeat(100)}b}`, 'b', false],
    ['a\\', 'a', false],
    ['[', 'a', false],
    ['[[:', 'a', false],
    ['', 'a', false],
    ['a'.repeat(70_000), 'a', false],
  ];
  for (const [glob, path, matches] of CASES) {
    it(`${glob.slice(0, 20)} ${matches ? 'matches' : 'does not match'} ${path}`, () => {
      assert.equal(globMatcher([glob])(path) !== undefined, matches);
    });
  }

  it('answer for what would keep a regular expression busy for ever', () => {
    const matches = globMatcher([`${'*a'.repeat(6)}b`, `${'**/'.repeat(100)}b`, `${'*a'.repeat(50)}*`]);
    assert.equal(matches('a'.repeat(60)), `${'*a'.repeat(50)}*`);
    assert.equal(matches(`${'a/'.repeat(200)}a`), undefined);
    const hostile = Array.from({ length: 1000 }, () => `*{${'a,'.repeat(99)}b}${'?a'.repeat(100)}c*`);
    assert.equal(globMatcher(hostile)('a'.repeat(500)), undefined);
  });

  it('ignore what stands in the settings and is no text', () => {
    const written: unknown[] = [undefined, null, 3, {}, ['*'], '*.md'];
    assert.equal(globMatcher(written as string[])('a.md'), '*.md');
  });

  it('say which of them it was: the first', () => {
    assert.equal(globMatcher(['[[:', 'b/*', '**/*.ts', 'a/*'])('a/x.ts'), '**/*.ts');
  });
});
