import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import { webOf } from '../github/api.ts';
import { SAMPLE_HAS_NO_PAGES } from '../words/sidebar.ts';
import type { BranchSource } from './branchSource.ts';
import type { ChecklistPanel } from './checklist/panel.ts';
import type { CommandTable } from './commands.ts';
import type { FrameworkSource } from './frameworkSource.ts';
import type { GitHubSource } from './gitHubSource.ts';
import { chooseLevel } from './level.ts';
import { openChange } from './openChange.ts';
import { lookAround } from './sample.ts';
import { type SettingTerms, setting } from './settings.ts';
import type { Sidebar } from './sidebar/sidebar.ts';

/** What the commands work with. */
export interface CommandParts {
  readonly coach: Coach;
  readonly branch: BranchSource;
  readonly framework: FrameworkSource;
  readonly gitHub: GitHubSource;
  readonly checklist: ChecklistPanel;
  readonly sidebar: Sidebar;
  readonly terms: SettingTerms;
  readonly extension: vscode.Uri;
}

/** What each command does, in a line or two. */
export function commandTable(parts: CommandParts): CommandTable {
  const { coach, branch, framework, gitHub, checklist, sidebar, terms, extension } = parts;
  return {
    'rung.chooseLevel': async (level) => {
      await framework.read();
      await chooseLevel(coach, level);
    },
    'rung.openChecklist': async () => {
      await framework.read();
      if (!coach.facts.level) await chooseLevel(coach, undefined);
      if (coach.facts.level) checklist.open();
    },
    'rung.signIn': () => gitHub.signIn(),
    'rung.refresh': async () => {
      branch.measureSoon('focus');
      await gitHub.look();
    },
    'rung.lookAround': async () => {
      await framework.read();
      await lookAround(coach, extension, terms.now);
    },
    'rung.leaveSample': () => coach.showSample(undefined),
    'rung.showBranch': () => sidebar.showBranch(),
    'rung.openPullRequest': async (url) => {
      if (coach.showsSample) void vscode.window.showInformationMessage(SAMPLE_HAS_NO_PAGES);
      else if (isOnHost(url)) await vscode.env.openExternal(vscode.Uri.parse(url, true));
    },
    'rung.openChange': async (path) => {
      const measured = coach.advice.branch?.observation;
      if (coach.showsSample) void vscode.window.showInformationMessage(SAMPLE_HAS_NO_PAGES);
      else if (measured) await openChange(measured, path);
    },
    'rung.showFrameworkProblems': async () => {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    },
  };
}

/** An address in GitHub's answer is opened only where it leads to the host that was asked. */
function isOnHost(url: string): boolean {
  return URL.parse(url)?.origin === webOf(setting('rung.github.host'));
}
