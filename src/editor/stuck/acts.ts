import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { type WithoutSecrets, withoutSecretsOf } from '../../drafts/secrets.ts';
import type { Duration } from '../../facts/instant.ts';
import { type PlaceWithErrors, type Stuck, type StuckOn, withErrorsOfNow, withTried } from '../../stuck/stuck.ts';
import { blockerMessage } from '../../words/blocker.ts';
import * as words from '../../words/stuck.ts';
import { placeAtCursor } from '../drafts/cursor.ts';
import type { CommandId } from '../ids.ts';
import { run } from '../run.ts';
import type { RunningTimer } from './runningTimer.ts';
import type { Changed } from './stuckFile.ts';

/** What the acts work with. */
export interface StuckParts {
  readonly timer: RunningTimer;
  readonly coach: Coach;
  /** Called once the message is on the clipboard, or open. */
  readonly onShared: () => Promise<void>;
}

export type StuckAct = 'beStuck' | 'noteTried' | 'copyBlocker' | 'openBlocker' | 'endStuck';

/** For how long a word stands in the status bar: VS Code takes it away. */
const SAID: Duration = 8_000;

/** Starts a timer, or shows what can be done with the one that runs. */
export async function beStuck({ timer, coach }: StuckParts): Promise<void> {
  const running = await timer.counted();
  if (running) return choose(running);
  // As it is now: the person may look elsewhere while they think of a line.
  const on = stuckOn(coach);
  const about = await vscode.window.showInputBox({
    title: words.ASK_ABOUT,
    prompt: words.ASK_ABOUT_MORE,
    placeHolder: words.ASK_ABOUT_EXAMPLE,
    ignoreFocusOut: true,
  });
  if (about === undefined) return;
  const started = await kept(() => timer.start({ ...on, about: withoutSecrets()(about).trim() || undefined }));
  if (!started?.now) return;
  const wasFirst = started.now.id !== started.before?.id;
  if (!wasFirst) return choose(started.now);
  vscode.window.setStatusBarMessage(words.STARTED, SAID);
}

export async function noteTried({ timer }: StuckParts): Promise<void> {
  if (!(await timer.counted())) return sayNotStuck();
  const tried = await vscode.window.showInputBox({
    title: words.ASK_TRIED,
    prompt: words.ASK_TRIED_MORE,
    placeHolder: words.ASK_TRIED_EXAMPLE,
    ignoreFocusOut: true,
  });
  const text = withoutSecrets()(tried ?? '').trim();
  if (text === '') return;
  const noted = await kept(() => timer.change((stuck) => stuck && withTried(stuck, text)));
  if (!noted) return;
  if (!noted.now) return sayNotStuck();
  vscode.window.setStatusBarMessage(words.TRIED_NOTED, SAID);
}

/** Copies the message that asks others. */
export async function copyBlocker({ timer, onShared }: StuckParts): Promise<void> {
  const message = await messageNow(timer);
  if (message === undefined) return sayNotStuck();
  await vscode.env.clipboard.writeText(message);
  vscode.window.setStatusBarMessage(words.BLOCKER_COPIED, SAID);
  await onShared();
}

/** Opens the message as a document of the person's own. */
export async function openBlocker({ timer, onShared }: StuckParts): Promise<void> {
  const content = await messageNow(timer);
  if (content === undefined) return sayNotStuck();
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
  await onShared();
}

export async function endStuck({ timer }: StuckParts): Promise<void> {
  const ended = await kept(() => timer.change(() => undefined));
  if (!ended) return;
  if (!ended.before) return sayNotStuck();
  vscode.window.setStatusBarMessage(words.ENDED, SAID);
}

/** undefined: no timer runs. */
async function messageNow(timer: RunningTimer): Promise<string | undefined> {
  const here = placeInFront();
  const stuck = await timer.handedOver();
  return stuck && blockerMessage(withErrorsOfNow(stuck, here), withoutSecrets());
}

/** Also while the sample is shown it is the person's own branch. */
function stuckOn({ own: { branch } }: Coach): StuckOn {
  const clean = withoutSecrets();
  const { errors = [], ...place } = placeInFront() ?? {};
  const name = branch.kind === 'observed' ? branch.observation.branch : undefined;
  return {
    place: 'path' in place ? { ...place, path: clean(place.path) } : undefined,
    errors: errors.map(clean),
    branch: name && clean(name),
  };
}

function placeInFront(): PlaceWithErrors | undefined {
  const file = vscode.window.activeTextEditor?.document.uri.toString();
  const place = placeAtCursor();
  return place && file !== undefined ? { ...place, file } : undefined;
}

function withoutSecrets(): WithoutSecrets {
  return withoutSecretsOf(process.env);
}

interface Choice extends vscode.QuickPickItem {
  readonly does: CommandId & ('rung.noteTried' | 'rung.copyBlocker' | 'rung.openBlocker' | 'rung.endStuck');
}

async function choose(stuck: Stuck): Promise<void> {
  const choices: readonly Choice[] = [
    { label: `$(edit) ${words.NOTE_TRIED}`, description: words.triedSoFar(stuck), does: 'rung.noteTried' },
    { label: `$(copy) ${words.COPY_NOW}`, does: 'rung.copyBlocker' },
    { label: `$(go-to-file) ${words.OPEN_NOW}`, does: 'rung.openBlocker' },
    { label: `$(check) ${words.END}`, does: 'rung.endStuck' },
  ];
  const title = words.stuckSpoken(stuck);
  const picked = await vscode.window.showQuickPick(choices, { title, placeHolder: words.CHOOSE });
  if (picked) await run(picked.does);
}

function sayNotStuck(): void {
  void vscode.window.showInformationMessage(words.NOT_STUCK);
}

type Kept = Extract<Changed, { readonly kind: 'changed' }>;

/** Where the disk says no, it is tried as often as the person wants. undefined: it is as it was. */
async function kept(change: () => Promise<Changed>): Promise<Kept | undefined> {
  for (;;) {
    const changed = await change();
    if (changed.kind === 'changed') return changed;
    const answer = await vscode.window.showWarningMessage(words.notKept(changed.problem), words.TRY_AGAIN);
    if (answer !== words.TRY_AGAIN) return undefined;
  }
}
