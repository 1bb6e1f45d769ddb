import type { CommandParts } from './commandParts.ts';
import type { CommandTable } from './commands.ts';

type DescriptionCommand =
  | 'rung.mendDescription'
  | 'rung.publishDescription'
  | 'rung.sendDescription'
  | 'rung.sendMyDescription'
  | 'rung.takeTheirDescription'
  | 'rung.discardDescription'
  | 'rung.saysWhy';

/** What the commands about the why of a pull request do. What does it is loaded when one is called. */
export function descriptionCommands({ descriptions, journal }: CommandParts): Pick<CommandTable, DescriptionCommand> {
  return {
    'rung.mendDescription': async (pullRequest) => (await descriptions.work()).mend(pullRequest),
    'rung.publishDescription': async (document) => (await descriptions.work()).publish(document),
    'rung.sendDescription': async (document) => (await descriptions.work()).send(document, 'as-begun'),
    'rung.sendMyDescription': async (document) => (await descriptions.work()).send(document, 'over-theirs'),
    'rung.takeTheirDescription': async (document) => (await descriptions.work()).takeTheirs(document),
    'rung.discardDescription': async (document) => (await descriptions.work()).discard(document),
    'rung.saysWhy': async (pullRequest, says) => {
      await journal.append({ kind: 'says-why', pullRequest, says });
    },
  };
}
