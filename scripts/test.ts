// Runs all lanes, or the one that is named: `npm test`, `npm test -- unit`.
import { lint, types } from './lanes/commands.ts';
import { type Counts, sum } from './lanes/counts.ts';
import { host } from './lanes/host.ts';
import { unit } from './lanes/mocha.ts';
import { ui } from './lanes/ui.ts';

const lanes: Readonly<Record<string, () => Promise<Counts>>> = { types, lint, unit, host, ui };

/** Runs a lane to its end; whatever goes wrong with the lane itself counts as one failure. */
async function countsOf(name: string, lane: () => Promise<Counts>): Promise<Counts> {
  console.log(`\n--- ${name}`);
  try {
    const counts = await lane();
    if (counts.passed + counts.failed > 0) return counts;
    console.error(`Lane ${name} ran no test.`);
  } catch (problem) {
    console.error(`Lane ${name} did not run to its end.\n${problem instanceof Error ? problem.stack : problem}`);
  }
  return { passed: 0, failed: 1 };
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(lanes);
const results: Counts[] = [];
for (const name of names) {
  const lane = lanes[name];
  if (lane === undefined)
    throw new Error(`There is no lane "${name}". The lanes are: ${Object.keys(lanes).join(', ')}.`);
  results.push(await countsOf(name, lane));
}
const { passed, failed } = sum(results);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
