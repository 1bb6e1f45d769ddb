import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { countedGit } from '../../test/fixtures/countedGit.ts';
import { Workbench } from '../../test/ui/workbench.ts';
import { type Figure, median, medianOf } from './figure.ts';
import type { LargeRepository } from './largeRepository.ts';
import { bareDiff, timed } from './measuring.ts';

/** As long as nothing happens, nothing may run. In milliseconds. */
const QUIET = 60_000;

/** What VS Code and its own git still do after a save. In milliseconds. */
const CALM = 3000;

/** From Ctrl+S to the new size in the status bar, in a real window, and what runs while nothing happens there. */
export async function saveFigures(large: readonly LargeRepository[], runs: number): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const repository of large) figures.push(...(await inWindow(repository, runs)));
  return figures;
}

async function inWindow(repository: LargeRepository, runs: number): Promise<readonly Figure[]> {
  const git = countedGit(repository.environment);
  const { folder, name, untracked } = repository;
  const workbench = await Workbench.open({ folder, env: present(git.environment) });
  try {
    workbench.page.context().setDefaultTimeout(60_000);
    await workbench.statusItem(/lines/).waitFor();
    await workbench.openFile(untracked);
    const saves: number[] = [];
    const bare: number[] = [];
    for (let run = 1; run <= runs; run++) {
      await pause(CALM);
      bare.push(await timed(() => bareDiff(repository)));
      saves.push(await saved(workbench.page, repository.lines + run));
    }
    await pause(CALM);
    git.runs();
    await pause(QUIET);
    const idle = git.runs().length;
    const above = Math.max(0, median(saves) - median(bare));
    return [
      medianOf(`${name}: from save to status bar`, saves),
      { name: `${name}: the same above git diff`, value: above, unit: 'ms', goal: 150 },
      { name: `${name}: git in a minute without events`, value: idle, unit: 'processes', goal: 0 },
    ];
  } finally {
    await workbench.close();
    git.remove();
  }
}

/** Adds a line, saves, and waits for the new size; in milliseconds, by the clock of the page. */
async function saved(page: Page, lines: number): Promise<number> {
  await page.keyboard.type('new\n');
  await page.evaluate(`(${WATCH})(${JSON.stringify(`${lines.toLocaleString('en-US')} / 200`)})`);
  await page.keyboard.press('Control+S');
  return page.evaluate<number>('globalThis.shown');
}

/** Runs in the page: `shown` resolves to the time from the key to the text in the status bar. */
const WATCH = `(expected) => {
  const bar = document.querySelector('.part.statusbar');
  let from = 0;
  const pressed = (event) => {
    if (event.ctrlKey && event.key.toLowerCase() === 's') from = performance.now();
  };
  addEventListener('keydown', pressed, { capture: true });
  globalThis.shown = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!bar.textContent.replaceAll('\u00a0', ' ').includes(expected)) return;
      observer.disconnect();
      removeEventListener('keydown', pressed, { capture: true });
      resolve(performance.now() - from);
    });
    observer.observe(bar, { subtree: true, childList: true, characterData: true });
  });
}`;

function present(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const entries = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
