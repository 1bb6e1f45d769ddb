import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from './execute.ts';

/** A generated repository with a branch `feature`, cut from `origin/main`. */
export interface LargeRepository {
  /** As it is called in the figures. */
  readonly name: string;
  readonly folder: string;
  /** What git is run with: none of the configuration of whoever runs the bench. */
  readonly environment: NodeJS.ProcessEnv;
  /** Lines that the branch changes, more than the guidance. */
  readonly lines: number;
  /** A file of the branch that git does not know yet. */
  readonly untracked: string;
}

interface Shape {
  readonly name: string;
  readonly files: number;
  readonly changed: number;
  /** Lines added to each changed file. */
  readonly each: number;
}

const SHAPES: readonly Shape[] = [
  { name: '100,000 files', files: 100_000, changed: 10, each: 29 },
  { name: '3,000 changed', files: 10_000, changed: 3000, each: 3 },
];

const UNTRACKED_LINES = 10;
const IN_A_FOLDER = 100;

/** Makes both repositories, and removes them when `use` is done. */
export async function withLargeRepositories<T>(use: (large: readonly LargeRepository[]) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'rung-large-'));
  try {
    await writeFile(join(root, 'gitconfig'), '[user]\n\tname = Ada\n\temail = ada@example.com\n[gc]\n\tauto = 0\n');
    const large: LargeRepository[] = [];
    for (const shape of SHAPES) large.push(await makeRepository(root, shape));
    return await use(large);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function makeRepository(root: string, shape: Shape): Promise<LargeRepository> {
  const folder = join(root, shape.name.replace(/\W/g, '-'));
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const environment = {
    ...Object.fromEntries(own),
    GIT_CONFIG_GLOBAL: join(root, 'gitconfig'),
    GIT_CONFIG_SYSTEM: devNull,
  };
  const git = (...args: readonly string[]) => execute('git', args, folder, environment);
  await mkdir(folder);
  await git('init', '--quiet', '--initial-branch=main');
  await importFiles(folder, environment, shape.files);
  await git('remote', 'add', 'origin', 'https://example.com/large.git');
  await git('update-ref', 'refs/remotes/origin/main', 'main');
  await git('checkout', '--quiet', '--no-track', '-b', 'feature', 'origin/main');
  const step = shape.files / shape.changed;
  for (let at = 0; at < shape.changed; at++) {
    await appendFile(join(folder, pathOf(Math.floor(at * step))), `added\n`.repeat(shape.each));
  }
  await git('commit', '--quiet', '--all', '--message', 'Change some');
  const untracked = 'src/new.ts';
  await writeFile(join(folder, untracked), 'new\n'.repeat(UNTRACKED_LINES));
  const lines = shape.changed * shape.each + UNTRACKED_LINES;
  return { name: shape.name, folder, environment, lines, untracked };
}

function pathOf(file: number): string {
  const folder = Math.floor(file / IN_A_FOLDER);
  return `src/part${Math.floor(folder / 50)}/folder${folder}/file${file}.ts`;
}

/** One commit of so many files on `main`, each with its own text. */
async function importFiles(folder: string, environment: NodeJS.ProcessEnv, count: number): Promise<void> {
  const git = spawn('git', ['fast-import', '--quiet'], {
    cwd: folder,
    env: environment,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(git, 'close');
  git.stdin.write('commit refs/heads/main\ncommitter Ada <ada@example.com> 1700000000 +0000\ndata 5\nbegin\n');
  for (let file = 0; file < count; file++) {
    const text = Array.from({ length: 20 }, (_, line) => `line ${line} of file ${file}\n`).join('');
    const isFull = !git.stdin.write(`M 100644 inline ${pathOf(file)}\ndata ${text.length}\n${text}\n`);
    if (isFull) await once(git.stdin, 'drain');
  }
  git.stdin.end('\n');
  const [code] = await ended;
  if (code !== 0) throw new Error('git fast-import failed.');
}
