import { counted, oneLine, withoutLinks } from './plain.ts';

/** Words of the commands that export a self-assessment, import one, and open the file of people. */
export const EXPORT = 'Export my self-assessment';
export const EXPORT_QUESTION = 'Export your self-assessment, for somebody to lay beside their own view?';
export const EXPORT_GO = 'Choose Where…';
export const NOTHING_TO_EXPORT =
  'You have not rated or ticked anything yet. Do so in the checklist, and there is something to export.';
export const OPEN_CHECKLIST = 'Open the Checklist';

/** What goes, and what does not. */
export function whatIsExported(ratings: number, ticks: number): string {
  return `What goes into the file: ${counted(ratings, 'rating')} and ${counted(ticks, 'tick')}, as they stand now. What does not: evidence, feedback, notes, your focus, what you said earlier, and why something does not apply. Rung writes the file where you choose, and sends it nowhere.`;
}

export function exported(file: string): string {
  return `Your self-assessment is exported. It is yours to hand over: ${withoutLinks(file)}`;
}

export function notExported(file: string): string {
  return `The export could not be written. Please choose another place than ${withoutLinks(file)}`;
}

export const IMPORT = 'Import a self-assessment';
export const WHOSE = 'Whose self-assessment is it?';
export const WHOSE_SHEET = 'Whom do you meet?';
export const NOBODY_YET = 'Nobody is in your file of people yet. Add them first.';
export const OPEN_PAGE = 'Open the Map from Above';

export function nothingIn(file: string): string {
  return `There is neither a rating nor a tick in it, so nothing was taken. The file is ${withoutLinks(file)}`;
}

export function imported(name: string, ratings: number, ticks: number): string {
  return `Laid beside your view of ${withoutLinks(oneLine(name, 80))}: ${counted(ratings, 'rating')} and ${counted(ticks, 'tick')}. Nothing of it went into your own journal.`;
}

export function noFileYet(path: string): string {
  return `There is no file of people yet. Adding the first person makes it: ${withoutLinks(path)}`;
}

/** A file of people that has a mistake is not written into. */
export const MEND = 'Open the File';
