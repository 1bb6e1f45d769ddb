import { writeFile } from 'node:fs/promises';
import Mocha from 'mocha';
import type { Counts } from './counts.ts';

export interface MochaRun {
  /** Brings in the test files once `describe` and `it` are there. */
  readonly load: (mocha: Mocha) => Promise<void>;
  /** Gets the counts as JSON, for the process that asked for the run. */
  readonly resultFile: string;
  /** Milliseconds that one test may take. */
  readonly timeout: number;
}

/** Runs tests with their names on the screen. A forgotten `.only` is an error. */
export async function mochaRun({ load, resultFile, timeout }: MochaRun): Promise<Counts> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', forbidOnly: true, timeout, color: false });
  await load(mocha);
  const counts = await new Promise<Counts>((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed }));
  });
  await writeFile(resultFile, JSON.stringify(counts));
  return counts;
}
