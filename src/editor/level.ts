import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import { levelOf } from '../framework/framework.ts';
import { CHOOSE_LEVEL, CHOOSE_LEVEL_MORE } from '../words/commands.ts';
import { withoutIcons } from '../words/plain.ts';
import { writeSetting } from './settings.ts';

/**
 * Keeps the level in the person's settings: the one that was asked for, or one that they pick from the ladder. In the sample
 * it is the sample's level that changes.
 */
export async function chooseLevel(coach: Coach, asked: string | undefined): Promise<void> {
  const { framework } = coach.facts;
  const known = framework && asked !== undefined ? levelOf(framework, asked) : undefined;
  const chosen = known?.id ?? (await pickLevel(coach));
  if (chosen === undefined) return;
  if (coach.showsSample) coach.showSample({ level: chosen });
  else await writeSetting('rung.level', chosen);
}

async function pickLevel(coach: Coach): Promise<string | undefined> {
  const { framework, level: chosen = '' } = coach.facts;
  const mine = framework && levelOf(framework, chosen);
  const picks = (framework?.progression.levels ?? []).map((level) => ({
    label: withoutIcons(level.title),
    description: level === mine ? `${withoutIcons(level.id)} $(check)` : withoutIcons(level.id),
    detail: withoutIcons(level.summary ?? ''),
    id: level.id,
  }));
  const picked = await vscode.window.showQuickPick(picks, {
    title: CHOOSE_LEVEL,
    placeHolder: CHOOSE_LEVEL_MORE,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.id;
}
