import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { areAlike, type DescriptionPlace, LONGEST_DESCRIPTION, lengthOf, publishing } from '../../description/draft.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { Duration } from '../../facts/instant.ts';
import type { Description, DescriptionRead } from '../../github/readDescription.ts';
import * as words from '../../words/description.ts';
import { shortMoment } from '../moment.ts';
import { run } from '../run.ts';
import type { DescriptionDocuments } from './documents.ts';
import type { Elsewhere, GitHubSide } from './gitHubSide.ts';
import { closeDifference, placeInFront, saved, showDifference } from './inEditor.ts';
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

/** Sends drafts to GitHub, each after the person has seen the difference and said so. */
export class Publishing {
  readonly #parts: PublishingParts;
  /** The newest question about each document: an answer to an older one means nothing. */
  readonly #asked = new Map<string, object>();

  constructor(parts: PublishingParts) {
    this.#parts = parts;
  }

  /** Of the document at the address, or of the one in front. */
  async publish(uri: vscode.Uri | undefined): Promise<void> {
    const place = placeInFront(uri);
    if (!place) return inform(words.NOT_A_DESCRIPTION);
    const question = {};
    const isNewest = () => this.#asked.get(String(documentOf(place))) === question;
    this.#asked.set(String(documentOf(place)), question);
    // Somebody may change it again while the person decides.
    while (isNewest()) {
      const shown = await this.#look(place);
      if (!shown || !isNewest()) return;
      const answer = await this.#ask(place, shown);
      if (!isNewest()) return;
      if (answer === words.TAKE_THEIRS) return this.#takeTheirs(place, shown.theirs);
      if (answer !== shown.send) return;
      if (await this.#sendIfStill(place, shown.theirs)) return;
    }
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
    await closeDifference(place);
    vscode.window.setStatusBarMessage(words.DISCARDED, SAID);
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
        return isFit(decision.body, theirs) ? { theirs, ...WORDS[decision.kind] } : undefined;
      default:
        return assertNever(decision);
    }
  }

  /** Shows both, and what can be done. A notification leaves the difference to be read; closing it means nothing. */
  async #ask(place: DescriptionPlace, { say, send, others }: Shown): Promise<string | undefined> {
    await showDifference(place);
    const sentence = say(place.number);
    return others.length === 0
      ? await vscode.window.showInformationMessage(sentence, send)
      : await vscode.window.showWarningMessage(sentence, send, ...others);
  }

  /** false: GitHub has another text by now than the person has seen. */
  async #sendIfStill(place: DescriptionPlace, seen: Description): Promise<boolean> {
    const { documents, side } = this.#parts;
    // What the person has typed into the difference is theirs, too.
    if (!(await saved(place))) return true;
    const read = await documents.ask(place);
    if (read.kind !== 'read') {
      await this.#sayUnread(place, read);
      return true;
    }
    const theirs = read.description;
    if (!areAlike(theirs.body, seen.body)) return false;
    const draft = await documents.draftOf(place);
    if (!draft) return true;
    // The person has seen theirs, so nothing stands in the way of mine.
    const decision = publishing(theirs.body, theirs.body, draft.text);
    if (decision.kind === 'nothing-new') return false;
    if (!isFit(decision.body, theirs)) return true;
    const sent = { text: draft.text, body: decision.body };
    await this.#hear(place, theirs, sent, await side.update(place, theirs.id, sent.body));
    return true;
  }

  async #hear(place: DescriptionPlace, before: Description, sent: Sent, updated: Updated): Promise<void> {
    switch (updated.kind) {
      case 'updated': {
        const { body, updatedAt } = updated;
        return this.#taken(place, { ...before, body, updatedAt }, sent);
      }
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
    await closeDifference(place);
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

  async #takeTheirs(place: DescriptionPlace, theirs: Description): Promise<void> {
    if (!(await saved(place))) return;
    const failure = await this.#parts.documents.dropDraft(place);
    if (failure) return warn(words.draftNotRemoved(failure.reason, failure.code));
    await this.#show(place, theirs);
    vscode.window.setStatusBarMessage(words.TOOK_THEIRS, SAID);
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
    if (answer !== words.SIGN_IN) return;
    // The look learns that what is kept is refused, so that the sign-in brings a new one.
    if (kind === 'bad-credentials') await this.#parts.gitHub.look();
    await run('rung.signIn');
  }
}

type Updated = Awaited<ReturnType<GitHubSide['update']>>;

interface Sent {
  /** The draft, and what was sent of it. */
  readonly text: string;
  readonly body: string;
}

type Unread = Exclude<DescriptionRead | Elsewhere, { readonly kind: 'read' }>;
type Problem = Extract<DescriptionRead, { readonly kind: 'problem' }>['problem'];

/** What the person sees before anything is sent, and the button that sends. */
interface Shown {
  readonly theirs: Description;
  readonly say: (pullRequest: number) => string;
  readonly send: string;
  readonly others: readonly string[];
}

const MINE_OR_THEIRS = { send: words.KEEP_MINE, others: [words.TAKE_THEIRS] } as const;

const WORDS = {
  free: { say: words.askToPublish, send: words.PUBLISH, others: [] },
  'changed-meanwhile': { say: words.changedMeanwhile, ...MINE_OR_THEIRS },
  'base-unknown': { say: words.perhapsChanged, ...MINE_OR_THEIRS },
} as const;

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
