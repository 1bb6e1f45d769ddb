import { makeSample } from '../../test/ui/sample.ts';
import { Workbench } from '../../test/ui/workbench.ts';
import { signedIn } from '../workbench/settings.ts';
import { type Figure, medianOf } from './figure.ts';

/** From the click on Rung's icon to the first rows, in a window that has settled. */
export async function firstRowsFigures(runs: number): Promise<readonly Figure[]> {
  const rows: number[] = [];
  for (let run = 0; run < runs; run++) rows.push(await once());
  return [medianOf('opening the view to its first rows', rows)];
}

async function once(): Promise<number> {
  const sample = await makeSample();
  const workbench = await Workbench.open({ folder: sample.folder, settings: signedIn(sample.account) });
  try {
    await workbench.statusItem(/\d+.*200/).waitFor();
    const before = performance.now();
    await workbench.openSidebar();
    await workbench.row(/./).first().waitFor();
    return Math.round(performance.now() - before);
  } finally {
    await workbench.close();
    await sample.remove();
  }
}
