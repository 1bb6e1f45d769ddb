import * as vscode from 'vscode';
import { Coach } from './coach.ts';
import { Accounts } from './editor/accounts.ts';
import { advising } from './editor/advising.ts';
import { BranchSource } from './editor/branchSource.ts';
import { registerCommands } from './editor/commands.ts';
import { commandTable } from './editor/commandTable.ts';
import { CommitBox } from './editor/commitBox/commitBox.ts';
import { registerContextKeys } from './editor/contextKeys.ts';
import { Descriptions } from './editor/description/descriptions.ts';
import { DraftedDescriptions } from './editor/drafts/draftedDescriptions.ts';
import { FrameworkSource } from './editor/frameworkSource.ts';
import { GitHubSource } from './editor/gitHubSource.ts';
import { Guard } from './editor/guard.ts';
import { GuideSource } from './editor/guideSource.ts';
import { JournalSource } from './editor/journalSource.ts';
import { Nudging } from './editor/nudges/nudging.ts';
import { Panels } from './editor/panels/panels.ts';
import { CountingSettings } from './editor/settings.ts';
import { registerSidebar } from './editor/sidebar/sidebar.ts';
import { registerStatusBar } from './editor/statusBar.ts';
import { StuckTimer } from './editor/stuck/stuckTimer.ts';
import type { Moment } from './nudges/nudge.ts';

/** What in-host tests hold on to; no other extension gets it. */
export interface TestHandle {
  readonly coach: Coach;
}

/** Makes the parts and registers what is seen. Nothing is read, measured or asked for before this has returned. */
export function activate(context: vscode.ExtensionContext): TestHandle | undefined {
  const guard = new Guard();
  const counting = new CountingSettings((settings) => coach.tell({ settings }));
  const coach = new Coach(() => advising(counting));
  const [framework, guide] = [new FrameworkSource(coach, context.extensionUri), new GuideSource(coach)];
  const journal = new JournalSource(coach, vscode.Uri.joinPath(context.globalStorageUri, 'journal'));
  const [accounts, drafted] = [new Accounts(context), new DraftedDescriptions(context.workspaceState)];
  const gitHub = new GitHubSource(coach, guard, accounts, context, () => branch.measureIfBaseDiffers());
  const descriptions = new Descriptions({ coach, accounts, gitHub, journal, guard }, context);
  const sidebar = registerSidebar(coach, { framework, journal, gitHub, guide, descriptions }, guard);
  const nudging = new Nudging({ coach, journal, framework, gitHub, counting, guard });
  const onMeasured = (moment: Moment) => {
    void guard.quietly('considering a nudge', () => nudging.consider(moment));
    void gitHub.lookIfDue();
  };
  const branch = new BranchSource(coach, guard, () => counting.ready, onMeasured);
  const sources = { coach, framework, journal, counting, branch, gitHub, guide, accounts, guard, drafted };
  const [panels, stuck] = [new Panels(sources, context), new StuckTimer(guard, context.globalStorageUri)];
  const parts = { ...sources, panels, sidebar, nudging, stuck, descriptions, extensionUri: context.extensionUri };
  context.subscriptions.push(
    ...[guard, counting, framework, journal, accounts, gitHub, panels, sidebar, branch, nudging, stuck, descriptions],
    ...[registerStatusBar(coach, guard), new CommitBox(sources), drafted],
    registerContextKeys(coach, () => framework.isOwn),
    registerCommands(commandTable(parts), guard),
  );
  branch.measureSoon('start');
  void gitHub.lookIfDue();
  stuck.look();
  return context.extensionMode === vscode.ExtensionMode.Test ? { coach } : undefined;
}
