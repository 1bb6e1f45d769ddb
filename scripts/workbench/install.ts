import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumFolder, vsCodeFolder, workbenchFolder } from './folders.ts';
import { holdingLock } from './lock.ts';

const run = promisify(execFile);
const stampFile = join(workbenchFolder, 'node_modules', '.rung-installed');

/**
 * Installs VS Code and, on Linux x64, Chromium from npm: 30 seconds and 1 GB the first time, nothing after that.
 * Rejects when npm does not succeed.
 */
export async function installWorkbench(): Promise<void> {
  const stamp = await currentStamp();
  if (await isInstalled(stamp)) return;
  await holdingLock('install-workbench', async () => {
    if (await isInstalled(stamp)) return;
    await npm('Installing VS Code and a browser for the tests', workbenchFolder, ['ci']);
    await npm('Installing what VS Code needs', vsCodeFolder, ['install', '--omit=dev']);
    await npm("Installing what VS Code's own extensions need", join(vsCodeFolder, 'extensions'), [
      'install',
      '--omit=dev',
    ]);
    await trustRungWithSessions();
    if (hasOwnChromium) await unpackChromium();
    await writeFile(stampFile, stamp);
  });
}

/** True where Chromium comes from npm; elsewhere an installed Chrome does the job. */
export const hasOwnChromium = process.platform === 'linux' && process.arch === 'x64';

async function isInstalled(stamp: string): Promise<boolean> {
  return existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp;
}

/** Changes with the lock file and with this file, which holds the patches. */
async function currentStamp(): Promise<string> {
  const parts = [join(workbenchFolder, 'package-lock.json'), import.meta.filename];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(await readFile(part));
  return hash.digest('hex');
}

async function npm(step: string, folder: string, command: readonly string[]): Promise<void> {
  console.log(`${step} ...`);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', [...command, ...quiet], { cwd: folder, maxBuffer: 64 * 2 ** 20 });
}

/**
 * Lets Rung use a session that exists already without asking, as the product does for GitHub's own extensions. The web
 * workbench takes this list from its code only, and `npm start` should open signed in. UI tests of the consent sign in
 * by another account, for which see the stand-in.
 */
async function trustRungWithSessions(): Promise<void> {
  const file = join(vsCodeFolder, 'out', 'vs', 'code', 'browser', 'workbench', 'workbench.js');
  const before = await readFile(file, 'utf8');
  const after = before.replace(/trustedExtensionAuthAccess:\[(?!"rung-dev\.rung")/, '$&"rung-dev.rung",');
  if (after === before && !before.includes('"rung-dev.rung"')) {
    console.log('This VS Code keeps its list of trusted extensions elsewhere: expect to be asked once at sign-in.');
    return;
  }
  await writeFile(file, after);
}

/** Unpacks aside and moves into place, so that a half unpacked browser is never found. */
async function unpackChromium(): Promise<void> {
  console.log('Unpacking the browser ...');
  const aside = `${chromiumFolder}-${process.pid}`;
  await mkdir(aside, { recursive: true });
  const unpack = `console.log(await (await import('@sparticuz/chromium')).default.executablePath())`;
  await run(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: workbenchFolder,
    // The package unpacks into the folder for temporary files, and brings its libraries and fonts for this value only.
    env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  await writeFile(join(aside, 'fonts', 'fonts.conf'), fontConfiguration);
  await rm(chromiumFolder, { recursive: true, force: true });
  await rename(aside, chromiumFolder);
}

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(chromiumFolder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(chromiumFolder, 'fonts', 'cache')}</cachedir>
</fontconfig>
`;
