import { Journal, type JournalOptions } from '../../../src/journal/journal.ts';

/** Opens journals whose clock stands at 1,000 unless told, each closed after the test that opened it. */
export function openJournals(): (options: Partial<JournalOptions> & { readonly folder: string }) => Journal {
  const opened: Journal[] = [];
  afterEach(() => {
    for (const journal of opened.splice(0)) journal.dispose();
  });
  return (options) => {
    const journal = new Journal({ now: () => 1_000, ...options });
    opened.push(journal);
    return journal;
  };
}
