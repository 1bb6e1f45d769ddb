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

  it('say which of them it was: the first', () => {
    assert.equal(globMatcher(['[[:', 'b/*', '**/*.ts', 'a/*'])('a/x.ts'), '**/*.ts');
  });
});
