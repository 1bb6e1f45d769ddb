import type { CommandParts } from './commandParts.ts';
import type { CommandTable } from './commands.ts';

type PeopleCommand =
  | 'rung.openPeople'
  | 'rung.openPeopleFile'
  | 'rung.makeOneToOne'
  | 'rung.importAssessment'
  | 'rung.exportAssessment';

/** What the commands of a lead do, and the one by which an engineer hands over how they see themselves. */
export function peopleCommands(parts: CommandParts): Pick<CommandTable, PeopleCommand> {
  const { coach, journal } = parts;
  const { people } = parts.panels;
  return {
    'rung.openPeople': (name) => people.open((page) => name !== undefined && page.choose(name)),
    'rung.openPeopleFile': async () => {
      const { openPeopleFile } = await import('./people/openFile.ts');
      await openPeopleFile((await people.content()).source);
    },
    'rung.makeOneToOne': async (name) => {
      const { makeOneToOne } = await import('./people/makeOneToOne.ts');
      await makeOneToOne(parts, (await people.content()).source, name);
    },
    'rung.importAssessment': async (name) => {
      const { importAssessment } = await import('./people/importAssessment.ts');
      const page = await people.content();
      const imported = await importAssessment(parts, page.source, name);
      if (imported !== undefined) await page.imported(imported);
    },
    'rung.exportAssessment': async () => {
      await (await import('./people/exportAssessment.ts')).exportAssessment(coach, journal);
    },
  };
}
