import type { Sign } from './sign.ts';

/** Trying to grow everywhere at once: a third focus was asked for beside two. The checklist keeps that it was. */
export const everywhereAtOnce: Sign = {
  id: 'everywhere-at-once',

  find({ journal }) {
    const isMet = journal.mistake.get(this.id)?.some(({ is }) => is === 'met');
    return isMet ? { kind: 'third-focus' } : undefined;
  },
};
