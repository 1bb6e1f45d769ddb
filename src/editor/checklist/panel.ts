import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import { nextLevelChecklist } from '../../growth/checklist.ts';
import type { JournalProblem } from '../../journal/problem.ts';
import type { Entry } from '../../journal/record.ts';
import type { FromPage, ToPage } from '../../webview/checklist/protocol.ts';
import { SAMPLE } from '../../words/checklist.ts';
import { PANEL_TITLE } from '../../words/commands.ts';
import { journalProblemLine } from '../../words/journalProblems.ts';
import type { Guard } from '../guard.ts';
import { CHECKLIST_PANEL } from '../ids.ts';
import { Panel } from '../panels/panel.ts';

/** What the page shows is read from here, and what the person ticks and rates is kept there. */
export interface ChecklistSources {
  readonly framework: { read(): Promise<void> };
  readonly journal: {
    readonly problems: readonly JournalProblem[];
    read(): Promise<void>;
    append(entry: Entry): Promise<unknown>;
  };
}

/** The checklist for the next level. */
export class ChecklistPanel implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #sources: ChecklistSources;
  readonly #panel: Panel<FromPage, ToPage>;

  constructor(coach: Coach, extension: vscode.Uri, sources: ChecklistSources, guard: Guard) {
    this.#coach = coach;
    this.#sources = sources;
    this.#panel = new Panel(coach, extension, guard, {
      id: CHECKLIST_PANEL,
      title: PANEL_TITLE,
      icon: new vscode.ThemeIcon('checklist'),
      page: 'checklist',
      hear: (message: FromPage) => this.#hear(message),
      whole: () => this.#whole(),
    });
  }

  open(): void {
    this.#panel.open();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        await Promise.all([this.#sources.framework.read(), this.#sources.journal.read()]);
        return this.#panel.send();
      case 'tick':
      case 'rate':
        await this.#sources.journal.append(entryOf(message));
        return;
      default:
        return assertNever(message);
    }
  }

  /** undefined: not all is read, and nothing may look unticked that is ticked. */
  #whole(): ToPage | undefined {
    const { framework, level, journal } = this.#coach.facts;
    if (!framework || !journal) return undefined;
    const checklist = nextLevelChecklist(framework.progression, level ?? '', journal);
    const notice = this.#coach.showsSample ? SAMPLE : this.#sources.journal.problems.map(journalProblemLine)[0];
    return { kind: 'checklist', checklist, notice };
  }
}

function entryOf(message: Exclude<FromPage, { kind: 'ready' }>): Entry {
  if (message.kind === 'tick') return { kind: 'tick', expectation: message.expectation, ticked: message.ticked };
  return { kind: 'rating', level: message.level, dimension: message.dimension, rating: message.rating };
}
