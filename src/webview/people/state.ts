import type { NewPerson } from '../../delegation/changes.ts';
import type { FromPage } from './protocol.ts';

/** What outlasts the page: one that is out of sight is gone. */
export interface PageState {
  /** Whom it shows. */
  readonly chosen?: string;
  /** What is in the form for somebody new. */
  readonly adding?: NewPerson;
  /** What was chosen or typed and the file does not say yet, by person and field. */
  readonly typed?: readonly (readonly [key: string, value: string])[];
}

/** VS Code, as a page sees it. */
export interface Editor {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}
