import type { CommandParts } from './commandParts.ts';
import type { CommandTable } from './commands.ts';

type DraftCommand =
  | 'rung.draft'
  | 'rung.draftStatus'
  | 'rung.draftDescription'
  | 'rung.copyDescription'
  | 'rung.openNewPullRequest';

/** What the commands about drafts do. What they need is loaded when they are called. */
export function draftCommands(parts: CommandParts): Pick<CommandTable, DraftCommand> {
  return {
    'rung.draft': async (template, about) => (await import('./drafts/draft.ts')).draft(parts, template, about),
    'rung.draftStatus': async () => (await import('./drafts/draft.ts')).draft(parts, 'daily-status'),
    'rung.draftDescription': async () => (await import('./drafts/draft.ts')).draft(parts, 'pull-request'),
    'rung.copyDescription': async (document) => (await import('./drafts/description.ts')).copyDescription(document),
    'rung.openNewPullRequest': async (document) =>
      (await import('./drafts/description.ts')).openPageForDescription(parts.coach, document),
  };
}
