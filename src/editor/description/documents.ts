import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { areAlike, type Base, type DescriptionPlace, withPlainBreaks } from '../../description/draft.ts';
import type { Instant } from '../../facts/instant.ts';
import type { DiskFailure } from '../../github/kept/cacheProblem.ts';
import type { Description, DescriptionRead } from '../../github/readDescription.ts';
import * as words from '../../words/description.ts';
import { shortMoment } from '../moment.ts';
import type { DraftFiles, SavedDraft } from './draftFiles.ts';
import type { Elsewhere, GitHubSide } from './gitHubSide.ts';
import { documentOf, gitHubSideOf, isGitHubSide, placeOf } from './place.ts';

/** What the documents are read from, and who hears of changes. */
export interface DocumentsParts {
  readonly coach: Coach;
  readonly drafts: DraftFiles;
  readonly side: GitHubSide;
  /** Told of documents that hold another text now. */
  readonly changed: vscode.EventEmitter<vscode.FileChangeEvent[]>;
}

/**
 * The files behind the documents: the draft on disk where there is one, else what GitHub has. Reading asks GitHub once a
 * window, and writing never: a save keeps a draft. What cannot be had is a sentence that says why, and nobody can write it.
 */
export class DescriptionDocuments implements vscode.Disposable {
  readonly #parts: DocumentsParts;
  /** What GitHub had when it was last asked, by the address of the document. */
  readonly #seen = new Map<string, Description>();
  /** What the documents in the editor were begun with, where they are no drafts: somebody may have asked GitHub since. */
  readonly #served = new Map<string, Base>();
  readonly #asking = new Map<string, Promise<DescriptionRead | Elsewhere>>();
  /** Those of which there is nothing to show. */
  readonly #missing = new Map<string, DescriptionPlace>();
  /** What the documents held when VS Code last asked. */
  readonly #versions = new Map<string, { readonly text: string; readonly at: Instant }>();
  readonly #stands = new vscode.EventEmitter<void>();
  /** One of them may stand otherwise against GitHub now: a draft came or went, GitHub has another text, or it is being sent. */
  readonly onDidStand = this.#stands.event;
  /** Of which pull requests the documents are. */
  readonly #about = new Map<string, Pick<Base, 'id' | 'title'>>();

