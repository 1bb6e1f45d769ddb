import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSampleRepository } from '../sampleRepository.ts';
import { outFolder } from '../workbench/folders.ts';
import { runInHost } from '../workbench/hostRun.ts';
import { type Figure, median, medianOf } from './figure.ts';

/** Milliseconds of one activation, as VS Code measures them. */
interface Activation {
  readonly load: number;
  readonly call: number;
  readonly finish: number;
}

const parts = ['load', 'call', 'finish'] as const;

/** How long Rung and the built-in git extension take to activate in the same runs. */
export async function activationFigures(runs: number): Promise<readonly Figure[]> {
  const rung: Activation[] = [];
  const git: Activation[] = [];
  for (let run = 0; run < runs; run++) {
    const text = await startupPerformance();
    rung.push(activationOf('rung-dev.rung', text));
    git.push(activationOf('vscode.git', text));
  }
  const half = median(git.map(total)) / 2;
  return [...figuresOf('rung', rung, half), ...figuresOf('git', git)];
}

function figuresOf(name: string, activations: readonly Activation[], goal?: number): readonly Figure[] {
  const each = parts.map((part) =>
    medianOf(
      `activation, ${name}: ${part}`,
      activations.map((run) => run[part]),
    ),
  );
  return [...each, medianOf(`activation, ${name}: sum`, activations.map(total), goal)];
}

function total({ load, call, finish }: Activation): number {
  return load + call + finish;
}

/** The row of an extension in the table "Extension Activation Stats": id, eager, load, call, finish, event, by. */
function activationOf(id: string, text: string): Activation {
  const row = text.split('\n').find((line) => line.startsWith(`| ${id} `));
  if (row === undefined) throw new Error(`"Startup Performance" does not name ${id}.`);
  const [load, call, finish] = row.split('|').slice(3, 6).map(Number);
  if (load === undefined || call === undefined || finish === undefined) throw new Error(`Not understood: ${row}`);
  return { load, call, finish };
}

/** Starts VS Code on the sample repository and resolves to what it says about its start. */
async function startupPerformance(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'rung-bench-'));
  const workspace = join(home, 'checkout');
  const results = join(outFolder, 'bench');
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });
  try {
    await makeSampleRepository(workspace);
    const tests = join(import.meta.dirname, 'activationProbe.mjs');
    await runInHost({ tests, results, home, workspace, restricted: false, env: {} });
    return await readFile(join(results, 'startup-performance.md'), 'utf8');
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
