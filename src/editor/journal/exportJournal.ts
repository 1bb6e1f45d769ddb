import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { Calendar } from '../../facts/calendar.ts';
import { dateOf } from '../../facts/dayRange.ts';
import { journalReport } from '../../growth/journalReport.ts';
import { inPresentNames } from '../../growth/names.ts';
import { linesIn, readContent } from '../../journal/content.ts';
import type { Journal } from '../../journal/journal.ts';
import { writeExport } from '../../journal/transfer.ts';
import * as words from '../../words/journalCommands.ts';
import { journalMarkdown } from '../../words/journalMarkdown.ts';

/** What the export is made of. */
export interface ExportParts {
  readonly coach: Coach;
  readonly journal: Journal;
  /** The person's days. */
  readonly calendar: Calendar;
}

type Format = 'json' | 'md';

/** Writes the journal into a file that the person chooses. False where it was not: they thought better of it, or the disk said no. */
export async function exportJournal(parts: ExportParts): Promise<boolean> {
  const format = await askFormat();
  if (!format) return false;
  const content = await readContent(parts.journal.folder);
  const lines = linesIn(content);
  const defaultUri = vscode.Uri.file(`${homedir()}/rung-journal.${format}`);
  const uri = await vscode.window.showSaveDialog({ defaultUri, title: words.EXPORT, filters: FILTERS[format] });
  if (!uri) return false;
  const text = format === 'json' ? writeExport(lines) : await markdown(parts);
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch {
    void vscode.window.showErrorMessage(words.exportNotWritten(uri.fsPath));
    return false;
  }
  const count = lines.records.length + (format === 'json' ? lines.newer.length : 0);
  const unread = content.unread.length + content.files.filter(({ foreign }) => foreign > 0).length;
  void vscode.window.showInformationMessage(words.exported(count, uri.fsPath, unread));
  return true;
}

const FILTERS: Readonly<Record<Format, Record<string, string[]>>> = {
  json: { JSON: ['json'] },
  md: { Markdown: ['md'] },
};

async function askFormat(): Promise<Format | undefined> {
  const formats: readonly Format[] = ['json', 'md'];
  const picks = formats.map((format) => ({ ...formatWords(format), format }));
  const picked = await vscode.window.showQuickPick(picks, { title: words.EXPORT, placeHolder: words.EXPORT_MORE });
  return picked?.format;
}

function formatWords(format: Format): { readonly label: string; readonly detail: string } {
  switch (format) {
    case 'json':
      return { label: 'JSON', detail: words.JSON_MORE };
    case 'md':
      return { label: 'Markdown', detail: words.MARKDOWN_MORE };
    default:
      return assertNever(format);
  }
}

async function markdown({ coach, journal, calendar }: ExportParts): Promise<string> {
  const dayOf = (at: number) => dateOf(calendar.dayOf(at));
  const ladder = coach.own.framework?.progression;
  const present = inPresentNames(await journal.state(), ladder);
  return journalMarkdown(journalReport(present, ladder, dayOf), dayOf(Date.now()));
}
