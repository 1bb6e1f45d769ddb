import type { DescriptionPlace } from '../../description/draft.ts';
import type { GitHubProblem } from '../../facts/gitHubObservation.ts';
import { webOf } from '../../github/api.ts';
import type { Connection } from '../../github/client.ts';
import { type DescriptionRead, readDescription } from '../../github/readDescription.ts';
import { type DescriptionUpdated, updateDescription } from '../../github/updateDescription.ts';
import { type Account, type Accounts, isOtherServer } from '../accounts.ts';
import { setting } from '../settings.ts';

/** It is on another host than the one that Rung speaks to now. */
export interface Elsewhere {
  readonly kind: 'elsewhere';
}

/** The descriptions on GitHub, asked as the person who is signed in. Nothing here asks anybody to sign in. */
export class GitHubSide {
  readonly #accounts: Accounts;
  readonly #version: string;

  /** `version`: Rung's own, for the user agent. */
  constructor(accounts: Accounts, version: string) {
    this.#accounts = accounts;
    this.#version = version;
  }

  async read(place: DescriptionPlace): Promise<DescriptionRead | Elsewhere> {
    const found = await this.#find(place);
    return found.kind === 'found' ? readDescription(found.connection, place.repository, place.number) : found;
  }

  /** Writes on GitHub. `via`: as whom, for the words where it is refused. */
  async update(
    place: DescriptionPlace,
    id: string,
    body: string,
  ): Promise<(DescriptionUpdated | Elsewhere) & { readonly via?: Account['via'] }> {
    const found = await this.#find(place);
    if (found.kind !== 'found') return found;
    return { ...(await updateDescription(found.connection, id, body)), via: found.via };
  }

  /** What Rung is known to GitHub by now; undefined: nobody is signed in. */
  async token(): Promise<string | undefined> {
    return (await this.#accounts.silently())?.token;
  }

  async #find({ host: wanted }: DescriptionPlace): Promise<Found | Problem | Elsewhere> {
    const host = setting('rung.github.host');
    if (hostNow() !== wanted) return { kind: 'elsewhere' };
    const account = await this.#accounts.silently();
    if (!account) return { kind: 'problem', problem: { kind: 'signed-out' } };
    if (account.via !== 'token' && isOtherServer())
      return { kind: 'problem', problem: { kind: 'unusable-host', because: 'other-server' } };
    return { kind: 'found', via: account.via, connection: { host, token: account.token, version: this.#version } };
  }
}

/** The host of the pages that Rung speaks of now, with its port; undefined: the setting names none. */
export function hostNow(): string | undefined {
  return URL.parse(webOf(setting('rung.github.host')) ?? '')?.host;
}

interface Found {
  readonly kind: 'found';
  readonly via: Account['via'];
  readonly connection: Connection;
}

interface Problem {
  readonly kind: 'problem';
  readonly problem: GitHubProblem;
}
