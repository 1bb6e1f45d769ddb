import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import { levelOf } from '../../framework/framework.ts';
import { atWork } from '../../journey/atWork.ts';
import { journeyOf } from '../../journey/journey.ts';
import type { TouchpointHint } from '../../journey/touchpointHint.ts';
import { touchpointHints } from '../../journey/touchpointHints.ts';
import type { FromPage, ToPage } from '../../webview/map/protocol.ts';
import { hintBecause, hintWords } from '../../words/journey.ts';
import { SAMPLE } from '../../words/sidebar.ts';
import { hintCall } from '../hintCall.ts';
import type { PanelContent } from '../panels/panel.ts';
import { run } from '../run.ts';

/** What the page is drawn from, besides the coach. */
export interface MapSources {
  readonly framework: { read(): Promise<void> };
  readonly guide: { readIfDue(): Promise<void> };
}

/** The competency map, from the side of the engineer. */
export class MapContent implements PanelContent<FromPage, ToPage> {
  readonly #coach: Coach;
  readonly #sources: MapSources;
  readonly #send: () => Promise<void>;
  #hints: readonly TouchpointHint[] = [];

  constructor(coach: Coach, sources: MapSources, send: () => Promise<void>) {
    this.#coach = coach;
    this.#sources = sources;
    this.#send = send;
  }

  async hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        await this.#sources.framework.read();
        await this.#send();
        return this.#sources.guide.readIfDue();
      case 'level':
        return run('rung.chooseLevel');
      case 'people':
        return run('rung.openPeople');
      case 'hint':
        return openHint(this.#hints[message.hint]);
      default:
        return assertNever(message);
    }
  }

  /** undefined: the ladder is not read yet. */
  whole(): ToPage | undefined {
    const { facts, advice, showsSample } = this.#coach;
    const { framework, level } = facts;
    if (!framework) return undefined;
    const work = atWork(facts, advice);
    const journey = journeyOf(framework, level);
    const isThere = ({ touchpoint }: TouchpointHint) => journey?.rows.some(({ id }) => id === touchpoint);
    this.#hints = work ? touchpointHints(work).filter(isThere) : [];
    return {
      kind: 'map',
      journey,
      hasLevel: level !== undefined && levelOf(framework, level) !== undefined,
      hints: this.#hints.map(({ touchpoint, because }) => ({
        touchpoint,
        says: hintWords(because),
        because: hintBecause(because),
      })),
      notice: showsSample ? SAMPLE : undefined,
    };
  }
}

/** undefined: it is gone meanwhile. */
async function openHint(hint: TouchpointHint | undefined): Promise<void> {
  if (!hint) return;
  const { command, arguments: given } = hintCall(hint.because);
  await vscode.commands.executeCommand(command, ...given);
}
