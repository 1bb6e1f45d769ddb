import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import { sizeAgainstGuidance, sizeSpoken, sizeTooltip, unmeasuredWords } from '../words/branch.ts';
import { SAMPLE, SAMPLE_MARK, STATUS_ITEM_NAME } from '../words/sidebar.ts';
import type { Guard } from './guard.ts';
import { type CommandId, STATUS_ITEM } from './ids.ts';

/** One item: the branch's size against the guidance, and what else is worth a look behind it. Hidden where there is no branch to speak of. */
export function registerStatusBar(coach: Coach, guard: Guard): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(STATUS_ITEM, vscode.StatusBarAlignment.Left, 10);
  item.name = STATUS_ITEM_NAME;
  const nudges = new NudgeLines(coach, guard, () => update());
  const update = () => {
    const shown = branchSize(coach);
    if (!shown) return item.hide();
    item.command = shown.command;
    item.text = `$(${shown.icon}) ${shown.text}${coach.showsSample ? ` ${SAMPLE_MARK}` : ''}`;
    const mark = coach.showsSample ? `${SAMPLE}: ` : '';
    item.tooltip = [`${mark}${shown.tooltip}`, ...nudges.lines].join('\n');
    item.accessibilityInformation = { label: `${mark}${shown.spoken}`, role: 'button' };
    item.show();
  };
  return vscode.Disposable.from(item, coach.onDidChange(update));
}

/** What the tooltip says beside the size. The words are loaded when there is something to say. */
class NudgeLines {
  readonly #coach: Coach;
  readonly #load: () => void;
  #words: typeof import('../words/nudges.ts') | undefined;

  constructor(coach: Coach, guard: Guard, onLoaded: () => void) {
    this.#coach = coach;
    this.#load = () =>
      void guard.quietly('loading the words of nudges', async () => {
        this.#words = await import('../words/nudges.ts');
        onLoaded();
      });
  }

  /** Empty until the words are there. */
  get lines(): readonly string[] {
    const { worthALook, showsSample, own } = this.#coach;
    const isQuiet = own.nudgeSettings.quiet && !showsSample;
    if (worthALook.length === 0 && !isQuiet) return [];
    if (!this.#words) {
      this.#load();
      return [];
    }
    const { nudgeLabel, QUIET_NOW } = this.#words;
    return [...worthALook.map(nudgeLabel), ...(isQuiet ? [QUIET_NOW] : [])];
  }
}

interface Shown {
  /** A codicon: one that warns once the branch is over the guidance. */
  readonly icon: 'git-compare' | 'warning';
  readonly text: string;
  readonly tooltip: string;
  readonly spoken: string;
  /** What a click opens: the way to make a large branch smaller, else the branch. */
  readonly command: Extract<CommandId, 'rung.openSplitPlan' | 'rung.showBranch'>;
}

function branchSize({ facts, advice }: Coach): Shown | undefined {
  const branch = advice?.branch;
  if (branch) {
    const lines = branch.size.reviewed;
    const isWithin = branch.verdict.kind === 'within';
    const icon = isWithin || facts.nudgeSettings.level === 'off' ? 'git-compare' : 'warning';
    const command = isWithin ? 'rung.showBranch' : 'rung.openSplitPlan';
    return { icon, text: sizeAgainstGuidance(lines), tooltip: sizeTooltip(branch), spoken: sizeSpoken(lines), command };
  }
  if (facts.branch.kind !== 'observed' || facts.branch.observation.kind !== 'unmeasured') return undefined;
  const { reason } = facts.branch.observation;
  if (reason.kind === 'no-git' || reason.kind === 'not-a-repository') return undefined;
  const { whole } = unmeasuredWords(reason);
  return { icon: 'git-compare', text: '–', tooltip: whole, spoken: whole, command: 'rung.showBranch' };
}
