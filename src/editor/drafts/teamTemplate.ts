import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { PullRequestTemplate } from '../../git/pullRequestTemplates.ts';
import { OWN_TEMPLATE, PICK_TEMPLATE } from '../../words/branchDescription.ts';
import { withoutIcons } from '../../words/plain.ts';

/** `text` of the team's own template; undefined: Rung's own. */
export interface ChosenTemplate {
  readonly text: string | undefined;
}

/** The template of the repository at hand for descriptions; of several the person picks one. undefined: they left it. */
export async function chooseTemplate({ facts: { branch }, showsSample }: Coach): Promise<ChosenTemplate | undefined> {
  if (showsSample || branch.kind !== 'observed' || !vscode.workspace.isTrusted) return { text: undefined };
  const { pullRequestTemplates } = await import('../../git/pullRequestTemplates.ts');
  const all = await pullRequestTemplates(branch.observation.repository);
  return all.length > 1 ? pick(all) : { text: all[0]?.text };
}

interface Choice extends vscode.QuickPickItem {
  readonly template?: PullRequestTemplate;
}

async function pick(all: readonly PullRequestTemplate[]): Promise<ChosenTemplate | undefined> {
  const choices: readonly Choice[] = [
    ...all.map((template) => ({ label: withoutIcons(template.path), template })),
    { label: OWN_TEMPLATE },
  ];
  const picked = await vscode.window.showQuickPick(choices, { title: PICK_TEMPLATE });
  return picked && { text: picked.template?.text };
}
