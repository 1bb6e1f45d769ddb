import type { Advise } from '../coach.ts';
import type { Settled } from '../habits/terms.ts';

/** Brings what makes advice of facts, by the settings and this machine's clock of the moment. */
export async function advising(counting: { readonly settled: Settled }): Promise<Advise> {
  const adviser = new (await import('../advice.ts')).Adviser();
  return (facts) => adviser.on(facts, counting.settled, Date.now());
}
