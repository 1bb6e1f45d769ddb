import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { areAlike, type DescriptionPlace, LONGEST_DESCRIPTION, lengthOf, publishing } from '../../description/draft.ts';
import { hasEmptyWhy } from '../../description/whySection.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { Duration } from '../../facts/instant.ts';
import type { Description, DescriptionRead } from '../../github/readDescription.ts';
import * as words from '../../words/description.ts';
import type { ContextKey } from '../ids.ts';
import { shortMoment } from '../moment.ts';
import { run } from '../run.ts';
import type { DescriptionDocuments } from './documents.ts';
import type { Elsewhere, GitHubSide } from './gitHubSide.ts';
import { closeDifference, placeInFront, saved, showDifference, showsDifference } from './inEditor.ts';
import { documentOf } from './place.ts';
import { bodyIn, withBody } from './withBody.ts';

/** What publishing works with. */
export interface PublishingParts {
  readonly coach: Coach;
  readonly documents: DescriptionDocuments;
  readonly side: GitHubSide;
  readonly gitHub: { look(): Promise<void> };
}

/** For how long a word stands in the status bar: VS Code takes it away. */
const SAID: Duration = 8_000;

/** Sends drafts to GitHub, each after the person has seen the difference and said so above it. */
export class Publishing {
  readonly #parts: PublishingParts;
  /** The newest question about each document: an older look at it means nothing. */
  readonly #asked = new Map<string, object>();
  /** What the difference of each document shows. */
  readonly #shown = new Map<string, Shown>();
  readonly #sending = new Set<string>();

  constructor(parts: PublishingParts) {
    this.#parts = parts;
  }

