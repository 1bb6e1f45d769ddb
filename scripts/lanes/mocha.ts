import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkout, outFolder } from '../workbench/folders.ts';
import { type Counts, sum } from './counts.ts';
import { testFiles } from './testFiles.ts';

/** Milliseconds that one process may take. */
const patience = 11 * 60_000;

interface Run {
  readonly files: readonly string[];
  /** Without an ending; the result of the run stands there. */
  readonly name: string;
  /** Milliseconds for one test. */
  readonly timeout: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** The tests that need no editor. */
export async function unit(): Promise<Counts> {
  return inOwnProcess({ files: await testFiles(join(checkout, 'test', 'unit')), name: 'unit', timeout: 20_000 });
}

/**
 * Runs each file of `test/<lane>` in a process of its own, so many side by side, the largest first. A file that fails in
 * company runs once more, alone, and that counts: a busy machine must not decide, and a fault is still there when alone.
 */
export async function fileByFile(lane: string, sideBySide: number, run: Pick<Run, 'timeout' | 'env'>): Promise<Counts> {
  const waiting = await largestFirst(await testFiles(join(checkout, 'test', lane)));
  const counts: Counts[] = [];
  const failed: string[] = [];
  const only = (file: string) => inOwnProcess({ ...run, files: [file], name: `${lane}-${basename(file, '.test.ts')}` });
  async function work(): Promise<void> {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const outcome = await only(file);
      if (outcome.failed > 0) failed.push(file);
      else counts.push(outcome);
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, work));
  for (const file of failed) {
    console.log(`\nOnce more, alone: ${basename(file)}`);
    const outcome = await only(file);
    counts.push(outcome);
    if (outcome.failed === 0) console.log(`${basename(file)} failed in company, and passed alone.`);
  }
  return sum(counts);
}

async function largestFirst(files: readonly string[]): Promise<string[]> {
  const sized = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
  return sized.toSorted((one, other) => other.size - one.size).map(({ file }) => file);
}

async function inOwnProcess({ files, name, timeout, env }: Run): Promise<Counts> {
  const resultFile = join(outFolder, `${name}.json`);
  await mkdir(outFolder, { recursive: true });
  await rm(resultFile, { force: true });
  const script = join(import.meta.dirname, 'mochaProcess.ts');
  const tests = spawn(process.execPath, [script, resultFile, String(timeout), ...files], {
    cwd: checkout,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    // A test that blocks its process never reaches its own time limit.
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  await once(tests, 'exit');
  return countsIn(resultFile);
}

/** The counts that a run wrote. A run that ended before it could counts as one failure. */
export async function countsIn(resultFile: string): Promise<Counts> {
  const written = await readFile(resultFile, 'utf8').catch(() => undefined);
  if (written === undefined) {
    console.error('The tests ended before they had a result.');
    return { passed: 0, failed: 1 };
  }
  return JSON.parse(written) as Counts;
}
