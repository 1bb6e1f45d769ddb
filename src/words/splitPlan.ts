import { assertNever } from '../facts/assertNever.ts';
import type { BranchChanges } from '../facts/branchChanges.ts';
import { GUIDANCE_LINES } from '../facts/guidance.ts';
import type { PartConcern, Slice, SplitPart, SplitPlan } from '../split/plan.ts';
import { codeSpan } from './markdown.ts';
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

function logicTitle({ slices, because, tests }: SplitPart, name: Written): string {
  const product = slices.filter(({ file }) => file.part !== 'test');
  if (product.length === 0) return `${verb(slices)} tests: ${filesWords(slices, name)}`;
  const isInFolder = because.kind === 'folder' && because.folder !== '';
  const area = isInFolder ? `${name(because.folder)}: ` : '';
  return `${verb(product)} ${area}${filesWords(product, name)}${tests === 'own' ? ', with tests' : ''}`;
}

function verb(slices: readonly Slice[]): string {
  if (slices.every(({ file }) => file.file.change === 'added')) return 'Add';
  return slices.every(({ file }) => file.file.change === 'deleted') ? 'Remove' : 'Change';
}

/** As many files as a title can name; the others are counted. */
const NAMED = 2;

function filesWords(slices: readonly Slice[], name: Written): string {
  const largest = slices.toSorted((one, other) => other.lines - one.lines);
  const shown = largest.slice(0, largest.length > NAMED + 1 ? NAMED : NAMED + 1);
  const named = shown.map((slice) => fileWords(slice, slices, name));
  const more = slices.length - named.length;
  if (more > 0) return `${named.join(', ')} and ${number(more)} more`;
  const last = named.pop() ?? '';
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}

/** The file's name, with as much of its folder as tells it from the others. */
function fileWords({ file, step }: Slice, slices: readonly Slice[], name: Written): string {
  const { path } = file.file;
  const short = lastOf(path, 1);
  const isAlike = (one: Slice) => one.file.file.path !== path && lastOf(one.file.file.path, 1) === short;
  const written = name(slices.length === 1 ? path : slices.some(isAlike) ? lastOf(path, 2) : short);
  return step ? `${written} (part ${step.index} of ${step.of})` : written;
}

function lastOf(path: string, segments: number): string {
  return path.split('/').slice(-segments).join('/');
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
export function becauseWords(part: SplitPart, name: Written = oneLine): string {
  return `${togetherWords(part, name)}${testWords(part)}`;
}

function togetherWords({ concern, because }: SplitPart, name: Written): string {
  switch (because.kind) {
    case 'concern':
      return CONCERNS[concern].why;
    case 'rename':
      return 'One name changes wherever it stands, and nothing else does.';
    case 'imports':
      return 'Imports tie these files together.';
    case 'folder':
      return because.folder === ''
        ? 'These files lie together.'
        : `These files lie together in ${name(because.folder)}.`;
    case 'related':
      return 'Imports or a common folder tie these files together.';
    case 'alone':
      return 'One file by itself.';
    case 'cut':
      return `${name(because.path)} is over ${GUIDANCE_LINES} lines alone, so it comes in ${because.of} steps. This is step ${because.index}; it uses nothing of a later one.`;
    case 'tests':
      return 'Tests of what this branch does not change, or that belong to no single file.';
    default:
      return assertNever(because);
  }
}

function testWords({ tests, because }: SplitPart): string {
  if (tests === undefined) return '';
  if (tests === 'earlier') return ' With it come tests of parts before.';
  return because.kind === 'alone' || because.kind === 'cut'
    ? ' Its tests come with it.'
    : ' Their tests come with them.';
}

/** Why a part passes the guidance all the same; undefined: it does not. */
export function overWords({ over, lines }: SplitPart, name: Written = oneLine): string | undefined {
  if (!over) return undefined;
  const by = `${counted(lines - GUIDANCE_LINES, 'line')} over ${GUIDANCE_LINES}`;
  switch (over.kind) {
    case 'one-file':
      return `${by}: Rung found no safe place to cut ${name(over.path)}.`;
    case 'with-test':
      return `${by}: a file and its test stay together.`;
    case 'belongs-together':
      return `${by}: these files change what they use of each other.`;
    default:
      return assertNever(over);
  }
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

/** What a file has in a part: `40 lines, moved from src/old.ts`, `step 1 of 2: 120 of 300 lines`, `not counted`. */
export function sliceWords({ file, lines, step }: Slice, isCommitted = true): string {
  const { change, previousPath } = file.file;
  const from = change === 'renamed' && previousPath ? [`moved from ${oneLine(previousPath)}`] : [];
  const size = step
    ? `step ${step.index} of ${step.of}: ${number(lines)} of ${counted(file.lines, 'line')}`
    : counted(lines, 'line');
  const counting = file.part === 'left-out' ? ['not counted'] : lines === 0 && from.length > 0 ? [] : [size];
  const what = change === 'added' ? ['new'] : change === 'deleted' ? ['deleted'] : [];
  return [...counting, ...from, ...what, ...(isCommitted ? [] : ['not committed'])].join(', ');
}

/** What the plan comes to, in a sentence or two. */
export function planLead(plan: SplitPlan, changes: Pick<BranchChanges, 'base' | 'files'>): string {
  const [first, ...others] = plan.parts;
  if (!first) return 'This branch changes nothing yet.';
  const lines = plan.parts.reduce((sum, part) => sum + part.lines, 0);
  const all = `${counted(lines, 'line')} to review, compared with ${oneLine(changes.base.ref)}`;
  if (others.length > 0)
    return `${all}, in ${counted(plan.parts.length, 'pull request')}. Each can be merged before the next.`;
  if (first.over) return `${all}, in one piece: Rung found no way to take it apart.`;
  return `${all}, all of one concern: there is nothing to split.`;
}

/** Paths of what is not committed. */
export function uncommittedIn({ files }: Pick<BranchChanges, 'files'>): readonly string[] {
  return files.filter(({ isCommitted }) => !isCommitted).map(({ file }) => file.path);
}

/** The plan as Markdown, to paste into an issue or a message. */
export function planMarkdown(plan: SplitPlan, changes: Pick<BranchChanges, 'branch' | 'base' | 'files'>): string {
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

function withoutMarkup(text: string): string {
  return text.replace(/[\\`*_[\]<>#!|~]/g, '\\$&');
}
