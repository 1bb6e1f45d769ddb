import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { GitHubObservation } from '../../facts/gitHubObservation.ts';
import type { FromPage, ToPage } from '../../webview/trends/protocol.ts';
import { TRENDS_TITLE } from '../../words/commands.ts';
import type { Guard } from '../guard.ts';
import { type CommandArguments, type CommandId, TRENDS_PANEL } from '../ids.ts';
import { Panel } from '../panels/panel.ts';

/** What the page is drawn from, besides the coach. */
export interface TrendsSources {
  readonly journal: { read(): Promise<void> };
  readonly gitHub: { lookIfDue(): Promise<void> };
}

/** How the habits went over the weeks. */
export class TrendsPanel implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #sources: TrendsSources;
  readonly #panel: Panel<FromPage, ToPage>;
  #goTo: string | undefined;

  constructor(coach: Coach, extension: vscode.Uri, sources: TrendsSources, guard: Guard) {
    this.#coach = coach;
    this.#sources = sources;
    this.#panel = new Panel(coach, extension, guard, {
      id: TRENDS_PANEL,
      title: TRENDS_TITLE,
      icon: new vscode.ThemeIcon('graph-line'),
      page: 'trends',
      hear: (message: FromPage) => this.#hear(message),
      whole: () => this.#whole(),
    });
  }

  /** `habit`: the one to go to. */
  async open(habit?: string): Promise<void> {
    const isThere = this.#panel.isVisible;
    this.#goTo = habit;
    await this.#panel.open();
    // A page that is not there yet asks for the whole once it is.
    if (isThere) await this.#send();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        await this.#sources.journal.read();
        await this.#send();
        return this.#sources.gitHub.lookIfDue();
      case 'open':
        await run('rung.openPullRequest', message.url);
        return;
      default:
        return assertNever(message);
    }
  }

  async #send(): Promise<void> {
    await this.#panel.send();
    this.#goTo = undefined;
  }

  /** undefined: the advice is about to be made, and brings another change. */
  async #whole(): Promise<ToPage | undefined> {
    if (!this.#observation) return { kind: 'trends', trends: undefined, notice: undefined };
    const { wholeTrends } = await import('./whole.ts');
    const { advice, showsSample } = this.#coach;
    const whole = this.#observation && advice && wholeTrends(this.#observation, advice, showsSample);
    return whole && this.#goTo !== undefined ? { ...whole, goTo: this.#goTo } : whole;
  }

  get #observation(): GitHubObservation | undefined {
    const { gitHub } = this.#coach.facts;
    return gitHub.kind === 'unknown' ? undefined : gitHub.last;
  }
}

function run<C extends CommandId>(command: C, ...args: CommandArguments[C]): Thenable<void> {
  return vscode.commands.executeCommand(command, ...args);
}
