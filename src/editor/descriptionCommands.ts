import type { CommandParts } from './commandParts.ts';
import type { CommandTable } from './commands.ts';

type DescriptionCommand = 'rung.saysWhy';

/** What the commands about the why of a pull request do. */
export function descriptionCommands({ journal }: CommandParts): Pick<CommandTable, DescriptionCommand> {
  return {
    'rung.saysWhy': async (pullRequest, says) => {
      await journal.append({ kind: 'says-why', pullRequest, says });
    },
  };
}
