import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { findDesktop } from './desktop.ts';
import { checkout, workbenchFolder } from './folders.ts';

export interface HostRun {
  /** The module whose `run` the extension host calls. */
  readonly tests: string;
  /** The folder for what comes of it, named to the tests by RUNG_TEST_OUT. */
  readonly results: string;
  /** Keeps the window's settings, state and extensions. */
  readonly home: string;
  /** The folder that the window opens; undefined: none. */
  readonly workspace: string | undefined;
  /** True: nobody trusts the folder. A desktop VS Code cannot be started so by test-electron; the server build can. */
  readonly restricted: boolean;
  /** On top of this process's environment. */
  readonly env: Readonly<Record<string, string>>;
}

const adapter = join(workbenchFolder, 'adapter.ts');

/** Runs a module inside VS Code, with Rung as it is built in this checkout: on the desktop where there is one. */
export async function runInHost({ tests, results, home, workspace, restricted, env }: HostRun): Promise<void> {
  await runTests({
    vscodeExecutablePath: (restricted ? undefined : findDesktop()) ?? adapter,
    extensionDevelopmentPath: checkout,
    extensionTestsPath: tests,
    launchArgs: [
      ...(workspace === undefined ? [] : [workspace]),
      `--user-data-dir=${join(home, 'user')}`,
      `--extensions-dir=${join(home, 'extensions')}`,
    ],
    extensionTestsEnv: { ...env, RUNG_TEST_OUT: results, ...(restricted ? { RUNG_TEST_RESTRICTED: '1' } : {}) },
  }).catch((problem: unknown) => {
    // Failed tests end the run with an error, too. What they wrote tells; this line is for a run that wrote nothing.
    console.log(String(problem));
  });
}
