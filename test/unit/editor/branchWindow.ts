import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { Coach } from '../../../src/coach.ts';
import type { BranchSource } from '../../../src/editor/branchSource.ts';
import type { BranchObservation } from '../../../src/facts/branch.ts';
import type { Moment } from '../../../src/nudges/nudge.ts';
import type { Facts } from '../../../src/whatIsKnown.ts';
import { type CountedGit, countedGit } from '../../fixtures/countedGit.ts';
import { theTerms } from '../habits/builders.ts';
import { editor } from './vscode.ts';

/** A window of VS Code in which Rung measures branches. */
export interface BranchWindow {
  readonly coach: Coach;
  readonly source: BranchSource;
  readonly git: CountedGit;
  /** What led to each measurement of the branch at hand, in order. */
  readonly moments: readonly Moment[];
  /** Resolves as soon as what is known is so. */
  until(isSo: (facts: Facts) => boolean): Promise<void>;
  /** Resolves once so many repositories are watched. */
  watching(repositories: number): Promise<void>;
  /** Resolves once the branch at hand has been measured so often. */
  measured(times: number): Promise<void>;
}

/** Of HEAD, of its log and of those of remote branches. */
const WATCHES = 3;

/** Far more than anything here takes. */
const PATIENCE = 8_000;

/** Runs a test in such a window. An error in the log fails it, and so does a listener that was left behind. */
export async function inBranchWindow(
  environment: NodeJS.ProcessEnv,
  folders: readonly string[],
  run: (window: BranchWindow) => Promise<void>,
): Promise<void> {
  const git = countedGit(environment);
  const before = { ...process.env };
  Object.assign(process.env, git.environment);
  editor.startAnew();
  editor.folders = folders;
  try {
    const window = await open(git);
    try {
      await run(window);
      assert.deepEqual(editor.logged, []);
    } finally {
      window.source.dispose();
    }
    editor.watchers.added.dispose();
    assert.equal(editor.listeners, 0, 'listeners are left');
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    git.remove();
  }
}

async function open(git: CountedGit): Promise<BranchWindow> {
  const { BranchSource } = await import('../../../src/editor/branchSource.ts');
  const { Guard } = await import('../../../src/editor/guard.ts');
  const { adviseOn } = await import('../../../src/advice.ts');
  const coach = new Coach(async () => (facts) => adviseOn(facts, theTerms()));
  const moments: Moment[] = [];
  const listeners = new Set<() => void>();
  const look = () => {
    for (const listener of [...listeners]) listener();
  };
  const measured = (moment: Moment) => {
    moments.push(moment);
    look();
  };
  const source = new BranchSource(coach, new Guard(), async () => undefined, measured);
  coach.onDidChange(look);
  editor.watchers.added.event(look);
  const until = (isSo: () => boolean) => once(listeners, isSo, () => JSON.stringify([moments, shown(coach.own)]));
  return {
    coach,
    source,
    git,
    moments,
    until: (isSo) => until(() => isSo(coach.own)),
    watching: (repositories) => until(() => editor.watchers.ofRepositories >= WATCHES * repositories),
    measured: (times) => until(() => moments.length >= times),
  };
}

function once(listeners: Set<() => void>, isSo: () => boolean, view: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      listeners.delete(look);
      clearTimeout(patience);
      act();
    };
    const look = () => isSo() && end(resolve);
    const patience = setTimeout(() => end(() => reject(new Error(`It still shows: ${view()}`))), PATIENCE);
    listeners.add(look);
    look();
  });
}

/** The branch at hand and the others, each in a word: `feature 3`, which is its name and how many lines it adds. */
export function shown({ branch, others }: Facts): readonly [here: string, ...others: string[]] {
  return [branch.kind === 'observed' ? inAWord(branch.observation) : branch.kind, ...others.map(inAWord)];
}

function inAWord(one: BranchObservation): string {
  if (one.kind === 'unmeasured') return `${one.branch} ${one.reason.kind}`;
  return `${one.branch} ${one.files.reduce((sum, { additions }) => sum + additions, 0)}`;
}
