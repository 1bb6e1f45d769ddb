import { assertNever } from '../facts/assertNever.ts';
import type { JournalCounts } from '../growth/journalCounts.ts';
import type { ImportProblem } from '../journal/transfer.ts';
import type { LeftFile } from '../journal/wipe.ts';
import { counted, withoutLinks } from './plain.ts';

/** Words of the commands that open, export, import and delete the journal, and of moving it to another folder. */
export const EXPORT = 'Export the journal';
export const EXPORT_MORE = 'What is it for?';
export const JSON_MORE =
  'Everything, as it is kept. "Import into the Journal" brings it all back, also after you deleted it.';
export const MARKDOWN_MORE = 'To read: ratings over time, ticks, evidence, feedback, notes and focus, by dimension.';
export const IMPORT = 'Import into the journal';
export const IMPORT_FILES = 'An export, or a file of a journal';
export const OPEN_IN_WINDOW = 'Open in a New Window';
export const COPY_PATH = 'Copy the Path';
export const BRING_ALONG = 'Bring It Along';
export const DELETE_QUESTION = 'Delete your whole journal?';
export const DELETE = 'Delete Everything';
export const EXPORT_FIRST = 'Export First';
export const NOTHING_TO_DELETE = 'Your journal is empty: there is nothing to delete.';
/** Where the sample is on view, nothing is done to all of the person's own journal. */
export const NOT_IN_SAMPLE = 'You are looking at sample data. Leave it, and this is about your own journal again.';

export function folderIs(folder: string): string {
  return `Your journal is in ${withoutLinks(folder)}`;
}

export function noFolderYet(folder: string): string {
  return `There is nothing in your journal yet. It will be made in ${withoutLinks(folder)} with your first tick, rating or note.`;
}

/** The setting leads to another folder now. */
export function leftBehind(records: number, from: string, to: string): string {
  return `Your journal is in ${withoutLinks(to)} now. ${counted(records, 'record')} of it ${records === 1 ? 'is' : 'are'} only in ${withoutLinks(from)} so far. Bring along a copy? Nothing counts twice, and the old folder stays as it is.`;
}

export function broughtAlong(records: number, from: string, to: string): string {
  return `${counted(records, 'record')} copied into ${withoutLinks(to)}. Nothing was changed in ${withoutLinks(from)}`;
}

export function notKept(folder: string): string {
  return `Rung could not write there, so nothing was added to your journal: ${withoutLinks(folder)}`;
}

/** `unread`: files of the journal of which something could not be read. */
export function exported(records: number, file: string, unread: number): string {
  const missing =
    unread === 0 ? '' : ` Lines that Rung could not read, in ${counted(unread, 'file')}, are not in the export.`;
  return `${counted(records, 'record')} of your journal exported.${missing} The file is ${withoutLinks(file)}`;
}

export function exportNotWritten(file: string): string {
  return `The export could not be written. Please choose another place than ${withoutLinks(file)}`;
}

export function importUnread(file: string): string {
  return `The file could not be read, so nothing was imported: ${withoutLinks(file)}`;
}

const AHEAD =
  'is dated more than a year from now. Rung expects records of the past: please check the clock of this machine.';

/** Why nothing was imported, with the place and what was expected there. */
export function importProblemSentence(problem: ImportProblem, file: string): string {
  return `Nothing was imported: ${importProblemWords(problem)} The file is ${withoutLinks(file)}`;
}

function importProblemWords(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'the file is empty. Rung expects an export of a journal, or one of its files.';
    case 'not-utf8':
      return `line ${problem.line} is no UTF-8 text. Rung expects the file as it was exported.`;
    case 'broken-export':
      return 'the export is no whole JSON text. Rung expects the file as it was exported.';
    case 'newer-export':
      return 'a newer Rung made this export. Please update Rung and import it then.';
    case 'no-list':
      return `the export has no list "${problem.list}". Rung expects the file as it was exported.`;
    case 'bad-item':
      return problem.list === 'records'
        ? `item ${problem.item} of "records" is no record of a journal. Rung expects the file as it was exported.`
        : `item ${problem.item} of "newerLines" is no line of a newer Rung. Rung expects the file as it was exported.`;
    case 'bad-line':
      return `line ${problem.line} is no record of a journal. Rung expects an export, or a journal's file with one whole record on each line.`;
    case 'ahead-item':
      return `item ${problem.item} of "records" ${AHEAD}`;
    case 'ahead-line':
      return `line ${problem.line} ${AHEAD}`;
    default:
      return assertNever(problem);
  }
}

/** `half`: how many lines of the file broke off. */
export function importedWords(added: number, half: number): string {
  const done = added === 0 ? 'Nothing was new, so nothing was added.' : `Added ${counted(added, 'record')}.`;
  return half === 0 ? done : `${done} Left out: ${counted(half, 'line')} that broke off, as after a crash.`;
}

/** What goes when everything is deleted. */
export function whatGoes(counts: JournalCounts, folder: string): string {
  const things = [
    counted(counts.ratings, 'rating'),
    counted(counts.ticks, 'tick'),
    counted(counts.evidence, 'piece of evidence', 'pieces of evidence'),
    counted(counts.feedback, 'piece of feedback', 'pieces of feedback'),
    counted(counts.notes, 'note'),
  ];
  const all = `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
  return `What goes: ${all}, with your focus, dismissed suggestions and nudges shown: ${counted(counts.records, 'record')} in ${withoutLinks(folder)}. Other windows, and machines that share the folder, forget them too. Without an export this cannot be undone; what you export first can be imported again.`;
}

/** What stays, and why. */
export function deleted(left: readonly LeftFile[]): string {
  const done = 'Your journal is deleted, and every window forgets it.';
  const others = left.filter(({ kind }) => kind === 'other-lines');
  const refused = left.filter(({ kind }) => kind === 'not-deleted');
  const parts = [
    ...(others.length === 0 ? [] : [`Left as they are, since they hold other lines too: ${filesWords(others)}.`]),
    ...(refused.length === 0 ? [] : [`The system did not let Rung delete: ${filesWords(refused)}.`]),
  ];
  return [done, ...parts].join(' ');
}

function filesWords(files: readonly LeftFile[]): string {
  const named = files.slice(0, 3).map(({ file }) => withoutLinks(file));
  const more = files.length - named.length;
  return `${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}

export function notDeleted(folder: string): string {
  return `Rung may not write there, so nothing was deleted: ${withoutLinks(folder)}`;
}
