import { folderOf, lastSegment, MOST_ALIKE, stemOf } from './importedFiles.ts';
import type { SortedFile } from './sort.ts';

const OF_A_TEST = /^(?:test_)?(.+?)(?:[._-](?:test|tests|spec|e2e|it))?$/;
const OF_A_CLASS = /^(.+?)(?:Tests?|Spec|IT)$/;
const TEST_FOLDERS = /(?:^|\/)(?:test|tests|__tests__|spec|specs|e2e)(?=\/|$)/g;

/**
 * The file that a test is for by its name, by index among those that changed: `basket.test.ts` is for `basket.ts`. Of several
 * the one whose folder is most like the test's. undefined: none of that name, or it is no test.
 */
export function testedFiles(files: readonly SortedFile[]): (index: number) => number | undefined {
  const pathOf = (index: number) => files[index]?.sized.file.path ?? '';
  const byName = new Map<string, number[]>();
  for (const [index, { sort }] of files.entries()) {
    if (sort !== 'code') continue;
    const name = lastSegment(stemOf(pathOf(index)));
    const alike = byName.get(name);
    if (alike) alike.push(index);
    else byName.set(name, [index]);
  }
  return (index) => {
    if (files[index]?.sort !== 'test') return undefined;
    const name = lastSegment(stemOf(pathOf(index)));
    const plain = OF_A_TEST.exec(name)?.[1] ?? name;
    const candidates = byName.get(plain) ?? byName.get(OF_A_CLASS.exec(name)?.[1] ?? '') ?? [];
    if (candidates.length > MOST_ALIKE) return undefined;
    const folders = segmentsOf(pathOf(index));
    const likeness = (one: number) => segmentsOf(pathOf(one)).filter((segment) => folders.includes(segment)).length;
    return candidates.toSorted((one, other) => likeness(other) - likeness(one) || one - other)[0];
  };
}

function segmentsOf(path: string): readonly string[] {
  return folderOf(path)
    .replace(TEST_FOLDERS, '')
    .split('/')
    .filter((segment) => segment !== '');
}