  /** Shows what would change on GitHub, and sends nothing. Of the document at the address, or of the one in front. */
  async publish(uri: vscode.Uri | undefined): Promise<void> {
    const place = placeInFront(uri);
    if (!place) return inform(words.NOT_A_DESCRIPTION);
    const question = {};
    this.#asked.set(keyOf(place), question);
    const shown = await this.#look(place);
    if (!shown || this.#asked.get(keyOf(place)) !== question) return;
    this.#nowShows(place, shown);
    await showDifference(place);
    const answer = await say(place, shown);
    // VS Code keeps a question that is answered elsewhere: a late answer to it sends nothing, and shows how it is by now.
    if (this.#shown.get(keyOf(place)) !== shown)
      return answer === undefined ? undefined : this.publish(documentOf(place));
    if (answer === words.PUBLISH_MINE) await this.send(documentOf(place), 'over-theirs');
    if (answer === words.TAKE_THEIRS) await this.takeTheirs(documentOf(place));
  }

  /** Sends the draft whose difference is open and shows this; else shows it first. */
  async send(uri: vscode.Uri | undefined, how: Shown['send']): Promise<void> {
    const place = placeInFront(uri);
    if (!place) return inform(words.NOT_A_DESCRIPTION);
    const shown = this.#open(place);
    if (shown?.send !== how) return this.publish(uri);
    if (!(await saved(place)) || !(await this.#mayEmpty(place, shown.theirs))) return;
    // A second click, while the first is on its way.
    if (this.#sending.has(keyOf(place))) return;
    this.#setSending(place, true);
    const outcome = await this.#sendIfStill(place, shown.theirs).finally(() => this.#setSending(place, false));
    await this.#hear(place, outcome);
  }

  /** Drops the draft whose difference is open, where GitHub's text was changed meanwhile. */
  async takeTheirs(uri: vscode.Uri | undefined): Promise<void> {
    const place = placeInFront(uri);
    if (!place) return inform(words.NOT_A_DESCRIPTION);
    const shown = this.#open(place);
    if (shown?.send !== 'over-theirs') return this.publish(uri);
    if (!(await saved(place))) return;
    const failure = await this.#parts.documents.dropDraft(place);
    if (failure) return warn(words.draftNotRemoved(failure.reason, failure.code));
    await this.#show(place, shown.theirs);
    vscode.window.setStatusBarMessage(words.TOOK_THEIRS, SAID);
  }

  /** Whether the draft is on its way to GitHub. */
  isSending(place: DescriptionPlace): boolean {
    return this.#sending.has(keyOf(place));
  }

  /** Takes the draft away, once the person has said so. */
  async discard(uri: vscode.Uri | undefined): Promise<void> {
    const place = placeInFront(uri);
    if (!place) return inform(words.NOT_A_DESCRIPTION);
    if (!(await saved(place))) return;
    if (!(await this.#parts.documents.draftOf(place))) return inform(words.NOTHING_TO_DISCARD);
    const options = { modal: true, detail: words.DISCARD_DETAIL };
    const answer = await vscode.window.showWarningMessage(words.DISCARD_QUESTION, options, words.DISCARD);
    if (answer !== words.DISCARD || !(await saved(place))) return;
    const failure = await this.#parts.documents.dropDraft(place);
    if (failure) return warn(words.draftNotRemoved(failure.reason, failure.code));
    await this.#close(place);
    vscode.window.setStatusBarMessage(words.DISCARDED, SAID);
  }

  async #close(place: DescriptionPlace): Promise<void> {
    await closeDifference(place);
    this.#nowShows(place, undefined);
  }

  /** What is to be decided; undefined: nothing, and the person knows why. */
  async #look(place: DescriptionPlace): Promise<Shown | undefined> {
    const { documents } = this.#parts;
    if (!(await saved(place))) return undefined;
    const draft = await documents.draftOf(place);
    if (!draft) return void inform(words.NOTHING_TO_PUBLISH);
    const read = await documents.ask(place);
    if (read.kind !== 'read') return void (await this.#sayUnread(place, read));
    const theirs = read.description;
    const decision = publishing(draft.base?.body, theirs.body, draft.text);
    switch (decision.kind) {
      case 'nothing-new':
        await this.#done(place, theirs, draft.text);
        return void inform(words.HAS_IT_ALREADY);
      case 'free':
      case 'changed-meanwhile':
      case 'base-unknown':
        return isFit(decision.body, theirs)
          ? { theirs, path: documentOf(place).path, isWhyEmpty: isWhyEmpty(draft.text), ...SHOWN[decision.kind] }
          : undefined;
      default:
        return assertNever(decision);
    }
  }

  /** What the person has before their eyes; undefined: the difference is closed, or was not looked at in this window. */
  #open(place: DescriptionPlace): Shown | undefined {
    return showsDifference(place) ? this.#shown.get(keyOf(place)) : undefined;
  }

  /** The buttons above a difference follow what it shows. undefined: it is closed. */
  #nowShows(place: DescriptionPlace, shown: Shown | undefined): void {
    if (shown) this.#shown.set(keyOf(place), shown);
    else this.#shown.delete(keyOf(place));
    const changed = [...this.#shown.values()].flatMap(({ path, send }) => (send === 'over-theirs' ? [path] : []));
    void vscode.commands.executeCommand('setContext', CHANGED, changed);
  }

  #setSending(place: DescriptionPlace, isSending: boolean): void {
    if (isSending) this.#sending.add(keyOf(place));
    else this.#sending.delete(keyOf(place));
    this.#parts.documents.tellStanding();
  }

  /** An empty draft may be a slip, and it takes away all that stands there. */
  async #mayEmpty(place: DescriptionPlace, { body }: Description): Promise<boolean> {
    const draft = await this.#parts.documents.draftOf(place);
    if (draft?.text.trim() !== '' || body.trim() === '') return true;
    const options = { modal: true, detail: words.EMPTIES_DETAIL };
    const question = words.emptiesQuestion(place.number);
    return (await vscode.window.showWarningMessage(question, options, words.EMPTY_IT)) === words.EMPTY_IT;
  }

  /** Looks again first: what the person has not seen is not overwritten. */
  async #sendIfStill(place: DescriptionPlace, seen: Description): Promise<Outcome> {
    const { documents, side } = this.#parts;
    const read = await documents.ask(place);
    if (read.kind !== 'read') return { kind: 'unread', read };
    const theirs = read.description;
    if (!areAlike(theirs.body, seen.body)) return { kind: 'changed-again' };
    const draft = await documents.draftOf(place);
    if (!draft) return { kind: 'settled' };
    // The person has seen theirs, so nothing stands in the way of mine.
    const decision = publishing(theirs.body, theirs.body, draft.text);
    if (decision.kind === 'nothing-new') return { kind: 'changed-again' };
    if (!isFit(decision.body, theirs)) return { kind: 'settled' };
    const updated = await side.update(place, theirs.id, decision.body);
    if (updated.kind !== 'updated') return { kind: 'not-taken', updated };
    const { body, updatedAt } = updated;
    await this.#taken(place, { ...theirs, body, updatedAt }, { text: draft.text, body: decision.body });
    return { kind: 'settled' };
  }

  async #hear(place: DescriptionPlace, outcome: Outcome): Promise<void> {
    switch (outcome.kind) {
      case 'settled':
        return;
      case 'changed-again':
        return this.publish(documentOf(place));
      case 'unread':
        return this.#sayUnread(place, outcome.read);
      case 'not-taken':
        return this.#sayNotTaken(place, outcome.updated);
      default:
        return assertNever(outcome);
    }
  }

  async #sayNotTaken(place: DescriptionPlace, updated: NotTaken): Promise<void> {
    switch (updated.kind) {
      case 'refused':
        return warn(words.refused(updated.via ?? 'session', updated.said));
      case 'gone':
        return warn(words.GONE);
      case 'elsewhere':
        return warn(words.elsewhere(place.host));
      case 'problem':
        return this.#sayProblem(place, updated.problem, words.perhapsPublished(updated.problem, timeOf));
      default:
        return assertNever(updated);
    }
  }

