import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { expectationWithId } from '../../framework/framework.ts';
import { feedbackTime, focusOf } from '../../growth/focus.ts';
import * as words from '../../words/evidence.ts';
import type { GrowthSources } from '../growthSources.ts';

/** Copies a line that asks for feedback on what is practised, and notes that it was asked for. Nothing is sent to anybody. */
export async function askFeedback(coach: Coach, { framework, journal }: GrowthSources): Promise<void> {
  await Promise.all([framework.read(), journal.read()]);
  const { facts } = coach;
  const ladder = facts.framework;
  const focus = ladder && facts.journal && focusOf(facts.journal, ladder.progression);
  if (!focus) {
    void vscode.window.showInformationMessage(words.NOTHING_PRACTISED);
    return;
  }
  const titleOf = (id: string) => ladder.progression.dimensions.find((one) => one.id === id)?.title ?? id;
  const practised = focus.practise.flatMap((id) => expectationWithId(ladder, id)?.title ?? []);
  const time = feedbackTime(focus, Date.now());
  await vscode.env.clipboard.writeText(words.askingLine(time.days, focus.dimensions.map(titleOf), practised));
  vscode.window.setStatusBarMessage(words.ASKING_COPIED, 8_000);
  // Before it is time one looks what the line says: that must not keep the reminder away.
  if (time.kind === 'due') await journal.append({ kind: 'asked', round: focus.round });
}
