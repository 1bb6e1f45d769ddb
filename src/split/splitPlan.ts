import type { FileChanges } from '../facts/branchChanges.ts';
import { GUIDANCE_LINES } from '../facts/guidance.ts';
import type { SizedFile } from '../facts/size.ts';
import { codeParts } from './codeParts.ts';
import { pack } from './pack.ts';
import { chunksOf, partOf } from './parts.ts';
import { CONCERN_ORDER, type PartConcern, type SplitPart, type SplitPlan } from './plan.ts';
import { type FileSort, type SortedFile, sortFiles } from './sort.ts';

/**
 * Splits what a branch changes into pull requests of one concern each, within `most` lines to review where the material
 * allows (L1.small-focused-prs). Every change is in exactly one part, and each part needs only those before it, as far as
 * imports and names tell. `sizeOf` says what a person reviews of a file. Pure: the same changes give the same plan.
 */
export function splitPlan(
  changed: readonly FileChanges[],
  sizeOf: (file: FileChanges) => SizedFile,
  most = GUIDANCE_LINES,
): SplitPlan {
  const inPathOrder = changed.toSorted((one, other) => (one.file.path < other.file.path ? -1 : 1));
  const sorted = sortFiles(inPathOrder, sizeOf);
  const code = sorted.filter(({ sort }) => OF_CODE.includes(sort));
  const parts = [...PLAIN.flatMap((concern) => plainParts(concern, sorted, most)), ...codeParts(code, most)];
  const rank = ({ concern }: SplitPart) => CONCERN_ORDER.indexOf(concern);
  return { parts: parts.toSorted((one, other) => rank(one) - rank(other)) };
}

const OF_CODE: readonly FileSort[] = ['code', 'test', 'move'];

/** Concerns of files that stand by themselves: what else changes makes no difference to them. */
const PLAIN = [
  'formatting',
  'dependencies',
  'configuration',
  'generated',
  'removed-dependencies',
  'documentation',
] as const satisfies readonly (PartConcern & FileSort)[];

function plainParts(
  concern: (typeof PLAIN)[number],
  sorted: readonly SortedFile[],
  most: number,
): readonly SplitPart[] {
  const chunks = sorted
    .filter(({ sort }) => sort === concern)
    .flatMap(({ sized, changes }) => chunksOf(sized, changes, most));
  const items = chunks.map(({ slice: { lines } }) => ({ lines, needs: new Set<number>() }));
  return pack(items, most, () => true).map((part) => {
    const own = part.flatMap((at) => chunks[at] ?? []);
    const [only, ...others] = own;
    const because = others.length === 0 ? only?.because : undefined;
    return partOf(concern, own, because ?? { kind: 'concern' }, most);
  });
}
