import * as vscode from 'vscode';
import type { Stuck } from '../../stuck/stuck.ts';
import { COPY_MESSAGE, END_IT, OPEN_IT, offerSentence } from '../../words/stuck.ts';
import { run } from '../run.ts';

/** Offers the message that asks others. Closing it means nothing: the status bar keeps the offer. */
export async function offerMessage(stuck: Stuck): Promise<void> {
  const answer = await vscode.window.showInformationMessage(offerSentence(stuck), COPY_MESSAGE, OPEN_IT, END_IT);
  if (answer === COPY_MESSAGE) await run('rung.copyBlocker');
  if (answer === OPEN_IT) await run('rung.openBlocker');
  if (answer === END_IT) await run('rung.endStuck');
}
