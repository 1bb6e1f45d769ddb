// Runs the test files that it is given in a process of its own: `mochaProcess.ts <result file> <timeout> <test file>...`
import { mochaRun } from './mochaRun.ts';

const [resultFile, timeout, ...files] = process.argv.slice(2);
if (resultFile === undefined) throw new Error('mochaProcess.ts needs a file for its result.');

const { failed } = await mochaRun({
  resultFile,
  timeout: Number(timeout),
  async load(mocha) {
    mocha.files = files;
    await mocha.loadFilesAsync();
  },
});
// A test that leaves a timer or a socket behind does not keep the run from ending.
process.exit(failed === 0 ? 0 : 1);
