import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout, outFolder } from '../workbench/folders.ts';
import { type Counts, sum } from './counts.ts';
import { testFiles } from './testFiles.ts';

/** Milliseconds that a lane may take in all. */
const patience = 11 * 60_000;

/** The tests that need no editor. */
export async function unit(): Promise<Counts> {
  return inOwnProcesses('unit', 1, 20_000, {});
}

/** Runs `test/<lane>/**` in so many processes side by side; `timeout` is milliseconds for one test. */
export async function inOwnProcesses(
  lane: string,
  processes: number,
  timeout: number,
  env: Readonly<Record<string, string>>,
): Promise<Counts> {
  const files = await testFiles(join(checkout, 'test', lane));
  const shares = Array.from({ length: processes }, (_, share) => files.filter((_, at) => at % processes === share));
  const running = shares.map((share, at) => inOwnProcess(share, join(outFolder, `${lane}-${at}.json`), timeout, env));
  return sum(await Promise.all(running));
}

async function inOwnProcess(
  files: readonly string[],
  resultFile: string,
  timeout: number,
  env: Readonly<Record<string, string>>,
): Promise<Counts> {
  if (files.length === 0) return { passed: 0, failed: 0 };
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
