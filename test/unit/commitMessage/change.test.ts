import assert from 'node:assert/strict';
import { FEW_LINES, isSmall } from '../../../src/commitMessage/change.ts';
import { sizeOf } from '../../../src/facts/size.ts';
import { aFile } from '../../github/builders.ts';

/** A change of these lines by the files' paths. */
const changeOf = (lines: Readonly<Record<string, number>>) =>
  sizeOf(
    Object.entries(lines).map(([path, additions]) => aFile({ path, additions, deletions: 0 })),
    () => undefined,
  ).files;

describe('Nobody asks why of a change', () => {
  const CASES: readonly (readonly [what: string, lines: Readonly<Record<string, number>>, isAskedFor: boolean])[] = [
    ['of nothing', {}, false],
    [`of ${FEW_LINES} lines`, { 'src/a.ts': FEW_LINES - 2, 'test/a.test.ts': 2 }, false],
    ['of documentation', { 'README.md': 300, 'docs/guide.rst': 40, LICENSE: 20 }, false],
    ['of lock files', { 'package-lock.json': 4_000 }, false],
    [`but of ${FEW_LINES + 1} lines they do`, { 'src/a.ts': FEW_LINES + 1 }, true],
    ['but of code beside documentation they do', { 'README.md': 3, 'src/a.ts': 40 }, true],
  ];
  for (const [what, lines, isAskedFor] of CASES) it(what, () => assert.equal(!isSmall(changeOf(lines)), isAskedFor));
});
