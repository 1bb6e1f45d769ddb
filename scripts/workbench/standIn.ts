import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkout } from './folders.ts';
import type { StandInAccount } from './settings.ts';

/** The stand-in GitHub with the sample's pull requests, and the account that the sample is told from. */
export interface StandInProcess extends StandInAccount {
  stop(): void;
}

/** Starts the stand-in GitHub in a process of its own. Rejects when it ends before it answers. */
export async function startStandIn(): Promise<StandInProcess> {
  const script = join(checkout, 'test', 'github', 'serve.ts');
  const server = spawn(process.execPath, [script], { cwd: checkout, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () => void server.kill();
  process.once('exit', stop);
  const firstLine = once(createInterface(server.stdout), 'line');
  const early = once(server, 'exit').then(() => Promise.reject(new Error('The stand-in GitHub ended early.')));
  const [line] = await Promise.race([firstLine, early]);
  // From here on its end is wanted, or shows where it is asked.
  early.catch(() => undefined);
  const { url, viewer, token }: { url: string; viewer: string; token: string } = JSON.parse(line);
  return { url, login: viewer, token, stop };
}
