import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { GitHubObservation } from '../../facts/gitHubObservation.ts';
import { draftProblemLine } from '../../words/description.ts';
import type { Accounts } from '../accounts.ts';
import type { Guard } from '../guard.ts';
import { DescriptionDocuments } from './documents.ts';
import { DraftFiles } from './draftFiles.ts';
import { GitHubSide } from './gitHubSide.ts';
import { registerHeadLine } from './headLine.ts';
import { mend } from './mending.ts';
import { Publishing } from './publishing.ts';
import { registerWhyProblems } from './whyProblems.ts';

/** What descriptions are read, kept and published with. */
export interface DescriptionSources {
  readonly coach: Coach;
  readonly accounts: Accounts;
  readonly gitHub: { look(): Promise<void> };
  readonly journal: { read(): Promise<void> };
  readonly guard: Guard;
  /** Rung's own, for the user agent. */
  readonly version: string;
  /** Folder of the drafts. */
  readonly drafts: string;
}

/** All that is done with descriptions, loaded with the first one. */
export class DescriptionWork implements vscode.Disposable {
  readonly documents: DescriptionDocuments;
  readonly #coach: Coach;
  readonly #publishing: Publishing;
  readonly #parts: vscode.Disposable;
  /** What was known of GitHub when it was last asked for what is missing. */
  #tried: GitHubObservation | undefined;

  /** `changed`: told of documents that hold another text now. */
  constructor(sources: DescriptionSources, changed: vscode.EventEmitter<vscode.FileChangeEvent[]>) {
    const { coach, accounts, gitHub, journal, guard, version } = sources;
    const drafts = new DraftFiles({
      folder: sources.drafts,
      onDidChange: (place) => (place ? this.documents.tellChanged(place) : this.documents.tellStanding()),
      onProblem: ({ file }) => guard.note(draftProblemLine(file)),
    });
    const side = new GitHubSide(accounts, version);
    this.#coach = coach;
    this.documents = new DescriptionDocuments({ coach, drafts, side, changed });
    this.#publishing = new Publishing({ coach, documents: this.documents, side, gitHub });
    const { documents } = this;
    this.#parts = vscode.Disposable.from(
      drafts,
      documents,
      coach.onDidChange(() => this.#tryMissing()),
      registerHeadLine({ coach, documents, publishing: this.#publishing }),
      registerWhyProblems(coach, documents),
    );
    const tellDrafts = () => void guard.quietly('looking for drafts', () => tellOf(drafts, coach));
    documents.onDidStand(tellDrafts);
    tellDrafts();
    // What the person has corrected is not marked.
    void guard.quietly('reading what was corrected', () => journal.read());
  }

  mend(pullRequest: string | undefined): Promise<void> {
    return mend({ coach: this.#coach, documents: this.documents }, pullRequest);
  }

  publish(uri: vscode.Uri | undefined): Promise<void> {
    return this.#publishing.publish(uri);
  }

  /** The button above the difference. */
  send(uri: vscode.Uri | undefined, how: 'as-begun' | 'over-theirs'): Promise<void> {
    return this.#publishing.send(uri, how);
  }

  takeTheirs(uri: vscode.Uri | undefined): Promise<void> {
    return this.#publishing.takeTheirs(uri);
  }

  discard(uri: vscode.Uri | undefined): Promise<void> {
    return this.#publishing.discard(uri);
  }

  /** Once for each look that brought something: each try asks GitHub. */
  #tryMissing(): void {
    const { gitHub } = this.#coach.own;
    if (gitHub.kind !== 'observed' || gitHub.last === this.#tried) return;
    this.#tried = gitHub.last;
    this.documents.tryMissing();
  }

  dispose(): void {
    this.#parts.dispose();
  }
}

/** The sidebar shows of which pull requests there are drafts. */
async function tellOf(files: DraftFiles, coach: Coach): Promise<void> {
  const drafts = await files.pullRequests();
  const { drafts: before } = coach.own;
  if (drafts.size !== before.size || [...drafts].some((id) => !before.has(id))) coach.tell({ drafts });
}
