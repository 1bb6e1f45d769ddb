import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { countedGit } from '../../test/fixtures/countedGit.ts';
import { type HostCondition, hostConditions, makePathWithoutGit } from '../../test/host/conditions.ts';
import { buildExtension } from '../build.ts';
import { checkout, outFolder } from '../workbench/folders.ts';
import { runInHost } from '../workbench/hostRun.ts';
import { type Counts, sum } from './counts.ts';
import { countsIn } from './mocha.ts';
import { testFiles } from './testFiles.ts';

/** The tests inside a real extension host, one run for each condition. */
export async function host(): Promise<Counts> {
  await buildExtension('development');
  const counts: Counts[] = [];
  for (const condition of hostConditions) counts.push(await hostRun(condition));
  return sum(counts);
}

async function hostRun(condition: HostCondition): Promise<Counts> {
  const files = await testFiles(join(checkout, 'test', 'host', condition.name));
  if (files.length === 0) throw new Error(`There are no in-host tests for "${condition.name}".`);
  console.log(`\nInside VS Code: ${condition.name}`);
  const place = await mkdtemp(join(tmpdir(), 'rung-host-'));
  const results = join(outFolder, 'host', condition.name);
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });
  try {
    await bundleTests(files, results);
    await runCondition(condition, place, results);
    console.log(await readFile(join(results, 'report.txt'), 'utf8').catch(() => `No test ran; see ${results}`));
    return await countsIn(join(results, 'result.json'));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** `place` gets the workspace and the window's settings, `results` has the tests and gets what came of them. */
async function runCondition(condition: HostCondition, place: string, results: string): Promise<void> {
  const workspace = await condition.makeWorkspace(place);
  const restricted = condition.restricted ?? false;
  const counted = condition.countsGit ? countedGit(process.env) : undefined;
  const env = {
    ...(condition.withoutGit && { PATH: await makePathWithoutGit(place) }),
    ...(counted && { PATH: counted.environment.PATH ?? '', RUNG_GIT_RUNS: counted.log }),
  };
  try {
    await runInHost({ tests: join(results, 'tests.mjs'), results, home: place, workspace, restricted, env });
  } finally {
    counted?.remove();
  }
}

/** One module for the host out of a condition's test files. */
async function bundleTests(files: readonly string[], results: string): Promise<void> {
  const imports = files.map((file) => `await import(${JSON.stringify(file)});`).join('\n');
  await bundle({
    stdin: {
      contents: `import { runInHost } from './runInHost.ts';\nexport const run = () => runInHost(async () => {\n${imports}\n});`,
      resolveDir: join(checkout, 'test', 'host'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    packages: 'external',
    external: ['vscode'],
    sourcemap: 'inline',
    outfile: join(results, 'tests.mjs'),
  });
}
