import type { Coach } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { FromPage, ToPage } from '../../webview/trends/protocol.ts';
import type { PanelContent } from '../panels/panel.ts';
import { run } from '../run.ts';

/** What the page is drawn from, besides the coach. */
export interface TrendsSources {
  readonly journal: { read(): Promise<void> };
  readonly gitHub: { lookIfDue(): Promise<void> };
}

/** How the habits went over the weeks. */
export class TrendsContent implements PanelContent<FromPage, ToPage> {
  readonly #coach: Coach;
  readonly #sources: TrendsSources;
  readonly #send: () => Promise<void>;
  #goTo: string | undefined;

  constructor(coach: Coach, sources: TrendsSources, send: () => Promise<void>) {
    this.#coach = coach;
    this.#sources = sources;
    this.#send = send;
  }

  /** The page goes to this habit, once; undefined: to none. */
  goTo(habit: string | undefined): void {
    this.#goTo = habit;
  }

  async hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        await this.#sources.journal.read();
        await this.#send();
        return this.#sources.gitHub.lookIfDue();
      case 'open':
        return run('rung.openPullRequest', message.url);
      default:
        return assertNever(message);
    }
  }

  /** undefined: the advice is about to be made, and brings another change. */
  async whole(): Promise<ToPage | undefined> {
    const { facts, advice, showsSample } = this.#coach;
    const observation = facts.gitHub.kind === 'unknown' ? undefined : facts.gitHub.last;
    if (!observation) return { kind: 'trends', trends: undefined, notice: undefined };
    if (!advice) return undefined;
    const { wholeTrends } = await import('./whole.ts');
    const goTo = this.#goTo;
    this.#goTo = undefined;
    const whole = wholeTrends(observation, advice, showsSample);
    return goTo === undefined ? whole : { ...whole, goTo };
  }
}
