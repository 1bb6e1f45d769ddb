import type { JournalState } from '../../../src/journal/fold.ts';
import type { Journal } from '../../../src/journal/journal.ts';

/** The state as soon as it is as wanted; waits for the journal's own event. */
export async function until(journal: Journal, isSo: (state: JournalState) => boolean): Promise<JournalState> {
  return await eventually(journal, async () => {
    const state = await journal.state();
    return isSo(state) ? state : undefined;
  });
}

/** Resolves as soon as what stands in the way is as wanted. */
export async function told(journal: Journal, isSo: (kinds: readonly string[]) => boolean): Promise<void> {
  await eventually(journal, async () => isSo(journal.problems.map(({ kind }) => kind)) || undefined);
}

async function eventually<T>(journal: Journal, look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    let listening = { dispose: () => {} };
    const changed = new Promise<void>((resolve) => {
      listening = journal.onDidChange(resolve);
    });
    const found = await look();
    if (found === undefined) await changed;
    listening.dispose();
    if (found !== undefined) return found;
  }
}
