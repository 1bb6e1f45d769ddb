// Measures what a person would notice, and prints a table and a JSON line for each figure. Nothing fails by a figure.
import { join } from 'node:path';
import { activationFigures } from './figures/activation.ts';
import { byteFigures } from './figures/bytes.ts';
import type { Figure } from './figures/figure.ts';
import { firstRowsFigures } from './figures/firstRows.ts';
import { cacheFigures, gitHubFigures } from './figures/gitHub.ts';
import { habitFigures } from './figures/habits.ts';
import { journalFigures } from './figures/journal.ts';
import { withLargeRepositories } from './figures/largeRepository.ts';
import { measuringFigures } from './figures/measuring.ts';
import { saveFigures } from './figures/saves.ts';
import { splittingFigures } from './figures/splitting.ts';
import { packageExtension } from './workbench/extension.ts';
import { freshExtensions } from './workbench/extensions.ts';
import { outFolder } from './workbench/folders.ts';
import { installWorkbench } from './workbench/install.ts';

/** Odd, so that there is a middle one. */
const runs = 5;

/** How many decimals a figure is shown with, where it has any. */
const DECIMALS: Partial<Readonly<Record<Figure['unit'], number>>> = { KB: 1, MB: 1, x: 2 };

await installWorkbench();
await packageExtension();
process.env.RUNG_TEST_EXTENSIONS = await freshExtensions(join(outFolder, 'ui'));
const figures = [
  ...(await byteFigures()),
  ...(await gitHubFigures()),
  ...(await cacheFigures()),
  ...habitFigures(runs),
  ...(await journalFigures(runs)),
  ...(await activationFigures(runs)),
  ...(await firstRowsFigures(runs)),
  ...(await withLargeRepositories(async (large) => [
    ...(await measuringFigures(large)),
    ...(await saveFigures(large, runs)),
    ...(await splittingFigures(large, runs)),
  ])),
];
console.log(`\n${figures.map(line).join('\n')}\n`);
for (const figure of figures) console.log(JSON.stringify(figure));
process.exit(0);

function line({ name, value, unit, goal }: Figure): string {
  const figure = `${name.padEnd(56)} ${value.toFixed(DECIMALS[unit] ?? 0).padStart(7)} ${unit}`;
  return goal === undefined ? figure : `${figure}   goal: at most ${goal} ${unit}`;
}
