import type * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import type { BranchSource } from './branchSource.ts';
import type { Descriptions } from './description/descriptions.ts';
import type { DraftedDescriptions } from './drafts/draftedDescriptions.ts';
import type { FrameworkSource } from './frameworkSource.ts';
import type { GitHubSource } from './gitHubSource.ts';
import type { JournalSource } from './journalSource.ts';
import type { Nudging } from './nudges/nudging.ts';
import type { Panels } from './panels/panels.ts';
import type { CountingSettings } from './settings.ts';
import type { Sidebar } from './sidebar/sidebar.ts';
import type { StuckTimer } from './stuck/stuckTimer.ts';

/** What the commands work with. */
export interface CommandParts {
  readonly coach: Coach;
  readonly branch: BranchSource;
  readonly framework: FrameworkSource;
  readonly journal: JournalSource;
  readonly gitHub: GitHubSource;
  readonly panels: Panels;
  readonly sidebar: Sidebar;
  readonly counting: CountingSettings;
  readonly nudging: Nudging;
  readonly stuck: StuckTimer;
  readonly descriptions: Descriptions;
  readonly drafted: DraftedDescriptions;
  readonly extensionUri: vscode.Uri;
}
