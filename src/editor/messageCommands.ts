import type { CommandTable } from './commands.ts';

/** What the commands about commit messages do. What they need is loaded when they are called. */
export function messageCommands(): Pick<CommandTable, 'rung.noHintsHere'> {
  return {
    'rung.noHintsHere': async (repository) => (await import('./commitBox/noHintsHere.ts')).noHintsHere(repository),
  };
}
