import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { Coach } from '../../../src/coach.ts';
import type { GitHubSource } from '../../../src/editor/gitHubSource.ts';
import type { Facts } from '../../../src/whatIsKnown.ts';
import type { StandIn, StandInOptions } from '../../github/standIn.ts';
import { TOKEN, withStandIn } from '../github/asking.ts';
import { Clock } from './clock.ts';
import { Secrets } from './editor.ts';
import { editor, Uri } from './vscode.ts';

export type GitHubState = Facts['gitHub'];

/** A window of VS Code with Rung in it. */
export interface RungWindow {
  readonly coach: Coach;
  readonly source: GitHubSource;
  /** Everything that it showed of GitHub, in order. */
  readonly shown: readonly GitHubState[];
  /** Resolves as soon as what it shows is so. */
  until(isSo: (shown: GitHubState) => boolean): Promise<void>;
  close(): void;
}

/** A machine with VS Code, a folder for what Rung keeps, and a GitHub to ask. Its windows share a focus. */
export class Machine {
  readonly gitHub: StandIn;
  readonly clock: Clock;
  readonly secrets = new Secrets();
  /** What VS Code gives Rung for its own. */
  readonly storage = mkdtempSync(join(tmpdir(), 'rung-machine-'));
  readonly #windows: RungWindow[] = [];

  constructor(gitHub: StandIn, clock: Clock) {
    this.gitHub = gitHub;
    this.clock = clock;
    editor.startAnew();
    editor.settings.set('rung.github.host', gitHub.url);
    editor.signedIn = { login: 'mara', token: TOKEN };
  }

  /** Requests so far. */
  get asked(): number {
    return this.gitHub.requests.length;
  }

  /** Opens a window. As with every start the first look is still to come. */
  async open(): Promise<RungWindow> {
    const { Accounts } = await import('../../../src/editor/accounts.ts');
    const { GitHubSource } = await import('../../../src/editor/gitHubSource.ts');
    const { Guard } = await import('../../../src/editor/guard.ts');
    const coach = new Coach(async () => () => assert.fail('no advice is asked for'));
    const shown: GitHubState[] = [];
    coach.onDidChange(() => coach.own.gitHub !== shown.at(-1) && shown.push(coach.own.gitHub));
    const context = {
      globalStorageUri: Uri.file(this.storage),
      secrets: this.secrets,
      extension: { packageJSON: { version: '1.2.3' } },
    } as unknown as ExtensionContext;
    const accounts = new Accounts(context);
    const guard = new Guard();
    const source = new GitHubSource(coach, guard, accounts, context, () => undefined);
    const close = () => {
      source.dispose();
      accounts.dispose();
      guard.dispose();
    };
    const window = {
      coach,
      source,
      shown,
      until: (isSo: (state: GitHubState) => boolean) => until(coach, isSo),
      close,
    };
    this.#windows.push(window);
    return window;
  }

  /** Opens a window and waits for the end of its first look. */
  async start(): Promise<RungWindow> {
    const window = await this.open();
    await window.source.lookIfDue();
    return window;
  }

  /** All that Rung keeps on disk, by path within `storage`. */
  files(): ReadonlyMap<string, string> {
    const names = readdirSync(this.storage, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => statSync(join(this.storage, name)).isFile());
    return new Map(files.map((name) => [name, readFileSync(join(this.storage, name), 'utf8')]));
  }

  /** What Rung keeps of what GitHub said. */
  keptFiles(): readonly string[] {
    return [...this.files().keys()].filter((name) => name.startsWith('github'));
  }

  switchOff(): void {
    for (const window of this.#windows) window.close();
    rmSync(this.storage, { recursive: true, force: true });
  }
}

/** Runs a test on a machine of its own. An error in Rung's log fails it, and so does a listener that was left behind. */
export async function onMachine(
  options: Partial<StandInOptions>,
  run: (machine: Machine) => Promise<void>,
): Promise<void> {
  const clock = new Clock();
  try {
    await withStandIn({ now: () => clock.gitHub, ...options }, async (gitHub) => {
      const machine = new Machine(gitHub, clock);
      try {
        await run(machine);
        assert.deepEqual(editor.logged, []);
      } finally {
        machine.switchOff();
      }
      assert.equal(editor.listeners, 0);
    });
  } finally {
    clock.restore();
  }
}

/** Far more than anything here takes, and less than a test may: what was not shut down would disturb the next one. */
const PATIENCE = 5_000;

/** Resolves as soon as what a coach knows of GitHub is so. */
function until(coach: Coach, isSo: (shown: GitHubState) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      listening.dispose();
      clearTimeout(patience);
      act();
    };
    const look = () => isSo(coach.own.gitHub) && end(resolve);
    const giveUp = () => reject(new Error(`It still shows: ${view({ coach })}`));
    const patience = setTimeout(() => end(giveUp), PATIENCE);
    const listening = coach.onDidChange(look);
    look();
  });
}

/** What a window shows, in a word or two: how it stands, and of how many pull requests of mine. */
export function view({ coach }: Pick<RungWindow, 'coach'>): string {
  const { gitHub } = coach.own;
  const said = gitHub.kind === 'problem' ? gitHub.problem.kind : gitHub.kind;
  const last = gitHub.kind === 'unknown' ? undefined : gitHub.last;
  return last ? `${said}, ${last.authored.length} of ${last.viewer.login}` : said;
}
