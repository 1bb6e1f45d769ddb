import type { CommandParts } from './commandParts.ts';
import type { CommandTable } from './commands.ts';

/** What the commands about drafts do. What they need is loaded when they are called. */
export function draftCommands(parts: CommandParts): Pick<CommandTable, 'rung.draft' | 'rung.draftStatus'> {
  return {
    'rung.draft': async (template, about) => (await import('./drafts/draft.ts')).draft(parts, template, about),
    'rung.draftStatus': async () => (await import('./drafts/draft.ts')).draft(parts, 'daily-status'),
  };
}