  constructor(parts: DocumentsParts) {
    this.#parts = parts;
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const place = wellFormed(uri);
    const draft = isGitHubSide(uri) ? undefined : await this.draftOf(place);
    if (draft) return this.#statOf(uri, draft.text, draft.savedAt);
    const had = await this.#had(place);
    if (typeof had === 'string') return { ...this.#statOf(uri, had, 0), permissions: vscode.FilePermission.Readonly };
    const stat = this.#statOf(uri, withPlainBreaks(had.body), had.updatedAt);
    return isGitHubSide(uri) || !had.mayUpdate ? { ...stat, permissions: vscode.FilePermission.Readonly } : stat;
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const place = wellFormed(uri);
    const draft = isGitHubSide(uri) ? undefined : await this.draftOf(place);
    if (draft) return bytesOf(draft.text);
    const had = await this.#had(place);
    if (typeof had === 'string') return bytesOf(had);
    if (!isGitHubSide(uri)) this.#served.set(keyOf(place), had);
    return bytesOf(withPlainBreaks(had.body));
  }

  /** Keeps what was written as a draft, on this machine. */
  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const place = wellFormed(uri);
    if (isGitHubSide(uri)) throw vscode.FileSystemError.NoPermissions(uri);
    const text = withPlainBreaks(new TextDecoder().decode(content));
    const key = keyOf(place);
    const failure = await this.#parts.drafts.change(place, (before) => {
      // After a reload VS Code brings back what was typed without reading anything, and saves only where nothing has changed.
      const base = before ? before.base : (this.#served.get(key) ?? this.#seen.get(key));
      if (!base || !areAlike(base.body, text)) return { text, base: base && baseOf(base) };
      // As it was on GitHub: there is nothing to keep.
      this.#served.set(key, base);
      return undefined;
    });
    if (failure) throw vscode.FileSystemError.Unavailable(words.draftNotKept(failure.reason, failure.code));
    this.tellStanding();
  }

  /** The same text has the same moment: what is typed while a draft becomes GitHub's text is in no conflict with it. */
  #statOf(uri: vscode.Uri, text: string, at: Instant): vscode.FileStat {
    const key = uri.toString();
    const before = this.#versions.get(key);
    const version = before?.text === text ? before : { text, at };
    this.#versions.set(key, version);
    return { type: vscode.FileType.File, ctime: 0, mtime: version.at, size: bytesOf(text).length };
  }

  async draftOf(place: DescriptionPlace): Promise<SavedDraft | undefined> {
    const draft = await this.#parts.drafts.read(place);
    if (draft?.base) this.#about.set(keyOf(place), draft.base);
    return draft;
  }

  /** Asks GitHub what it has now. Calls meanwhile share the answer. */
  async ask(place: DescriptionPlace): Promise<DescriptionRead | Elsewhere> {
    const key = keyOf(place);
    const asking = this.#asking.get(key) ?? this.#parts.side.read(place).finally(() => this.#asking.delete(key));
    this.#asking.set(key, asking);
    const read = await asking;
    if (read.kind === 'read') this.#see(place, read.description);
    return read;
  }

  /** GitHub has `description` now. What was written since `sent` was sent is a draft of its own. */
  async settle(place: DescriptionPlace, description: Description, sent: string): Promise<void> {
    const base = baseOf(description);
    this.#see(place, description);
    this.#served.set(keyOf(place), base);
    await this.#parts.drafts.change(place, (draft) =>
      draft && draft.text !== sent ? { text: draft.text, base } : undefined,
    );
    this.tellChanged(place);
  }

  /** The draft is based on what GitHub has now, and is otherwise as it was. */
  async rebase(place: DescriptionPlace, description: Description): Promise<void> {
    const base = baseOf(description);
    this.#see(place, description);
    await this.#parts.drafts.change(place, (draft) => draft && { text: draft.text, base });
    this.tellStanding();
  }

  /** Takes the draft away: the document is what GitHub has, as far as that is known. Brings why the disk said no. */
  async dropDraft(place: DescriptionPlace): Promise<DiskFailure | undefined> {
    const failure = await this.#parts.drafts.change(place, () => undefined);
    if (!failure) this.tellChanged(place);
    return failure;
  }

  /** The last look at GitHub has shown it. */
  hasLooked(place: DescriptionPlace): boolean {
    return this.#looked(place) !== undefined;
  }

  /** The pull request of a document that was read; undefined: not yet. */
  about(uri: vscode.Uri): Pick<Base, 'id' | 'title'> | undefined {
    const place = isGitHubSide(uri) ? undefined : placeOf(uri);
    return place && this.#about.get(keyOf(place));
  }

  /** Another window, or publishing, may have changed what the document holds. */
  tellChanged(place: DescriptionPlace): void {
    this.#parts.changed.fire([{ type: vscode.FileChangeType.Changed, uri: documentOf(place) }]);
    this.tellStanding();
  }

  tellStanding(): void {
    this.#stands.fire();
  }

  /** What GitHub had when it was last asked; undefined: it was not, in this window. */
  seen(place: DescriptionPlace): Description | undefined {
    return this.#seen.get(keyOf(place));
  }

  dispose(): void {
    this.#stands.dispose();
  }

  #see(place: DescriptionPlace, description: Description): void {
    const key = keyOf(place);
    const before = this.#seen.get(key);
    this.#seen.set(key, description);
    this.#about.set(key, description);
    this.tellStanding();
    if (before && before.body !== description.body)
      this.#parts.changed.fire([{ type: vscode.FileChangeType.Changed, uri: gitHubSideOf(place) }]);
  }

  /** GitHub may have now what could not be had before. */
  tryMissing(): void {
    const missing = [...this.#missing.values()];
    this.#missing.clear();
    for (const place of missing) this.tellChanged(place);
  }

  /**
   * What GitHub had, or has now, or was seen to have by the last look where it cannot be reached; else the sentence that says
   * why there is nothing. VS Code shows no words of an error here, so that the sentence is what the document holds.
   */
  async #had(place: DescriptionPlace): Promise<Description | string> {
    const seen = this.#seen.get(keyOf(place));
    if (seen) return seen;
    const read = await this.ask(place);
    if (read.kind === 'read') return read.description;
    const looked = read.kind === 'problem' ? this.#looked(place) : undefined;
    if (!looked) {
      this.#missing.set(keyOf(place), place);
      return `${whyNot(place, read)}\n`;
    }
    this.#see(place, looked);
    return looked;
  }

  #looked({ repository, number }: DescriptionPlace): Description | undefined {
    const { gitHub } = this.#parts.coach.own;
    const last = gitHub.kind === 'unknown' ? undefined : gitHub.last;
    const found = last?.authored.find(
      (one) =>
        one.number === number && one.repository.owner === repository.owner && one.repository.name === repository.name,
    );
    // Whether it may be changed GitHub says before anything is published.
    return last && found && { ...found, updatedAt: last.observedAt, mayUpdate: true };
  }
}

/** Why there is nothing to show, as a sentence. */
export function whyNot(place: DescriptionPlace, read: Exclude<DescriptionRead | Elsewhere, { kind: 'read' }>): string {
  if (read.kind === 'gone') return words.GONE;
  if (read.kind === 'elsewhere') return words.elsewhere(place.host);
  return words.notLoaded(read.problem, (until) => shortMoment(until, Date.now()));
}

function wellFormed(uri: vscode.Uri): DescriptionPlace {
  const place = placeOf(uri);
  if (!place) throw vscode.FileSystemError.FileNotFound(uri);
  return place;
}

function keyOf(place: DescriptionPlace): string {
  return documentOf(place).toString();
}

function baseOf({ id, title, body }: Base): Base {
  return { id, title, body };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
