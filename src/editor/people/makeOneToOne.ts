import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { personView } from '../../delegation/personView.ts';
import type { Calendar } from '../../facts/calendar.ts';
import { dateOf } from '../../facts/dayRange.ts';
import { WHOSE_SHEET } from '../../words/assessments.ts';
import { oneToOneMarkdown } from '../../words/oneToOne.ts';
import { pickPerson } from './pickPerson.ts';
import type { PeopleSource } from './source.ts';

/** What the sheet is made of, besides the file of people. */
export interface SheetParts {
  readonly coach: Coach;
  readonly framework: { read(): Promise<void> };
  readonly counting: { readonly settled: { readonly calendar: Calendar } };
}

/** Opens the sheet for the next 1:1 as a new document, for the lead to edit. It is neither saved nor sent. */
export async function makeOneToOne(parts: SheetParts, source: PeopleSource, name: string | undefined): Promise<void> {
  await parts.framework.read();
  const { framework } = parts.coach.facts;
  const person = await pickPerson(source, name, WHOSE_SHEET, 'reading');
  if (!framework || !person) return;
  const today = dateOf(parts.counting.settled.calendar.dayOf(Date.now()));
  const content = oneToOneMarkdown(personView(framework, person), today);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
