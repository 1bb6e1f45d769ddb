import type { BranchAdvice } from '../../advice.ts';
import type { BranchObservation, UnmeasuredBranch } from '../../facts/branch.ts';
import { folderName } from '../../facts/folderName.ts';
import type { SizedFile } from '../../facts/size.ts';
import type { MissingBranch } from '../../words/branch.ts';
import * as words from '../../words/branch.ts';
import { DESCRIBE, DESCRIBE_MORE } from '../../words/branchDescription.ts';
import { counted, number, oneLine } from '../../words/plain.ts';
import { DETACHED, LEFT_OUT, OTHER_BRANCHES, PRODUCT, TESTS, THIS_BRANCH } from '../../words/sidebar.ts';
import type { BuiltInCommand, Row } from './row.ts';

/** Where the rows of a branch are: their ids begin with `id`, and the branch's own row has this label. */
interface Spot {
  readonly id: string;
  readonly label: string;
}

const AT_HAND: Spot = { id: 'branch', label: THIS_BRANCH };

/**
 * The branch at hand; unfolded it shows each file that its size was counted from. `mayDescribe`: a description can be begun
 * for it.
 */
export function measuredBranchRow(advice: BranchAdvice, spot: Spot = AT_HAND, mayDescribe = false): Row {
  const { observation, size, verdict } = advice;
  const { id } = spot;
  const within = verdict.kind === 'within';
  return {
    ...spot,
    description: `${words.sizeAgainstGuidance(size.reviewed)} · ${oneLine(observation.branch ?? DETACHED)}`,
    tooltip: words.sizeTooltip(advice),
    icon: { codicon: 'git-branch', ...(within ? {} : { color: 'problemsWarningIcon.foreground' as const }) },
    unfolded: !within,
    children: [
      ...(within ? [] : [remedyRow(id, advice)]),
      ...(mayDescribe ? [describeRow(id)] : []),
      ...partRows(id, 'product', PRODUCT, size.product, advice),
      ...partRows(id, 'test', TESTS, size.test, advice),
      ...partRows(id, 'left-out', LEFT_OUT, size.leftOut, advice),
      {
        id: `${id}/base`,
        label: words.baseWords(observation.base),
        description: words.baseReason(observation.base.because),
        tooltip: `${words.baseWords(observation.base)}, ${words.baseReason(observation.base.because)}`,
        icon: { codicon: 'git-compare' },
      },
      { id: `${id}/raw`, label: words.rawWords(size.raw), tooltip: words.RAW_MORE, icon: { codicon: 'github' } },
    ],
  };
}

export function unmeasuredBranchRow({ branch, reason }: UnmeasuredBranch, spot: Spot = AT_HAND): Row {
  const { short, whole } = words.unmeasuredWords(reason);
  return {
    ...spot,
    description: branch ? `${oneLine(branch)} · ${short}` : short,
    tooltip: whole,
    icon: { codicon: 'git-branch' },
    unfolded: true,
    children: [{ id: `${spot.id}/reason`, label: whole, tooltip: whole, icon: { codicon: 'info' } }],
  };
}

/** The window's other repositories, each by the name of its folder and folded: one works elsewhere. */
export function otherBranchRows(others: readonly BranchObservation[], advice: readonly BranchAdvice[]): readonly Row[] {
  const rows = others.flatMap((one) => {
    const spot = { id: `other/${one.repository}`, label: oneLine(folderName(one.repository)) };
    if (one.kind === 'unmeasured') return [unmeasuredBranchRow(one, spot)];
    const measured = advice.find(({ observation }) => observation === one);
    return measured ? [measuredBranchRow(measured, spot)] : [];
  });
  const children = rows.map((row) => ({ ...row, unfolded: false }));
  return rows.length === 0 ? [] : [{ id: 'others', label: OTHER_BRANCHES, unfolded: true, children }];
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

function remedyRow(id: string, { size, verdict }: BranchAdvice): Row {
  return {
    id: `${id}/remedy`,
    label: words.verdictWords(verdict, size.reviewed),
    description: words.REMEDY,
    tooltip: words.REMEDY,
    icon: { codicon: 'lightbulb', color: 'problemsWarningIcon.foreground' },
    // Only the branch at hand is split.
    ...(id === AT_HAND.id && { call: { command: 'rung.openSplitPlan', arguments: [] } }),
  };
}

function describeRow(id: string): Row {
  return {
    id: `${id}/describe`,
    label: DESCRIBE,
    description: DESCRIBE_MORE,
    tooltip: `${DESCRIBE}: ${DESCRIBE_MORE}`,
    icon: { codicon: 'edit' },
    call: { command: 'rung.draftDescription', arguments: [] },
  };
}

function partRows(
  id: string,
  part: SizedFile['part'],
  label: string,
  lines: number,
  { observation, size }: BranchAdvice,
): readonly Row[] {
  const ofPart = size.files.filter((one) => one.part === part).sort((a, b) => b.lines - a.lines);
  if (ofPart.length === 0) return [];
  return [
    {
      id: `${id}/${part}`,
      label: `${label}: ${counted(lines, 'line')}`,
      description: counted(ofPart.length, 'file'),
      icon: { codicon: { product: 'file-code', test: 'beaker', 'left-out': 'circle-slash' }[part] },
      children: ofPart.map((one) => fileRow(id, observation.repository, one)),
    },
  ];
}

function fileRow(id: string, repository: string, one: SizedFile): Row {
  const { path, additions, deletions } = one.file;
  const why = one.part === 'left-out' ? `, ${words.leftOutWords(one.reason)}` : words.changeWords(one.file);
  return {
    id: `${id}/file/${path}`,
    label: oneLine(path),
    description: `${number(one.lines)}${why}`,
    tooltip: `${oneLine(path)}\n+${number(additions)} −${number(deletions)}${why}`,
    icon: { codicon: 'file' },
    call: { command: 'rung.openChange', arguments: [path, repository] },
  };
}
