import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a program to its end; rejects where it fails. */
export async function execute(
  program: string,
  args: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const options = { cwd: folder, env: environment, maxBuffer: 1024 ** 3 };
  return (await promisify(execFile)(program, [...args], options)).stdout;
}
