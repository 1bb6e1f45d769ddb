import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { expectationWithId } from '../../framework/framework.ts';
import { feedbackTime } from '../../growth/focus.ts';
import { inPresentNames } from '../../growth/names.ts';
import { focusIn } from '../../journal/items.ts';
import * as words from '../../words/evidence.ts';
import type { GrowthSources } from '../growthSources.ts';

/** Copies a line that asks for feedback on what is practised, and notes that it was asked for. Nothing is sent to anybody. */
export async function askFeedback(coach: Coach, { framework, journal }: GrowthSources): Promise<void> {
  await Promise.all([framework.read(), journal.read()]);
  const { facts } = coach;
  const ladder = facts.framework;
  const focus = ladder && facts.journal && focusIn(inPresentNames(facts.journal, ladder.progression));
  if (!focus) {
    void vscode.window.showInformationMessage(words.NOTHING_PRACTISED);
    return;
  }
  const titleOf = (id: string) => ladder.progression.dimensions.find((one) => one.id === id)?.title ?? id;
  const practised = focus.practise.flatMap((id) => expectationWithId(ladder, id)?.title ?? []);
  const { days } = feedbackTime(focus, Date.now());
  await vscode.env.clipboard.writeText(words.askingLine(days, focus.dimensions.map(titleOf), practised));
  vscode.window.setStatusBarMessage(words.ASKING_COPIED, 8_000);
  await journal.append({ kind: 'asked', round: focus.round });
}
