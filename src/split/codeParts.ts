import { type CodeGroup, codeGroups } from './codeGroups.ts';
import { folderOf } from './importedFiles.ts';
import { type Sight, sightOf } from './imports.ts';
import { type Packed, pack } from './pack.ts';
import { type Chunk, chunksOf, partOf, wholeChunk } from './parts.ts';
import { type Because, reviewedLines, type SplitPart, sliceLines } from './plan.ts';
import type { SortedFile } from './sort.ts';
import { testedFiles } from './testedFiles.ts';

/** What is packed as a whole: chunks of a group that cannot be apart. */
interface Unit {
  readonly chunks: readonly Chunk[];
  readonly lines: number;
  readonly group: number;
  /** Indexes of units before this one. */
  readonly needs: ReadonlySet<number>;
}

/** Parts of code and its tests: moves, refactoring, interfaces and logic, each after what it needs. */
export function codeParts(files: readonly SortedFile[], most: number): readonly SplitPart[] {
  const sight = sightOf(files);
  const indexOf = new Map(files.map(({ sized }, index) => [sized.file.path, index] as const));
  const known = { files, sight, testedBy: testedFiles(files), indexOf };
  const groups = codeGroups(files, sight, most);
  return (['moves', 'refactor', 'interface', 'logic'] as const).flatMap((concern) => {
    const units = unitsOf(concern, groups, known, most);
    const isRelated = concern === 'logic' ? relation(units, groups, files, sight, most) : () => true;
    return pack(units, most, isRelated).map((packed) => {
      const own = packed.flatMap((at) => units[at] ?? []);
      const chunks = own.flatMap((unit) => unit.chunks);
      const part = partOf(concern, chunks, becauseOf(own, groups, files, sight), most);
      const tests = testsOf(part, known);
      const isUnsure = own.some(({ group: at }) => !groups[at]?.isSure);
      return { ...part, ...(tests && { tests }), ...(isUnsure && { isUnsure }) };
    });
  });
}

