import { readFile, stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { type Assessment, readAssessment } from '../../delegation/assessment.ts';
import type { Says } from '../../delegation/schema.ts';
import type { Calendar } from '../../facts/calendar.ts';
import { dateOf } from '../../facts/dayRange.ts';
import type { Progression } from '../../framework/schema.ts';
import { decodeUtf8 } from '../../framework/utf8.ts';
import { systemCode } from '../../journal/problem.ts';
import * as words from '../../words/assessments.ts';
import { IMPORT_FILES, importProblemSentence, importUnread } from '../../words/journalCommands.ts';
import { isKept, outcomeWords } from './outcomeWords.ts';
import { pickPerson } from './pickPerson.ts';
import type { PeopleSource } from './source.ts';

/** What an import works with, besides the file of people. */
export interface ImportParts {
  readonly coach: Coach;
  readonly framework: { read(): Promise<void> };
  readonly counting: { readonly settled: { readonly calendar: Calendar } };
}

/** In bytes. A journal of 50,000 records is far smaller, and what is larger is none. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Takes over into the file of people what somebody says of themselves in a file that they exported. Nothing of it goes into the
 * lead's own journal. Resolves to whose it is, once the file of people says so; undefined: it does not.
 */
export async function importAssessment(
  { coach, framework, counting }: ImportParts,
  source: PeopleSource,
  name: string | undefined,
): Promise<string | undefined> {
  await framework.read();
  const person = await pickPerson(source, name, words.WHOSE, 'writing');
  if (!person) return undefined;
  const filters = { [IMPORT_FILES]: ['json', 'jsonl'] };
  const [uri] = (await vscode.window.showOpenDialog({ title: words.IMPORT, filters })) ?? [];
  if (!uri) return undefined;
  const { calendar } = counting.settled;
  const ladder = coach.facts.framework?.progression;
  const assessment = await readFileOf(uri, ladder, (at) => dateOf(calendar.dayOf(at)));
  if (!assessment) return say(importUnread(uri.fsPath));
  if (assessment.kind === 'problem') return say(importProblemSentence(assessment.problem, uri.fsPath));
  if (assessment.kind === 'nothing-said') return say(words.nothingIn(uri.fsPath));
  return keep(source, person.name, assessment.says);
}

async function keep(source: PeopleSource, name: string, says: Says): Promise<string | undefined> {
  const outcome = await source.edit({ kind: 'change', name, change: (person) => ({ ...person, says }) });
  const more = outcomeWords(outcome);
  if (!isKept(outcome)) return say(more ?? '');
  const ratings = Object.values(says.ratings ?? {}).flatMap((one) => Object.keys(one)).length;
  const done = words.imported(name, ratings, Object.keys(says.does ?? {}).length);
  void vscode.window.showInformationMessage(more === undefined ? done : `${done} ${more}`);
  return name;
}

/** undefined: it cannot be read. */
async function readFileOf(
  { fsPath }: vscode.Uri,
  ladder: Progression | undefined,
  dayOf: (at: number) => string,
): Promise<Assessment | undefined> {
  let bytes: Uint8Array;
  try {
    const found = await stat(fsPath);
    if (!found.isFile() || found.size > LARGEST) return undefined;
    bytes = await readFile(fsPath);
  } catch (error) {
    systemCode(error);
    return undefined;
  }
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'text') return readAssessment(decoded.text, Date.now(), ladder, dayOf);
  return { kind: 'problem', problem: { kind: 'not-utf8', line: decoded.line } };
}

function say(sentence: string): undefined {
  void vscode.window.showErrorMessage(sentence);
  return undefined;
}
