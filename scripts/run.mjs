// Runs `scripts/<name>.ts` on the project's own Node 24: `node scripts/run.mjs test unit`.
// It starts on any Node from 20 on with nothing installed, and installs the project first where that is due.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';

const checkout = join(import.meta.dirname, '..');
const installed = join(checkout, 'node_modules');
const stamp = join(installed, '.rung-lock-hash');
const isWindows = process.platform === 'win32';

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(checkout, 'package-lock.json')))
    .digest('hex');
}

function install() {
  const hash = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Installing the project (npm ci) ...');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: checkout,
    encoding: 'utf8',
    shell: isWindows,
  });
  if (npm.status !== 0) {
    console.error(`npm ci did not succeed.\n${npm.stdout ?? ''}${npm.stderr ?? npm.error ?? ''}`);
    process.exit(1);
  }
  writeFileSync(stamp, hash);
}

const [name, ...rest] = process.argv.slice(2);
if (name === undefined) {
  console.error('Usage: node scripts/run.mjs <script> [arguments]');
  process.exit(2);
}
install();

const bin = join(installed, '.bin');
const script = spawn(
  join(installed, 'node', 'bin', isWindows ? 'node.exe' : 'node'),
  [join(checkout, 'scripts', `${name}.ts`), ...rest],
  { cwd: checkout, stdio: 'inherit', env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` } },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => script.kill(signal));
script.on('error', (problem) => {
  console.error(`Node 24 did not start: ${problem.message}`);
  process.exit(1);
});
script.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