/** What all parts are told by. */
interface Known {
  readonly files: readonly SortedFile[];
  readonly sight: Sight;
  /** The file that a test is for by its name. */
  readonly testedBy: (test: number) => number | undefined;
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Whose tests are in a part. Tests that only go test nothing. */
function testsOf({ slices }: SplitPart, { files, sight, testedBy, indexOf }: Known): SplitPart['tests'] {
  const here = [...new Set(slices.flatMap(({ file }) => indexOf.get(file.file.path) ?? []))];
  const product = new Set(here.filter((index) => files[index]?.sort !== 'test'));
  const tests = here.filter((index) => !product.has(index) && files[index]?.sized.file.change !== 'deleted');
  if (tests.length === 0 || product.size === 0) return undefined;
  const isOwn = (test: number) => [testedBy(test) ?? -1, ...(sight.all[test] ?? [])].some((one) => product.has(one));
  // What tests share is no test of anything.
  const users = (support: number) => tests.filter((test) => sight.all[test]?.has(support));
  return tests.every((test) => isOwn(test) || users(test).some(isOwn)) ? 'own' : 'earlier';
}

function unitsOf(
  concern: CodeGroup['concern'],
  groups: readonly CodeGroup[],
  known: Known,
  most: number,
): readonly Unit[] {
  const units: Unit[] = [];
  const lastOf = new Map<number, number>();
  for (const [at, group] of groups.entries()) {
    if (group.concern !== concern) continue;
    for (const chunks of chunksOfGroup(group, known, most)) {
      const needs = new Set([...group.needs, at].flatMap((one) => lastOf.get(one) ?? []));
      lastOf.set(at, units.length);
      units.push({ chunks, lines: linesIn(chunks), group: at, needs });
    }
  }
  return units;
}

/**
 * Chunks that go together. A single file that is too large is cut. The test of its name, and what that needs, goes with its last
 * piece; other tests do where there is room, and follow where there is none.
 */
function chunksOfGroup(
  { product, tests }: CodeGroup,
  { files, sight, testedBy }: Known,
  most: number,
): readonly (readonly Chunk[])[] {
  const of = (indexes: readonly number[]) => indexes.flatMap((index) => files[index] ?? []);
  const [single, ...others] = of(product);
  const cut = single && others.length === 0 ? chunksOf(single.sized, single.changes, most) : [];
  const whole = of(product).map(({ sized }) => wholeChunk(sized));
  const units: Chunk[][] = cut.length > 1 ? cut.map((chunk) => [chunk]) : [whole];
  const lines = (test: number) => (files[test] ? reviewedLines(files[test].sized) : 0);
  const [own] = tests
    .filter((test) => product.includes(testedBy(test) ?? -1) && lines(test) <= most)
    .sort((one, other) => lines(one) - lines(other));
  const company = own === undefined ? new Set<number>() : neededBy(own, tests, sight);
  for (const test of [...tests].sort((one, other) => Number(company.has(other)) - Number(company.has(one)))) {
    const file = files[test];
    if (!file) continue;
    const chunks = company.has(test) ? [wholeChunk(file.sized)] : chunksOf(file.sized, file.changes, most);
    const isRoom = chunks.length === 1 && linesIn(chunks) <= most - linesIn(units.at(-1) ?? []);
    if (company.has(test) || isRoom) units.at(-1)?.push(...chunks);
    else units.push(...chunks.map((chunk) => [chunk]));
  }
  return units.filter(({ length }) => length > 0);
}

/** A test with those among the tests that it imports, and so on. */
function neededBy(test: number, tests: readonly number[], { all }: Sight): ReadonlySet<number> {
  const needed = new Set([test]);
  for (const one of needed) for (const other of all[one] ?? []) if (tests.includes(other)) needed.add(other);
  return needed;
}

function linesIn(chunks: readonly Chunk[]): number {
  return sliceLines(chunks.map(({ slice }) => slice));
}

/** So much may come together that only lies in the same area: smaller pull requests than 50 lines are a burden of their own. */
const SMALL = 50;

/** Whether a unit has to do with what is in a part: an import between them, the same folder, or the same area if small. */
function relation(
  units: readonly Unit[],
  groups: readonly CodeGroup[],
  files: readonly SortedFile[],
  sight: Sight,
  most: number,
): (part: Packed, item: number) => boolean {
  const about = groups.map(({ product, tests }) => {
    const own = [...product, ...tests];
    const paths = own.map((file) => files[file]?.sized.file.path ?? '');
    return {
      files: new Set(own),
      sees: new Set(own.flatMap((file) => [...(sight.all[file] ?? [])])),
      folders: new Set(paths.map(folderOf)),
      areas: new Set(paths.map((path) => path.split('/').slice(0, 2).join('/'))),
    };
  });
  return (part, item) => {
    const unit = units[item];
    const one = about[unit?.group ?? -1];
    if (!unit || !one) return false;
    const isSmall = part.lines + unit.lines <= Math.min(SMALL, most);
    return part.items.some((at) => {
      const other = about[units[at]?.group ?? -1];
      if (!other) return false;
      const isLinked = meet(one.sees, other.files) || meet(other.sees, one.files);
      return one === other || isLinked || meet(one.folders, other.folders) || (isSmall && meet(one.areas, other.areas));
    });
  };
}

function meet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  for (const member of small) if (large.has(member)) return true;
  return false;
}

function becauseOf(
  units: readonly Unit[],
  groups: readonly CodeGroup[],
  files: readonly SortedFile[],
  sight: Sight,
): Because {
  const [first, ...others] = units;
  const group = groups[first?.group ?? -1];
  if (!first || !group) return { kind: 'concern' };
  if (others.length === 0 && group.rename) return { kind: 'rename', ...group.rename };
  if (group.concern !== 'logic') return { kind: 'concern' };
  const cut = others.length === 0 ? first.chunks.find(({ because }) => because)?.because : undefined;
  if (cut) return cut;
  const product = [...new Set(units.flatMap(({ group: at }) => groups[at]?.product ?? []))];
  if (product.length === 0) return { kind: 'tests' };
  if (product.length === 1) return { kind: 'alone' };
  if (isLinked(product, sight)) return { kind: 'imports' };
  const paths = product.map((file) => files[file]?.sized.file.path ?? '');
  const kind = new Set(paths.map(folderOf)).size === 1 ? 'folder' : 'related';
  return { kind, folder: commonFolder(paths) };
}

/** Whether imports lead from each of the files to each other, one way or the other. */
function isLinked(files: readonly number[], { all }: Sight): boolean {
  const reached = new Set(files.slice(0, 1));
  for (const one of reached) {
    for (const other of files) if (all[one]?.has(other) || all[other]?.has(one)) reached.add(other);
  }
  return reached.size === files.length;
}

function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => folderOf(path).split('/'));
  const length = first.findIndex((segment, at) => others.some((other) => other[at] !== segment));
  return (length < 0 ? first : first.slice(0, length)).join('/');
}
