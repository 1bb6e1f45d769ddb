import type { BranchAdvice } from '../../coach.ts';
import type { UnmeasuredBranch } from '../../facts/branch.ts';
import type { SizedFile } from '../../facts/size.ts';
import * as words from '../../words/branch.ts';
import { counted, number, oneLine } from '../../words/plain.ts';
import { DETACHED, LEFT_OUT, PRODUCT, TESTS, THIS_BRANCH } from '../../words/sidebar.ts';
import type { Row } from './row.ts';

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
    unfolded: true,
    children: [
      ...(within ? [] : [remedyRow(advice)]),
      ...partRows('product', PRODUCT, size.product, size.files),
      ...partRows('test', TESTS, size.test, size.files),
      ...partRows('left-out', LEFT_OUT, size.leftOut, size.files),
      {
        id: 'branch/base',
        label: words.baseWords(observation.base),
        description: words.baseReason(observation.base.because),
        tooltip: words.rawWords(size.raw),
        icon: { codicon: 'git-compare' },
      },
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
  const why = one.part === 'left-out' ? `, ${words.leftOutWords(one.reason)}` : '';
  return {
    id: `branch/file/${path}`,
    label: oneLine(path),
    description: `${number(one.lines)}${why}`,
    tooltip: `${oneLine(path)}\n+${number(additions)} −${number(deletions)}${why}`,
    icon: { codicon: 'file' },
    call: { command: 'rung.openChange', arguments: [path] },
  };
}
