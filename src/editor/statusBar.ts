import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import { sizeAgainstGuidance, sizeSpoken, sizeTooltip, unmeasuredWords } from '../words/branch.ts';
import { SAMPLE_MARK, STATUS_ITEM_NAME } from '../words/sidebar.ts';
import { STATUS_ITEM } from './ids.ts';

/** One item: the branch's size against the guidance. Hidden where there is no branch to speak of. */
export function registerStatusBar(coach: Coach): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(STATUS_ITEM, vscode.StatusBarAlignment.Left, 10);
  item.name = STATUS_ITEM_NAME;
  item.command = 'rung.showBranch';
  const update = () => {
    const shown = branchSize(coach);
    if (!shown) return item.hide();
    item.text = `$(git-compare) ${shown.text}${coach.showsSample ? ` ${SAMPLE_MARK}` : ''}`;
    item.tooltip = shown.tooltip;
    item.accessibilityInformation = { label: shown.spoken, role: 'button' };
    item.show();
  };
  return vscode.Disposable.from(item, coach.onDidChange(update));
}

function branchSize({ facts, advice }: Coach): { text: string; tooltip: string; spoken: string } | undefined {
  if (advice.branch) {
    const lines = advice.branch.size.reviewed;
    return { text: sizeAgainstGuidance(lines), tooltip: sizeTooltip(advice.branch), spoken: sizeSpoken(lines) };
  }
  if (facts.branch.kind !== 'observed' || facts.branch.observation.kind !== 'unmeasured') return undefined;
  const { reason } = facts.branch.observation;
  if (reason.kind === 'no-git' || reason.kind === 'not-a-repository') return undefined;
  const { whole } = unmeasuredWords(reason);
  return { text: '–', tooltip: whole, spoken: whole };
}
