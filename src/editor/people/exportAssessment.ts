import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { assessmentRecords } from '../../delegation/assessment.ts';
import type { JournalState } from '../../journal/fold.ts';
import { writeExport } from '../../journal/transfer.ts';
import * as words from '../../words/assessments.ts';
import { NOT_IN_SAMPLE } from '../../words/journalCommands.ts';
import { run } from '../run.ts';

/** Where the engineer's own ratings and ticks are. */
export interface OwnJournal {
  open(): Promise<{ state(): Promise<JournalState> }>;
}

/** Writes the engineer's own ratings and ticks into a file of their choice, once they have read what goes and what does not. */
export async function exportAssessment(coach: Coach, journal: OwnJournal): Promise<void> {
  if (coach.showsSample) {
    void vscode.window.showInformationMessage(NOT_IN_SAMPLE);
    return;
  }
  const lines = assessmentRecords(await (await journal.open()).state());
  if (lines.records.length === 0) return offerChecklist();
  const ratings = lines.records.filter(({ kind }) => kind === 'rating').length;
  const detail = words.whatIsExported(ratings, lines.records.length - ratings);
  const options = { modal: true, detail };
  const answer = await vscode.window.showInformationMessage(words.EXPORT_QUESTION, options, words.EXPORT_GO);
  if (answer !== words.EXPORT_GO) return;
  const defaultUri = vscode.Uri.file(`${homedir()}/rung-self-assessment.json`);
  const filters = { JSON: ['json'] };
  const uri = await vscode.window.showSaveDialog({ defaultUri, title: words.EXPORT, filters });
  if (!uri) return;
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(writeExport(lines)));
  } catch {
    void vscode.window.showErrorMessage(words.notExported(uri.fsPath));
    return;
  }
  void vscode.window.showInformationMessage(words.exported(uri.fsPath));
}

async function offerChecklist(): Promise<void> {
  const answer = await vscode.window.showInformationMessage(words.NOTHING_TO_EXPORT, words.OPEN_CHECKLIST);
  if (answer === words.OPEN_CHECKLIST) await run('rung.openChecklist');
}
