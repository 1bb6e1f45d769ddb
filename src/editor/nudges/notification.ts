import * as vscode from 'vscode';
import type { Nudge } from '../../nudges/nudge.ts';
import { NOT_TODAY, nudgeSentence, remedyWords, TURN_OFF, WHY_THIS } from '../../words/nudges.ts';
import { help, notToday, turnOff } from './acts.ts';
import type { NudgingParts } from './parts.ts';
import { explainLast } from './why.ts';

/** Shows a nudge; resolves, once it is answered or closed, to what the person wants done. Closing it means nothing. */
export async function showNudge(nudge: Nudge, parts: NudgingParts): Promise<() => Promise<void>> {
  const remedy = remedyWords(nudge.remedy);
  const buttons = [remedy, WHY_THIS, NOT_TODAY, TURN_OFF];
  const answer = await vscode.window.showInformationMessage(nudgeSentence(nudge), ...buttons);
  return async () => {
    if (answer === remedy) await help(nudge.remedy);
    if (answer === WHY_THIS) await explainLast(parts);
    if (answer === NOT_TODAY) await notToday(parts);
    if (answer === TURN_OFF) await turnOff(nudge.nudge);
  };
}
