import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { checkout } from '../workbench/folders.ts';
import { type Counts, sum } from './counts.ts';

/** The compiler finds no fault: one check for the editor's side, one for the panels' side. */
export async function types(): Promise<Counts> {
  const projects = ['.', join('src', 'webview')];
  const checks: Counts[] = [];
  for (const project of projects) checks.push(await holds('tsc', ['--project', project]));
  return sum(checks);
}

/** Linter and formatter find no fault. */
export async function lint(): Promise<Counts> {
  return holds('biome', ['check', '--error-on-warnings']);
}

/** Runs a tool of node_modules/.bin on the checkout; its exit code tells. */
async function holds(tool: string, args: readonly string[]): Promise<Counts> {
  const command = spawn(tool, args, { cwd: checkout, stdio: 'inherit', shell: process.platform === 'win32' });
  const [exitCode] = await once(command, 'exit');
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
