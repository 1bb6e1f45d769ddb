import type { CommandParts } from './commandParts.ts';
import type { CommandTable } from './commands.ts';
import type { StuckAct } from './stuck/acts.ts';

type StuckCommand = 'rung.stuck' | 'rung.noteTried' | 'rung.copyBlocker' | 'rung.openBlocker' | 'rung.endStuck';

/** What the commands of "I'm stuck" do. What does it is loaded when one is called. */
export function stuckCommands({ coach, stuck, journal }: CommandParts): Pick<CommandTable, StuckCommand> {
  /** Whoever asks others works in no silence: `silence` in src/mistakes. */
  const onShared = async () => {
    await journal.append({ kind: 'shared', what: 'blocker' });
  };
  const does = (act: StuckAct) => async () =>
    (await import('./stuck/acts.ts'))[act]({ timer: await stuck.running(), coach, onShared });
  return {
    'rung.stuck': does('beStuck'),
    'rung.noteTried': does('noteTried'),
    'rung.copyBlocker': does('copyBlocker'),
    'rung.openBlocker': does('openBlocker'),
    'rung.endStuck': does('endStuck'),
  };
}
