import type { Advice } from '../../advice.ts';
import type { BranchChanges, FileChanges } from '../../facts/branchChanges.ts';
import type { GlobMatcher } from '../../facts/fileGlobs.ts';
import { lineNow } from '../../facts/hunks.ts';
import { sizeOf } from '../../facts/size.ts';
import type { SplitPart, SplitPlan } from '../../split/plan.ts';
import { splitPlan } from '../../split/splitPlan.ts';
import type { ToPage } from '../../webview/split/protocol.ts';
import type { Facts } from '../../whatIsKnown.ts';
import { missingWords, unmeasuredWords } from '../../words/branch.ts';
import { oneLine } from '../../words/plain.ts';
import { SAMPLE } from '../../words/sidebar.ts';
import { READING, withUncommitted } from '../../words/splitPage.ts';
import * as words from '../../words/splitPlan.ts';
import { stackProblemWords } from '../../words/stack.ts';

/** The plan of what a branch changes, by the person's own rules of what is reviewed. */
export function planOf({ files }: Pick<BranchChanges, 'files'>, leaveOut: GlobMatcher): SplitPlan {
  return splitPlan(files, ({ file }) => sizedFile(file, leaveOut));
}

function sizedFile(file: FileChanges['file'], leaveOut: GlobMatcher) {
  const [sized] = sizeOf([file], leaveOut).files;
  if (!sized) throw new Error('a file has a size');
  return sized;
}

/** What the sample shows: its files, without the lines, since there is no repository to read them from. */
export function sampleChanges({ branch }: Advice): BranchChanges | undefined {
  if (!branch) return undefined;
  const { repository, commonFolder, branch: name, base, files } = branch.observation;
  const known = files.map((file) => ({ file, hunks: [], isCommitted: true, isFormatting: false, imports: [] }));
  return { repository, commonFolder, branch: name, base, tree: '', isWhole: true, files: known };
}

/** All that the page draws of a plan. */
export function planPage(
  plan: SplitPlan,
  changes: BranchChanges,
  may: { readonly isSample: boolean; readonly canUndo: boolean },
): ToPage {
  return {
    kind: 'split',
    title: words.planTitle(changes.branch),
    lead: words.planLead(plan, changes),
    notice: may.isSample ? SAMPLE : undefined,
    parts: plan.parts.map((part) => pagePart(part, changes)),
    uncommitted: may.isSample ? undefined : uncommittedBox(changes),
    canMake: plan.parts.length > 1 && !may.isSample,
    canUndo: may.canUndo && !may.isSample,
  };
}

function uncommittedBox(changes: BranchChanges): ToPage['uncommitted'] {
  const count = words.uncommittedIn(changes).length;
  if (changes.isWhole && count === 0) return undefined;
  return { label: withUncommitted(changes.isWhole ? count : undefined), isIncluded: changes.isWhole };
}

function pagePart(part: SplitPart, { files }: BranchChanges): ToPage['parts'][number] {
  const changesOf = new Map(files.map((one) => [one.file.path, one] as const));
  return {
    title: words.partTitle(part),
    concern: words.concernWords(part.concern),
    size: words.partSize(part),
    because: words.becauseWords(part),
    cautions: words.cautions(part),
    files: part.slices.map((slice) => {
      const { path } = slice.file.file;
      const { hunks = [], isCommitted = true } = changesOf.get(path) ?? {};
      const [first] = slice.pieces ?? [];
      const line = first && lineNow(hunks, first);
      return { path, line, label: oneLine(path), more: words.sliceWords(slice, isCommitted) };
    }),
  };
}

/** What the page says where there is no plan, or none yet. */
export function noPlanPage({ branch, changes }: Facts): ToPage {
  const lead = noBranchWords(branch) ?? (changes.kind === 'problem' ? stackProblemWords(changes.problem) : READING);
  const title = words.planTitle(undefined);
  // What keeps a plan from being made may be in what is not committed.
  const isOptional = changes.kind === 'problem' && OF_UNCOMMITTED.has(changes.problem.kind);
  const uncommitted = isOptional ? { label: withUncommitted(undefined), isIncluded: true } : undefined;
  return { kind: 'split', title, lead, notice: undefined, parts: [], uncommitted, canMake: false, canUndo: false };
}

const OF_UNCOMMITTED: ReadonlySet<string> = new Set(['needs-filter', 'too-large', 'conflicts']);

function noBranchWords(branch: Facts['branch']): string | undefined {
  if (branch.kind === 'unknown') return undefined;
  if (branch.kind !== 'observed') return missingWords(branch.kind).whole;
  return branch.observation.kind === 'unmeasured' ? unmeasuredWords(branch.observation.reason).whole : undefined;
}
