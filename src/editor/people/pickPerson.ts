import * as vscode from 'vscode';
import type { Person } from '../../delegation/schema.ts';
import { MEND, NOBODY_YET, OPEN_PAGE } from '../../words/assessments.ts';
import { isGone, NO_LEVEL } from '../../words/delegation.ts';
import { withoutIcons, withoutLinks } from '../../words/plain.ts';
import { run } from '../run.ts';
import { openPeopleFile } from './openFile.ts';
import type { PeopleReading, PeopleSource } from './source.ts';
import { wholeFault } from './whole.ts';

/** What a person is picked for: to be read of, which the last good people will do for, or to be written of. */
export type PickedFor = 'reading' | 'writing';

/**
 * The person of this name, or whom the lead picks where none is given. undefined: they think better of it, or the file has
 * nobody to pick or a mistake that has to be mended first, which is said with what to do now.
 */
export async function pickPerson(
  source: PeopleSource,
  name: string | undefined,
  placeHolder: string,
  pickedFor: PickedFor,
): Promise<Person | undefined> {
  const reading = await source.read();
  if (reading.kind === 'faulty') {
    const mayGoOn = pickedFor === 'reading' && reading.people.length > 0;
    const said = sayFault(reading, source);
    if (!mayGoOn) {
      await said;
      return undefined;
    }
  }
  const { people } = reading;
  if (name !== undefined) {
    const found = people.find((one) => one.name === name);
    if (!found) void vscode.window.showWarningMessage(withoutLinks(isGone(name)));
    return found;
  }
  if (people.length === 0) {
    await offerPage();
    return undefined;
  }
  const picks = people.map((person) => ({
    label: withoutIcons(person.name),
    description: withoutIcons(person.level ?? NO_LEVEL),
    person,
  }));
  const picked = await vscode.window.showQuickPick(picks, { placeHolder, matchOnDescription: true });
  return picked?.person;
}

async function sayFault(reading: PeopleReading, source: PeopleSource): Promise<void> {
  const answer = await vscode.window.showWarningMessage(withoutLinks(wholeFault(reading)), MEND);
  if (answer === MEND) await openPeopleFile(source);
}

async function offerPage(): Promise<void> {
  const answer = await vscode.window.showInformationMessage(NOBODY_YET, OPEN_PAGE);
  if (answer === OPEN_PAGE) await run('rung.openPeople');
}
