import { GitAnswers } from '../../src/git/gitAnswers.ts';
import { measureBranch } from '../../src/git/measureBranch.ts';
import { countedGit } from '../../test/fixtures/countedGit.ts';
import { execute } from './execute.ts';
import { type Figure, median, medianOf } from './figure.ts';
import type { LargeRepository } from './largeRepository.ts';

/** Odd, and more than elsewhere: single runs of git vary by a third. */
const RUNS = 15;

/** How long one measurement takes against the one `git diff` that it cannot do without, and how often it runs git. */
export async function measuringFigures(large: readonly LargeRepository[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const repository of large) figures.push(...(await timesIn(repository)), ...(await processesIn(repository)));
  return figures;
}

/** The runs of all three take turns, so that what disturbs one disturbs the others alike. */
async function timesIn(repository: LargeRepository): Promise<readonly Figure[]> {
  const measure = await measuringIn(repository, repository.environment);
  const times = { bare: [] as number[], save: [] as number[], commit: [] as number[] };
  await measure();
  for (let run = 0; run < RUNS; run++) {
    times.bare.push(await timed(() => bareDiff(repository)));
    times.save.push(await timed(measure));
    await commit(repository);
    times.commit.push(await timed(measure));
  }
  const { name } = repository;
  const bare = median(times.bare);
  return [
    medianOf(`${name}: git diff --numstat -z -M`, times.bare),
    medianOf(`${name}: one measurement at a save`, times.save),
    { name: `${name}: at a save, times git diff`, value: median(times.save) / bare, unit: 'x', goal: 1.3 },
    medianOf(`${name}: one measurement after a commit`, times.commit),
    { name: `${name}: after a commit, times git diff`, value: median(times.commit) / bare, unit: 'x', goal: 1.3 },
  ];
}

async function processesIn(repository: LargeRepository): Promise<readonly Figure[]> {
  const git = countedGit(repository.environment);
  try {
    const measure = await measuringIn(repository, git.environment);
    const count = async () => {
      git.runs();
      await measure();
      return git.runs().length;
    };
    const { name } = repository;
    const first = await count();
    const save = await count();
    await commit(repository);
    const afterCommit = await count();
    return [
      { name: `${name}: git, first measurement of a window`, value: first, unit: 'processes' },
      { name: `${name}: git after a commit`, value: afterCommit, unit: 'processes', goal: 3 },
      { name: `${name}: git at a save`, value: save, unit: 'processes', goal: 3 },
    ];
  } finally {
    git.remove();
  }
}

async function measuringIn(
  { folder, lines }: LargeRepository,
  environment: NodeJS.ProcessEnv,
): Promise<() => Promise<void>> {
  const answers = new GitAnswers();
  return async () => {
    const found = await measureBranch(folder, { environment, answers });
    const counted = found.kind === 'measured' ? found.files.reduce((sum, { additions }) => sum + additions, 0) : -1;
    if (counted !== lines) throw new Error(`Measured ${counted} lines instead of ${lines}.`);
  };
}

/** What the figures are held against. */
export async function bareDiff({ folder, environment }: LargeRepository): Promise<void> {
  const mergeBase = 'refs/remotes/origin/main';
  await execute('git', ['diff', '--numstat', '-z', '-M', mergeBase], folder, environment);
}

async function commit({ folder, environment }: LargeRepository): Promise<void> {
  await execute('git', ['commit', '--quiet', '--allow-empty', '--message', 'Nothing'], folder, environment);
}

/** In milliseconds. */
export async function timed(run: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await run();
  return performance.now() - before;
}
