import { assertNever } from '../facts/assertNever.ts';
import type { BranchChanges } from '../facts/branchChanges.ts';
import { GUIDANCE_LINES } from '../facts/size.ts';
import { type PartConcern, type Slice, type SplitPart, type SplitPlan, sliceLines } from '../split/plan.ts';
import { counted, number, oneLine } from './plain.ts';

/** How a foreign name is written: as it is, or as Markdown that shows it as it is. */
type Written = (name: string) => string;

/** What the pull request would be called. */
export function partTitle(part: SplitPart, name: Written = oneLine): string {
  const { slices, because } = part;
  const files = filesWords(slices, name);
  switch (part.concern) {
    case 'moves':
      return moveTitle(slices, name);
    case 'formatting':
      return `Format ${files}`;
    case 'dependencies':
      return `Update dependencies: ${files}`;
    case 'removed-dependencies':
      return `Take out dependencies: ${files}`;
    case 'configuration':
      return `Change the configuration: ${files}`;
    case 'generated':
      return `Update generated files: ${files}`;
    case 'refactor':
      if (because.kind === 'rename') return `Rename ${name(because.from)} to ${name(because.to)}`;
      return `Move code between ${files}`;
    case 'interface':
      return `Add to the interface: ${files}`;
    case 'documentation':
      return `Update the documentation: ${files}`;
    case 'logic':
      return logicTitle(part, name);
    default:
      return assertNever(part.concern);
  }
}

function moveTitle(slices: readonly Slice[], name: Written): string {
  const moved = slices.filter(({ file }) => file.file.change === 'renamed');
  const [first] = moved;
  if (moved.length === 1 && first)
    return `Move ${name(first.file.file.previousPath ?? '')} to ${name(first.file.file.path)}`;
  return `Move ${counted(moved.length, 'file')}`;
}

function logicTitle({ slices, because }: SplitPart, name: Written): string {
  if (because.kind === 'cut') return `Change ${name(because.path)}, part ${because.index} of ${because.of}`;
  const product = slices.filter(({ file }) => file.part !== 'test');
  if (product.length === 0) return `Add to the tests: ${filesWords(slices, name)}`;
  const tests = product.length < slices.length ? ', with tests' : '';
  const isInFolder = because.kind === 'folder' && because.folder !== '';
  const area = isInFolder ? `${name(because.folder)}: ` : '';
  return `${verb(product)} ${area}${filesWords(product, name)}${tests}`;
}

function verb(slices: readonly Slice[]): string {
  if (slices.every(({ file }) => file.file.change === 'added')) return 'Add';
  return slices.every(({ file }) => file.file.change === 'deleted') ? 'Remove' : 'Change';
}

/** As many files as a title can name; the others are counted. */
const NAMED = 2;

function filesWords(slices: readonly Slice[], name: Written, withoutFolder = slices.length > 1): string {
  const short = (path: string) => (withoutFolder ? path.slice(path.lastIndexOf('/') + 1) : path);
  const largest = slices.toSorted((one, other) => other.lines - one.lines);
  const named = largest
    .slice(0, largest.length > NAMED + 1 ? NAMED : NAMED + 1)
    .map(({ file }) => name(short(file.file.path)));
  const more = slices.length - named.length;
  if (more > 0) return `${named.join(', ')} and ${number(more)} more`;
  const last = named.pop() ?? '';
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}

export function concernWords(concern: PartConcern): string {
  return CONCERNS[concern].label;
}

const CONCERNS: Readonly<Record<PartConcern, { readonly label: string; readonly why: string }>> = {
  moves: {
    label: 'Moves',
    why: 'Files that only move, with the imports that follow: a reviewer sees at once that nothing else changed.',
  },
  formatting: { label: 'Formatting', why: 'White space and nothing else: git diff -w finds no change.' },
  dependencies: {
    label: 'Dependencies',
    why: 'What is brought in or upgraded, with its lock file, before anything uses it.',
  },
  'removed-dependencies': { label: 'Dependencies', why: 'What nothing uses any more once the parts before are in.' },
  configuration: { label: 'Configuration', why: 'Settings of tools and pipelines, which other people look at.' },
  generated: {
    label: 'Generated',
    why: 'Nobody reads these line by line, so they stay out of the way of what is read.',
  },
  refactor: { label: 'Refactoring', why: 'The program does what it did before. With that settled, the rest is short.' },
  interface: { label: 'Interface', why: 'It only adds to what the parts of the program agree on, and breaks nobody.' },
  logic: { label: 'Logic', why: 'One piece of behaviour.' },
  documentation: { label: 'Documentation', why: 'Words for people, once the rest is in.' },
};

