import type { FileChanges } from '../../src/facts/branchChanges.ts';
import { linesOf } from '../../src/facts/hunks.ts';
import { importsIn } from '../../src/facts/imports.ts';
import { sizeOf } from '../../src/facts/size.ts';
import { GitAnswers } from '../../src/git/gitAnswers.ts';
import { locateBranch } from '../../src/git/locateBranch.ts';
import { measureBranch } from '../../src/git/measureBranch.ts';
import { readChanges } from '../../src/git/readChanges.ts';
import { splitPlan } from '../../src/split/splitPlan.ts';
import { type Figure, medianOf } from './figure.ts';
import type { LargeRepository } from './largeRepository.ts';

const FILES = 3000;

/** How long the split plan of 3,000 changed files takes: in memory, and with all that git is asked for it. */
export async function splittingFigures(large: readonly LargeRepository[], runs: number): Promise<readonly Figure[]> {
  const files = Array.from({ length: FILES }, (_, at) => changedFile(at));
  const planning = Array.from({ length: runs }, () => {
    const before = performance.now();
    plan(files);
    return performance.now() - before;
  });
  const repository = large.find(({ name }) => name.startsWith('3,000'));
  const whole: number[] = [];
  // The branch was measured before its plan is looked at.
  const answers = new GitAnswers();
  if (repository) await measureBranch(repository.folder, { environment: repository.environment, answers });
  for (let run = 0; repository && run < runs; run++) whole.push(await readAndPlan(repository, answers));
  return [
    medianOf('split plan of 3,000 changed files, in memory', planning, 500),
    medianOf('split plan of 3,000 changed files, with git', whole, 500),
  ];
}

async function readAndPlan({ folder, environment }: LargeRepository, answers: GitAnswers): Promise<number> {
  const before = performance.now();
  const located = await locateBranch(folder, { environment, answers });
  if (located.kind !== 'located') throw new Error('The branch was not found.');
  const read = await readChanges(located, { environment });
  if (read.kind !== 'changes' || read.changes.files.length < FILES) throw new Error('Not all that changed was read.');
  plan(read.changes.files);
  return performance.now() - before;
}

function plan(files: readonly FileChanges[]): void {
  const { parts } = splitPlan(files, ({ file }) => {
    const [sized] = sizeOf([file], () => undefined).files;
    if (!sized) throw new Error('A file has a size.');
    return sized;
  });
  if (parts.length < 2) throw new Error('There is no plan.');
}

/** A module of an invented program, which imports three others and to which three functions are added. */
function changedFile(at: number): FileChanges {
  const folder = (file: number) => `src/part${Math.floor(file / 50)}`;
  const path = `${folder(at)}/module${at}.ts`;
  const imports = [1, 2, 3]
    .map((step) => (at * 7 + step) % FILES)
    .map((file) => `import { new${file}0 } from '../part${Math.floor(file / 50)}/module${file}.ts';\n`);
  const added = [0, 1, 2].flatMap((number) =>
    linesOf(
      `\nexport function new${at}${number}(value: number) {\n  return new${(at * 7 + 1) % FILES}0(value) + ${number};\n}\n`,
    ),
  );
  const file = {
    path,
    change: 'modified',
    additions: added.length,
    deletions: 0,
    content: 'text',
    attributes: {},
  } as const;
  const hunks = [{ after: 40, removed: [], added }];
  return { file, hunks, isCommitted: true, isFormatting: false, imports: importsIn(path, imports.join('')) };
}
