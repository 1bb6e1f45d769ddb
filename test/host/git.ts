import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const identity = ['-c', 'user.name=Robin Doe', '-c', 'user.email=robin@example.com', '-c', 'commit.gpgSign=false'];

/** Runs git in a folder, apart from this machine's configuration; resolves to what it printed. */
export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', [...identity, ...args], {
    cwd: folder,
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  });
  return stdout;
}
