import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { BranchSource } from '../branchSource.ts';
import { ChecklistPanel } from '../checklist/panel.ts';
import { EvidencePanel } from '../evidence/panel.ts';
import type { GitHubSource } from '../gitHubSource.ts';
import type { GrowthSources } from '../growthSources.ts';
import type { Guard } from '../guard.ts';
import { SplitPanel } from '../split/panel.ts';
import { TrendsPanel } from '../trends/panel.ts';

/** What the panels work with. */
export interface PanelParts extends GrowthSources {
  readonly coach: Coach;
  readonly branch: BranchSource;
  readonly gitHub: GitHubSource;
  readonly guard: Guard;
}

/** Every panel there is. None is opened before somebody asks for it, or VS Code restores it. */
export class Panels implements vscode.Disposable {
  readonly checklist: ChecklistPanel;
  readonly evidence: EvidencePanel;
  readonly trends: TrendsPanel;
  readonly split: SplitPanel;

  constructor(parts: PanelParts, { extensionUri, workspaceState }: vscode.ExtensionContext) {
    const { coach, branch, guard } = parts;
    this.checklist = new ChecklistPanel(coach, extensionUri, parts, guard);
    this.evidence = new EvidencePanel(coach, extensionUri, parts, guard);
    this.trends = new TrendsPanel(coach, extensionUri, parts, guard);
    this.split = new SplitPanel({ coach, branch, memory: workspaceState, guard }, extensionUri);
  }

  dispose(): void {
    vscode.Disposable.from(this.checklist, this.evidence, this.trends, this.split).dispose();
  }
}
