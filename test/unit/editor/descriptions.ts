import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { ExtensionContext, Uri as VsCodeUri } from 'vscode';
import { adviseOn } from '../../../src/advice.ts';
import { Coach } from '../../../src/coach.ts';
import type { CommandParts } from '../../../src/editor/commandParts.ts';
import type { GitHubObservation } from '../../../src/facts/gitHubObservation.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import { fold } from '../../../src/journal/fold.ts';
import type { Entry } from '../../../src/journal/record.ts';
import { aPullRequest } from '../../github/builders.ts';
import type { StandIn, StandInOptions } from '../../github/standIn.ts';
import { TOKEN, withStandIn } from '../github/asking.ts';
import { freshFolder } from '../github/kept/folders.ts';
import { anObservation, theTerms } from '../habits/builders.ts';
import type { DocumentInEditor } from './documentInEditor.ts';
import { Secrets } from './editor.ts';
import { editor, Uri } from './vscode.ts';

export const SILENT = aPullRequest({ number: 12, title: 'Add user validation', body: 'Adds a check.\r\nSee below.' });
export const THEIRS = aPullRequest({ number: 13, author: 'ines', body: 'Sorts by price.' });

/** A window of mara's, in which she has looked at GitHub. */
export interface DescriptionWindow {
  readonly coach: Coach;
  readonly gitHub: StandIn;
  /** Looks at GitHub that were asked for. */
  readonly looks: readonly string[];
  /** Called with each of them. */
  onLook: () => void;
  /** The folder of the drafts. */
  readonly drafts: string;
  mend(id?: string): Promise<void>;
  /** Looks at the difference. */
  publish(): Promise<void>;
  /** The buttons above the difference: Publish, Publish Mine and Take Theirs. */
  send(): Promise<void>;
  sendMine(): Promise<void>;
  takeTheirs(): Promise<void>;
  discard(): Promise<void>;
  /** As the sidebar does when it is first looked at. */
  lookForDrafts(): Promise<void>;
  /** She says whether hers says why. */
  say(says: boolean): Promise<void>;
  /** The document of her pull request, open. */
  document(): Promise<DocumentInEditor>;
  /** Reads and writes with a token of her own from now on. */
  useToken(): Promise<void>;
  /** What GitHub has of it. */
  onGitHub(): string;
  /** Somebody else changes it on GitHub. */
  othersWrite(body: string): void;
  /** Another window on the same machine, or this one after a reload. */
  again(): Promise<DescriptionWindow>;
}

/** Runs a test in such a window. A bug in the log fails it, and so does a listener that was left behind. */
export async function inWindow(
  run: (window: DescriptionWindow) => Promise<void>,
  { looked = [SILENT], ...options }: Partial<StandInOptions> & { readonly looked?: readonly PullRequest[] } = {},
): Promise<void> {
  editor.startAnew();
  const opened: { dispose(): void }[] = [];
  await withStandIn({ pullRequests: [SILENT, THEIRS], ...options }, async (gitHub) => {
    editor.settings.set('rung.github.host', gitHub.url);
    editor.signedIn = { login: 'mara', token: TOKEN };
    try {
      await run(await open(gitHub, storage(), anObservation({ authored: looked }), opened));
    } finally {
      for (const one of opened) one.dispose();
    }
  });
  assert.deepEqual(editor.logged, []);
  assert.equal(editor.listeners, 0);
}

const storage = freshFolder();

async function open(
  gitHub: StandIn,
  folder: string,
  last: GitHubObservation,
  opened: { dispose(): void }[],
): Promise<DescriptionWindow> {
  const { Accounts } = await import('../../../src/editor/accounts.ts');
  const { Descriptions } = await import('../../../src/editor/description/descriptions.ts');
  const { descriptionCommands } = await import('../../../src/editor/descriptionCommands.ts');
  const { Guard } = await import('../../../src/editor/guard.ts');
  const secrets = new Secrets();
  const coach = new Coach(async () => (facts) => adviseOn(facts, theTerms()));
  coach.tell({ gitHub: { kind: 'observed', last } });
  const context = {
    globalStorageUri: Uri.file(folder),
    secrets,
    extension: { packageJSON: { version: '1.2.3' } },
  } as unknown as ExtensionContext;
  const accounts = new Accounts(context);
  const guard = new Guard();
  const looks: string[] = [];
  const looking = {
    look: async () => {
      looks.push('look');
      window.onLook();
    },
  };
  const journal = { read: async () => undefined, append: (entry: Entry) => append(coach, entry) };
  editor.described = [];
  const descriptions = new Descriptions({ coach, accounts, gitHub: looking, journal, guard }, context);
  opened.push(descriptions, accounts, guard);
  const commands = descriptionCommands({ descriptions, journal } as unknown as CommandParts);
  const [scheme, { host }] = ['rung-description', new URL(gitHub.url)];
  const uri = Uri.from({ scheme, path: `/${host}/acme/shop/#12 description.md` }) as unknown as VsCodeUri;
  const window: DescriptionWindow = {
    coach,
    gitHub,
    looks,
    onLook: () => undefined,
    drafts: join(folder, 'descriptions'),
    mend: async (id) => commands['rung.mendDescription'](id),
    publish: async () => commands['rung.publishDescription'](uri),
    send: async () => commands['rung.sendDescription'](uri),
    sendMine: async () => commands['rung.sendMyDescription'](uri),
    takeTheirs: async () => commands['rung.takeTheirDescription'](uri),
    discard: async () => commands['rung.discardDescription'](uri),
    lookForDrafts: () => descriptions.lookForDrafts(),
    say: async (says) => commands['rung.saysWhy'](SILENT.id, says),
    document: () => editor.open(uri),
    useToken: () => secrets.store(`token of ${gitHub.url}`, JSON.stringify({ token: TOKEN, login: 'mara' })),
    onGitHub: () => gitHub.pullRequests.find(({ number }) => number === 12)?.body ?? assert.fail('no #12'),
    othersWrite: (body) => void gitHub.patch({ id: SILENT.id, body }),
    again: () => open(gitHub, folder, last, opened),
  };
  return window;
}

async function append(coach: Coach, entry: Entry): Promise<boolean> {
  const at = (coach.own.journal?.counted.size ?? 0) + 1;
  const record = { version: 1, id: `said-${at}`, at, ...entry } as const;
  coach.tell({ journal: fold([record], coach.own.journal) });
  return true;
}