/** Why the files of a part stand together. */
export function becauseWords({ concern, because, slices }: SplitPart, name: Written = oneLine): string {
  const isTested = slices.some(({ file }) => file.part === 'test');
  const tests = !isTested ? '' : because.kind === 'alone' ? ' Its tests come with it.' : ' Their tests come with them.';
  switch (because.kind) {
    case 'concern':
      return CONCERNS[concern].why;
    case 'rename':
      return `One name changes wherever it stands, and nothing else does.`;
    case 'imports':
      return `These files import each other.${tests}`;
    case 'folder':
      return `These files lie together${because.folder === '' ? '' : ` in ${name(because.folder)}`}, and need nothing that comes later.${tests}`;
    case 'related':
      return `These files import each other or lie side by side, and need nothing that comes later.${tests}`;
    case 'alone':
      return `One file that needs nothing that comes later.${tests}`;
    case 'cut':
      return `${name(because.path)} is over ${GUIDANCE_LINES} lines alone, so it comes in ${because.of} steps. This is step ${because.index}; it uses nothing of a later one.`;
    case 'tests':
      return 'Tests of what this branch does not change, or that belong to no single file.';
    default:
      return assertNever(because);
  }
}

/** Why a part passes the guidance all the same; undefined: it does not. */
export function overWords({ over, lines }: SplitPart, name: Written = oneLine): string | undefined {
  if (!over) return undefined;
  const by = `${counted(lines - GUIDANCE_LINES, 'line')} over ${GUIDANCE_LINES}`;
  if (over.kind === 'one-file') return `${by}: Rung found no safe place to cut ${name(over.path)}.`;
  return `${by}: apart, these files would not build or their tests would fail.`;
}

/** What a reviewer should know of a part: that it is over, and that it may not stand alone. */
export function cautions(part: SplitPart, name: Written = oneLine): readonly string[] {
  const over = overWords(part, name);
  return [...(over ? [over] : []), ...(part.isUnsure ? [UNSURE] : [])];
}

const UNSURE =
  'More hangs together here than fits, so this part may need the ones that follow. Build it before you ask for a review.';

/** `142 lines · 3 files` */
export function partSize({ lines, slices }: SplitPart): string {
  return `${counted(lines, 'line')} · ${counted(slices.length, 'file')}`;
}

/** What a file has in a part: `moved from src/old.ts`, `40 lines`, `left out`. */
export function sliceWords({ file, lines, pieces }: Slice): string {
  const { change, previousPath } = file.file;
  const from = change === 'renamed' && previousPath ? `moved from ${oneLine(previousPath)}` : undefined;
  if (file.part === 'left-out') return from ?? 'not counted';
  const size = pieces ? `${number(lines)} of ${counted(file.lines, 'line')}` : counted(lines, 'line');
  const what = change === 'added' ? 'new' : change === 'deleted' ? 'deleted' : undefined;
  return [...(lines === 0 && from ? [] : [size]), ...(from ? [from] : []), ...(what ? [what] : [])].join(', ');
}

/** What the plan comes to, in a sentence or two. */
export function planLead(plan: SplitPlan, { base, uncommitted }: Pick<BranchChanges, 'base' | 'uncommitted'>): string {
  const lines = plan.parts.reduce((sum, part) => sum + part.lines, 0);
  const count = plan.parts.length;
  const all = `${counted(lines, 'line')} to review, compared with ${oneLine(base.ref)}`;
  if (count === 0) return 'This branch changes nothing yet.';
  const works =
    count === 1
      ? `${all}, all of one concern: there is nothing to split.`
      : `${all}, in ${counted(count, 'pull request')}. Each can be merged before the next, and each reviewer has one thing to look at.`;
  return uncommitted === 0
    ? works
    : `${works} ${counted(uncommitted, 'file')} of it ${uncommitted === 1 ? 'is' : 'are'} not committed yet.`;
}

/** The plan as Markdown, to paste into an issue or a message. */
export function planMarkdown(plan: SplitPlan, changes: Pick<BranchChanges, 'branch' | 'base' | 'uncommitted'>): string {
  const parts = plan.parts.map((part, at) => {
    const files = part.slices.map(
      (slice) => `   - ${codeSpan(slice.file.file.path)}: ${withoutMarkup(sliceWords(slice))}`,
    );
    return [
      `${at + 1}. **${partTitle(part, codeSpan)}** (${concernWords(part.concern)}, ${partSize(part)})`,
      `   ${[becauseWords(part, codeSpan), ...cautions(part, codeSpan)].join(' ')}`,
      ...files,
    ].join('\n');
  });
  return `# ${planTitle(changes.branch, codeSpan)}\n\n${withoutMarkup(planLead(plan, changes))}\n\n${parts.join('\n')}\n`;
}

export function planTitle(branch: string | undefined, name: Written = oneLine): string {
  return branch === undefined ? 'Split plan' : `Split plan for ${name(branch)}`;
}

/** What the commit of a part says. */
export function commitMessage(part: SplitPart, index: number, count: number, branch: string | undefined): string {
  const of = branch === undefined ? '' : ` of ${oneLine(branch)}`;
  return `${partTitle(part)}\n\n${concernWords(part.concern)}. ${becauseWords(part)}\n\nPart ${index} of ${count}${of}.\n`;
}

/** Foreign text as Markdown code, with a fence longer than any in it. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

function withoutMarkup(text: string): string {
  return text.replace(/[\\`*_[\]<>#!|~]/g, '\\$&');
}

/** Lines that a person reviews, of all parts. */
export function planLines({ parts }: SplitPlan): number {
  return parts.reduce((sum, { slices }) => sum + sliceLines(slices), 0);
}