  async #taken(place: DescriptionPlace, now: Description, { text, body }: Sent): Promise<void> {
    if (!areAlike(now.body, body)) {
      await this.#parts.documents.rebase(place, now);
      return warn(words.TAKEN_OTHERWISE);
    }
    await this.#done(place, now, text);
    vscode.window.setStatusBarMessage(words.PUBLISHED, SAID);
  }

  /** GitHub has it: the draft goes, and with it the flag. */
  async #done(place: DescriptionPlace, now: Description, sent: string): Promise<void> {
    await this.#parts.documents.settle(place, now, sent);
    await this.#show(place, now);
  }

  async #show(place: DescriptionPlace, now: Description): Promise<void> {
    const { coach } = this.#parts;
    await this.#close(place);
    coach.tell({ gitHub: withBody(coach.own.gitHub, now.id, now.body) });
    void this.#lookAt(now);
  }

  /** A look that was under way may have read what stood there before. */
  async #lookAt({ id, body }: Description): Promise<void> {
    const { coach, gitHub } = this.#parts;
    await gitHub.look();
    const seen = bodyIn(coach.own.gitHub, id);
    if (seen !== undefined && !areAlike(seen, body)) await gitHub.look();
  }

  async #sayUnread(place: DescriptionPlace, read: Unread): Promise<void> {
    if (read.kind === 'gone') return warn(words.GONE);
    if (read.kind === 'elsewhere') return warn(words.elsewhere(place.host));
    return this.#sayProblem(place, read.problem, words.notPublished(read.problem, timeOf));
  }

  /** Signing in is a click away, and so is another try. */
  async #sayProblem(place: DescriptionPlace, { kind }: Problem, sentence: string): Promise<void> {
    const isSignedOut = kind === 'signed-out' || kind === 'bad-credentials';
    const button = isSignedOut ? words.SIGN_IN : words.TRY_AGAIN;
    const answer = await vscode.window.showWarningMessage(sentence, button);
    if (answer === words.TRY_AGAIN) await run('rung.publishDescription', documentOf(place));
    if (answer === words.SIGN_IN) await this.#signInAndGoOn(place, kind);
  }

  /** The difference comes next, where the person has signed in. */
  async #signInAndGoOn(place: DescriptionPlace, kind: Problem['kind']): Promise<void> {
    const { gitHub, side } = this.#parts;
    const before = await side.token();
    // The look learns that what is kept is refused, so that the sign-in brings a new one.
    if (kind === 'bad-credentials') await gitHub.look();
    await run('rung.signIn');
    const after = await side.token();
    if (after !== undefined && after !== before) await this.publish(documentOf(place));
  }
}

type NotTaken = Exclude<Awaited<ReturnType<GitHubSide['update']>>, { readonly kind: 'updated' }>;

interface Sent {
  /** The draft, and what was sent of it. */
  readonly text: string;
  readonly body: string;
}

/** What became of a click on the button that sends. */
type Outcome =
  /** GitHub has it, or there was nothing to send, and the person knows why. */
  | { readonly kind: 'settled' }
  /** GitHub has another text by now than the person has seen. */
  | { readonly kind: 'changed-again' }
  | { readonly kind: 'unread'; readonly read: Unread }
  | { readonly kind: 'not-taken'; readonly updated: NotTaken };

type Unread = Exclude<DescriptionRead | Elsewhere, { readonly kind: 'read' }>;
type Problem = Extract<DescriptionRead, { readonly kind: 'problem' }>['problem'];

/** What the person sees before anything is sent. */
interface Shown {
  readonly theirs: Description;
  /** Of the document: what VS Code calls `resourcePath`. */
  readonly path: string;
  /** Which button sends: `Publish`, or `Publish Mine`, beside which stands `Take Theirs`. */
  readonly send: 'as-begun' | 'over-theirs';
  readonly isWhyEmpty: boolean;
  readonly sentence: (pullRequest: number) => string;
}

const SHOWN = {
  free: { send: 'as-begun', sentence: () => words.ONLY_PUBLISH_SENDS },
  'changed-meanwhile': { send: 'over-theirs', sentence: words.changedMeanwhile },
  'base-unknown': { send: 'over-theirs', sentence: words.perhapsChanged },
} as const;

const CHANGED = 'rung.changedDescriptions' satisfies ContextKey;

/** Once, beside the difference. Its buttons are those above the difference, which stay when it goes. */
async function say({ number }: DescriptionPlace, shown: Shown): Promise<string | undefined> {
  const said = shown.sentence(number);
  if (shown.send === 'as-begun') return void inform(shown.isWhyEmpty ? words.WHY_IS_EMPTY : said);
  return vscode.window.showWarningMessage(said, words.PUBLISH_MINE, words.TAKE_THEIRS);
}

/** Whether a section for the reason was put in, and nobody wrote into it. */
function isWhyEmpty(text: string): boolean {
  return text.includes(words.WHY_QUESTION) || hasEmptyWhy(text);
}

function keyOf(place: DescriptionPlace): string {
  return String(documentOf(place));
}

/** false: GitHub would not take it, and the person knows why. */
function isFit(body: string, { mayUpdate }: Description): boolean {
  const length = lengthOf(body);
  if (!mayUpdate) warn(words.READ_ONLY);
  else if (length > LONGEST_DESCRIPTION) warn(words.tooLong(length, LONGEST_DESCRIPTION));
  else return true;
  return false;
}

function inform(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}

function warn(sentence: string): void {
  void vscode.window.showWarningMessage(sentence);
}

function timeOf(instant: number): string {
  return shortMoment(instant, Date.now());
}
