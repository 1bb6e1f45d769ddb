import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { mochaRun } from '../../scripts/lanes/mochaRun.ts';

/**
 * Runs the test files of one condition inside the extension host. Rejects when a test fails, as VS Code expects.
 * Names of tests and counts go into files of the folder RUNG_TEST_OUT, since the host's console is full of other things.
 */
export async function runInHost(importTests: () => Promise<void>): Promise<void> {
  const folder = process.env.RUNG_TEST_OUT;
  if (folder === undefined) throw new Error('RUNG_TEST_OUT names no folder for the result.');
  Mocha.reporters.Base.consoleLog = (...words) => appendFileSync(join(folder, 'report.txt'), `${format(...words)}\n`);
  const { failed } = await mochaRun({
    resultFile: join(folder, 'result.json'),
    timeout: 20_000,
    async load(mocha) {
      mocha.suite.emit('pre-require', globalThis, '', mocha);
      await importTests();
    },
  });
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}
