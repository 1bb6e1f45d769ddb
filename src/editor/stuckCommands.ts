import type { CommandParts } from './commandParts.ts';
import type { CommandTable } from './commands.ts';

type StuckCommand = 'rung.stuck' | 'rung.noteTried' | 'rung.copyBlocker' | 'rung.openBlocker' | 'rung.endStuck';

/** What the commands of "I'm stuck" do. Each loads what it needs when it is called. */
export function stuckCommands({ coach, stuck }: CommandParts): Pick<CommandTable, StuckCommand> {
  const acts = () => import('./stuck/acts.ts');
  /** Called when the message was copied or opened. The journal's entry `{ kind: 'shared', what: 'blocker' }` belongs here. */
  const onShared = async () => undefined;
  return {
    'rung.stuck': async () => (await acts()).beStuck(await stuck.running(), coach),
    'rung.noteTried': async () => (await acts()).noteTried(await stuck.running()),
    'rung.copyBlocker': async () => (await acts()).copyBlocker(await stuck.running(), onShared),
    'rung.openBlocker': async () => (await acts()).openBlocker(await stuck.running(), onShared),
    'rung.endStuck': async () => (await acts()).endStuck(await stuck.running()),
  };
}
