import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import { levelOf } from '../framework/framework.ts';
import type { BranchState, Facts, GitHubState } from '../whatIsKnown.ts';
import type { ContextKey, ContextKeys } from './ids.ts';

/** Keeps the context keys that the welcome views and menus ask in step with what is known. */
export function registerContextKeys(coach: Coach, hasOwnLadder: () => boolean): vscode.Disposable {
  const told = new Map<ContextKey, unknown>();
  const tell = <K extends ContextKey>(key: K, value: ContextKeys[K]) => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const update = () => {
    const { framework, branch, gitHub } = coach.facts;
    tell('rung.level', framework === undefined ? 'unknown' : hasLevel(coach.facts) ? 'chosen' : 'none');
    tell('rung.ladder', hasOwnLadder() ? 'own' : 'built-in');
    tell('rung.branch', branchKey(branch));
    tell('rung.github', gitHubKey(gitHub));
    tell('rung.sample', coach.showsSample);
    tell('rung.hasLevel', hasLevel(coach.own));
    tell('rung.hasGitHub', gitHubKey(coach.own.gitHub) === 'known');
  };
  return coach.onDidChange(update);
}

function hasLevel({ framework, level = '' }: Facts): boolean {
  return framework !== undefined && levelOf(framework, level) !== undefined;
}

function branchKey(branch: BranchState): ContextKeys['rung.branch'] {
  if (branch.kind !== 'observed') return branch.kind;
  if (branch.observation.kind === 'measured') return 'known';
  const { kind } = branch.observation.reason;
  if (kind === 'no-git') return 'no-git';
  return kind === 'not-a-repository' ? 'no-repository' : 'known';
}

function gitHubKey(gitHub: GitHubState): ContextKeys['rung.github'] {
  if (gitHub.kind === 'unknown') return 'unknown';
  if (gitHub.last) return 'known';
  if (gitHub.kind !== 'problem') return 'unknown';
  const { kind } = gitHub.problem;
  return kind === 'signed-out' || kind === 'offline' ? kind : 'problem';
}
