import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import type { GitHubObservation, GitHubProblem } from '../facts/gitHubObservation.ts';
import { type Duration, HOUR, MINUTE } from '../facts/instant.ts';
import type { CacheProblem } from '../github/kept/cacheProblem.ts';
import type { Kept } from '../github/kept/keptFiles.ts';
import type { Asked } from '../github/kept/keptShapes.ts';
import type { AskingTurn } from '../github/kept/sharedKnown.ts';
import type { Known } from '../github/known.ts';
import type { Progress } from '../whatIsKnown.ts';
import type { Accounts } from './accounts.ts';
import { type NoPlace, type Place, Places } from './gitHubPlace.ts';
import type { TurnResult } from './gitHubReading.ts';
import type { Guard } from './guard.ts';
import { onDidChangeSetting } from './settings.ts';

/** What a look brings is fresh for this long. After failures in a row the pause doubles, up to an hour. */
const FRESH: Duration = 5 * MINUTE;

type When = 'now' | 'if-due';

/**
 * Looks at GitHub when a person can see or use what comes back, and tells the coach. Of all windows one asks, and all show
 * what it brought. Signs in from a click only.
 */
export class GitHubSource implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #guard: Guard;
  readonly #accounts: Accounts;
  readonly #places: Places;
  readonly #version: string;
  readonly #onObserved: () => void;
  readonly #subscriptions: vscode.Disposable[];
  /** In this window, since its start. */
  #hasAsked = false;
  /** Until GitHub refuses the names of teams to the account at hand. */
  #seesTeams = true;
  #looking: Looking | undefined;
  #shown: Kept | undefined;
  /** Key of the place that is shown. */
  #at: string | undefined;
  #unkept: Unkept | undefined;

  /** `onObserved` hears of each look that brought something, once the coach was told. */
  constructor(
    coach: Coach,
    guard: Guard,
    accounts: Accounts,
    { globalStorageUri, extension }: vscode.ExtensionContext,
    onObserved: () => void,
  ) {
    this.#coach = coach;
    this.#guard = guard;
    this.#accounts = accounts;
    this.#version = extension.packageJSON.version;
    this.#onObserved = onObserved;
    this.#places = new Places(accounts, vscode.Uri.joinPath(globalStorageUri, 'github'), () => void this.#showNews());
    this.#subscriptions = [
      this.#places,
      vscode.window.onDidChangeWindowState((state) => state.focused && void this.lookIfDue()),
      accounts.onDidChange(() => void this.#anew()),
      onDidChangeSetting(['rung.github.host', 'rung.github.scope', 'rung.github.days'], () => void this.#anew()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.#anew()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#anew()),
    ];
  }

  /** Shows what is kept, and asks GitHub unless it was asked a moment ago, or nobody is looking. */
  async lookIfDue(): Promise<void> {
    await (this.#looking?.done ?? this.#start('if-due'));
  }

  /** One question at a time: calls meanwhile share it. None while GitHub asks for a pause: the row says until when. */
  async look(): Promise<void> {
    this.#places.readRemotesAgain();
    await (this.#looking?.isAsking ? this.#looking.done : this.#start('now'));
  }

  /** Ends the reading that is under way. What was read stays, and the next look goes on from there. */
  stop(): void {
    this.#looking?.end.abort();
  }

  /** Says what is asked for, asks the person to sign in, and looks. */
  async signIn(): Promise<void> {
    const { gitHub } = this.#coach.own;
    const refused = gitHub.kind === 'problem' && gitHub.problem.kind === 'bad-credentials';
    if (await this.#accounts.signIn(refused)) await this.#start('now');
  }

  async useToken(): Promise<void> {
    if (await this.#accounts.useToken()) await this.#start('now');
  }

  async switchAccount(): Promise<void> {
    if (await this.#accounts.switch()) await this.#anew();
  }

  /** What was kept of the account goes, too. */
  async signOut(): Promise<void> {
    this.stop();
    const forget = await this.#places.forgetting();
    await this.#accounts.signOut();
    this.#unkept = undefined;
    // The other windows hear of this, and find themselves signed out.
    await forget?.();
    const { SIGNED_OUT } = await import('../words/accounts.ts');
    void vscode.window.showInformationMessage(SIGNED_OUT);
    await this.#anew();
  }

  dispose(): void {
    this.stop();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** Another account, host or scope: what was seen before is not theirs. */
  #anew(): Promise<void> {
    this.#seesTeams = true;
    this.#coach.tell({ gitHub: { kind: 'unknown' } });
    return this.#start('if-due');
  }

  /** A new look, in place of the one that is under way. */
  #start(when: When): Promise<void> {
    this.#looking?.end.abort();
    const end = new AbortController();
    const done = this.#guard.quietly('looking at GitHub', () => this.#look(when, end.signal));
    const looking = { end, done, isAsking: false };
    this.#looking = looking;
    return done.then(() => {
      if (this.#looking === looking) this.#looking = undefined;
    });
  }

  async #look(when: When, signal: AbortSignal): Promise<void> {
    const isCurrent = () => this.#looking?.end.signal === signal;
    const place = await this.#places.find();
    if (!isCurrent()) return;
    this.#goTo(place);
    if ('problem' in place) return this.#tell({ problem: place.problem });
    const kept = await this.#keptOf(place, place.shared);
    await this.#show(kept, isCurrent);
    const mayAsk = vscode.window.state.focused && isCurrent() && !signal.aborted;
    if (mayAsk && this.#isDue(kept, when)) await this.#takeTurn(place, when, signal);
  }

  /** What another account, host or scope has shown is not shown for this one. */
  #goTo(place: Place | NoPlace): void {
    const key = 'key' in place ? place.key : this.#at;
    if (key !== this.#at) this.#coach.tell({ gitHub: { kind: 'unknown' } });
    this.#at = key;
  }

  /** Asks, or waits for the window whose turn it is and shows what that one brought. */
  async #takeTurn(place: Place, when: When, signal: AbortSignal): Promise<void> {
    const isCurrent = () => this.#looking?.end.signal === signal;
    for (let isDue = true; isDue && !signal.aborted; ) {
      if (this.#looking && isCurrent()) this.#looking.isAsking = true;
      const taken = await place.shared.inTurn((turn) => this.#ask(place, turn, when, signal));
      if (taken.kind === 'ended') return;
      this.#hasAsked = true;
      // The turn was lost: another window asks, or has signed out meanwhile.
      if (taken.kind === 'ran' && !taken.value) return this.#showKept(isCurrent);
      if (taken.kind === 'taken') {
        if (isCurrent()) this.#tell({ isLooking: true });
        await place.shared.freed(signal);
      }
      // Where the person ended it, they see what was read so far.
      const kept = await this.#keptOf(place, place.shared);
      await this.#show(kept, isCurrent, taken.kind === 'ran' ? taken.value : undefined);
      isDue = taken.kind === 'taken' && isCurrent() && this.#isDue(kept, 'if-due');
    }
  }

  /** undefined: another window has asked since this one looked. */
  async #ask(place: Place, turn: AskingTurn, when: When, signal: AbortSignal): Promise<TurnResult | undefined> {
    const kept = await this.#keptOf(place, turn);
    if (signal.aborted || !this.#isDue(kept, when)) return undefined;
    this.#tell({ isLooking: true });
    const { observationOf } = await import('../github/observation.ts');
    const { readInTurn } = await import('./gitHubReading.ts');
    const onRead = (known: Known, progress: Progress) => {
      // Most looks are over before anybody could read of their progress.
      const isLong = kept.known === undefined || progress.total > progress.read;
      const last = observationOf(known);
      if (isLong && last && !signal.aborted) this.#coach.tell({ gitHub: { kind: 'looking', last, progress } });
    };
    const options = { version: this.#version, seesTeams: this.#seesTeams, again: when === 'now' };
    const brought = await readInTurn({ ...options, place, turn, kept, signal, onRead });
    if (brought && !signal.aborted) this.#seesTeams = brought.reading.seesTeams;
    if (brought) this.#remember(place, brought);
    return brought;
  }

  /** What the disk did not take is remembered until this window ends: a pause holds, and nothing is read twice. */
  #remember({ key }: Place, { reading, asked, notKept }: TurnResult): void {
    this.#unkept = notKept && { key, known: reading.known, asked, notKept };
  }

  /** What is kept on disk, and what the disk did not take. */
  async #keptOf({ key }: Place, from: { read(): Promise<Kept> }): Promise<Kept> {
    const kept = await from.read();
    const unkept = this.#unkept;
    if (unkept?.key !== key || (kept.asked?.askedAt ?? 0) > (unkept.asked?.askedAt ?? 0)) return kept;
    const asked = unkept.asked ?? kept.asked;
    const pausedUntil = asked?.pausedUntil ?? kept.pausedUntil;
    return { known: unkept.known, asked, pausedUntil, problems: [unkept.notKept] };
  }

  /** `isCurrent`: nothing newer is under way that tells what there is to tell. `brought`: what this window just read. */
  async #show(kept: Kept, isCurrent: () => boolean, brought?: TurnResult): Promise<void> {
    if (!brought && this.#isShown(kept)) return;
    const { asked, problems } = kept;
    const reading = brought?.reading;
    const { observationOf } = await import('../github/observation.ts');
    if (!isCurrent()) return;
    const known = reading?.known ?? kept.known;
    const seen = known && observationOf(known);
    const last = seen && { ...seen, observedAt: Math.max(seen.observedAt, asked?.answeredAt ?? 0) };
    const problem = (reading?.kind === 'problem' && reading.problem) || this.#standing(kept);
    this.#tellCache(brought?.notKept ? [brought.notKept] : problems);
    this.#tell({ ...(last && { last }), ...(problem && { problem }) });
    this.#shown = kept;
  }

  /** It is the same object while nothing changes; only a pause ends by itself. */
  #isShown(kept: Kept): boolean {
    const { kind } = this.#coach.own.gitHub;
    return kept === this.#shown && kept.pausedUntil === undefined && (kind === 'observed' || kind === 'problem');
  }

  #tellCache(problems: readonly CacheProblem[]): void {
    const isNew = JSON.stringify(problems) !== JSON.stringify(this.#coach.own.cache);
    if (isNew) this.#coach.tell({ cache: problems });
  }

  /** A problem of an earlier look that holds still; what an earlier start met with is tried anew first. */
  #standing(kept: Kept): GitHubProblem | undefined {
    const { asked, pausedUntil } = kept;
    if (pausedUntil !== undefined && isPaused(kept)) {
      const which = asked?.problem?.kind === 'rate-limited' ? asked.problem.which : 'primary';
      return { kind: 'rate-limited', which, until: pausedUntil };
    }
    return this.#hasAsked && asked?.problem?.kind !== 'rate-limited' ? asked?.problem : undefined;
  }

  #isDue(kept: Kept, when: When): boolean {
    const { asked } = kept;
    if (isPaused(kept)) return false;
    if (when === 'now' || !asked || (asked.problem && !this.#hasAsked)) return true;
    const since = Date.now() - asked.askedAt;
    return since < 0 || since >= Math.min(FRESH * 2 ** asked.failures, HOUR);
  }

  /** Another window read something. */
  async #showNews(): Promise<void> {
    if (this.#looking) return;
    await this.#guard.quietly('showing what another window read', () =>
      this.#showKept(() => this.#looking === undefined),
    );
  }

  async #showKept(isCurrent: () => boolean): Promise<void> {
    const place = await this.#places.find();
    if (!isCurrent()) return;
    this.#goTo(place);
    if ('problem' in place) this.#tell({ problem: place.problem });
    else await this.#show(await this.#keptOf(place, place.shared), isCurrent);
  }

  /** What was known stays, but not once the person has signed out. */
  #tell({ last = this.#last, problem, isLooking }: News): void {
    if (problem) {
      const stays = problem.kind === 'signed-out' ? undefined : last;
      this.#coach.tell({ gitHub: { kind: 'problem', problem, last: stays } });
    } else if (isLooking) {
      this.#coach.tell({ gitHub: { kind: 'looking', last } });
    } else if (last) {
      this.#coach.tell({ gitHub: { kind: 'observed', last } });
      this.#onObserved();
    }
  }

  get #last(): GitHubObservation | undefined {
    const { gitHub } = this.#coach.own;
    return gitHub.kind === 'unknown' ? undefined : gitHub.last;
  }
}

/** What was written before the clock was set back tells nothing of now. */
function isPaused({ asked, pausedUntil = 0 }: Kept): boolean {
  const now = Date.now();
  return pausedUntil > now && (asked?.askedAt ?? 0) <= now;
}

/** A look that is under way. `isAsking`: it came so far as to ask GitHub, or to wait for the window that does. */
interface Looking {
  readonly end: AbortController;
  readonly done: Promise<void>;
  isAsking: boolean;
}

/** What was read and could not be kept. */
interface Unkept {
  readonly key: string;
  readonly known: Known;
  readonly asked: Asked | undefined;
  readonly notKept: CacheProblem;
}

interface News {
  readonly last?: GitHubObservation;
  readonly problem?: GitHubProblem;
  readonly isLooking?: true;
}
