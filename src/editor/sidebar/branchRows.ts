import type { BranchAdvice } from '../../advice.ts';
import type { UnmeasuredBranch } from '../../facts/branch.ts';
import type { SizedFile } from '../../facts/size.ts';
import type { MissingBranch } from '../../words/branch.ts';
import * as words from '../../words/branch.ts';
import { counted, number, oneLine } from '../../words/plain.ts';
import { DETACHED, LEFT_OUT, PRODUCT, TESTS, THIS_BRANCH } from '../../words/sidebar.ts';
import type { BuiltInCommand, Row } from './row.ts';

/** The branch at hand; unfolded it shows each file that its size was counted from. */
export function measuredBranchRow(advice: BranchAdvice): Row {
  const { observation, size, verdict } = advice;
  const within = verdict.kind === 'within';
  return {
    id: 'branch',
    label: THIS_BRANCH,
    description: `${words.sizeAgainstGuidance(size.reviewed)} · ${oneLine(observation.branch ?? DETACHED)}`,
    tooltip: words.sizeTooltip(advice),
    icon: { codicon: 'git-branch', ...(within ? {} : { color: 'problemsWarningIcon.foreground' as const }) },
    unfolded: !within,
    children: [
      ...(within ? [] : [remedyRow(advice)]),
      ...partRows('product', PRODUCT, size.product, size.files),
      ...partRows('test', TESTS, size.test, size.files),
      ...partRows('left-out', LEFT_OUT, size.leftOut, size.files),
      {
        id: 'branch/base',
        label: words.baseWords(observation.base),
        description: words.baseReason(observation.base.because),
        tooltip: `${words.baseWords(observation.base)}, ${words.baseReason(observation.base.because)}`,
        icon: { codicon: 'git-compare' },
      },
      { id: 'branch/raw', label: words.rawWords(size.raw), tooltip: words.RAW_MORE, icon: { codicon: 'github' } },
    ],
  };
}

export function unmeasuredBranchRow({ branch, reason }: UnmeasuredBranch): Row {
  const { short, whole } = words.unmeasuredWords(reason);
  return {
    id: 'branch',
    label: THIS_BRANCH,
    description: branch ? `${oneLine(branch)} · ${short}` : short,
    tooltip: whole,
    icon: { codicon: 'git-branch' },
    unfolded: true,
    children: [{ id: 'branch/reason', label: whole, tooltip: whole, icon: { codicon: 'info' } }],
  };
}

/** What keeps Rung from looking for a branch at all, with the one click that helps. */
export function missingBranchRow(missing: MissingBranch): Row {
  const { short, whole } = words.missingWords(missing);
  return {
    id: 'branch',
    label: THIS_BRANCH,
    description: short,
    tooltip: whole,
    icon: { codicon: 'git-branch' },
    call: { command: REMEDIES[missing], arguments: [] },
  };
}

const REMEDIES: Readonly<Record<MissingBranch, BuiltInCommand>> = {
  untrusted: 'workbench.trust.manage',
  'no-folder': 'vscode.openFolder',
  'no-git': 'workbench.action.reloadWindow',
  'not-a-repository': 'git.init',
};

function remedyRow({ size, verdict }: BranchAdvice): Row {
  return {
    id: 'branch/remedy',
    label: words.verdictWords(verdict, size.reviewed),
    description: words.REMEDY,
    tooltip: words.REMEDY,
    icon: { codicon: 'lightbulb', color: 'problemsWarningIcon.foreground' },
  };
}

function partRows(part: SizedFile['part'], label: string, lines: number, files: readonly SizedFile[]): readonly Row[] {
  const ofPart = files.filter((one) => one.part === part).sort((a, b) => b.lines - a.lines);
  if (ofPart.length === 0) return [];
  return [
    {
      id: `branch/${part}`,
      label: `${label}: ${counted(lines, 'line')}`,
      description: counted(ofPart.length, 'file'),
      icon: { codicon: { product: 'file-code', test: 'beaker', 'left-out': 'circle-slash' }[part] },
      children: ofPart.map(fileRow),
    },
  ];
}

function fileRow(one: SizedFile): Row {
  const { path, additions, deletions } = one.file;
  const why = one.part === 'left-out' ? `, ${words.leftOutWords(one.reason)}` : words.changeWords(one.file);
  return {
    id: `branch/file/${path}`,
    label: oneLine(path),
    description: `${number(one.lines)}${why}`,
    tooltip: `${oneLine(path)}\n+${number(additions)} −${number(deletions)}${why}`,
    icon: { codicon: 'file' },
    call: { command: 'rung.openChange', arguments: [path] },
  };
}
