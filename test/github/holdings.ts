import type { Instant } from '../../src/facts/instant.ts';
import type { Deployment, PullRequest, RepositoryName } from '../../src/facts/pullRequest.ts';
import { gitAttributesFor } from './gitAttributes.ts';
import { newestEventOf, type Searcher, search } from './search.ts';

/** The pull requests of the stand-in at one moment, with what follows from all of them derived once and on demand. */
export class Holdings {
  readonly all: readonly PullRequest[];
  readonly #updates: ReadonlyMap<string, Instant>;
  readonly #byId: ReadonlyMap<string, PullRequest>;
  readonly #byRepository: ReadonlyMap<string, readonly PullRequest[]>;
  readonly #attributes = new Map<string, string | undefined>();
  readonly #updatedAt = new Map<PullRequest, Instant>();
  readonly #found = new Map<string, readonly PullRequest[]>();

  /** `updates`: by id, where GitHub's `updated_at` is another moment than that of the newest event. */
  constructor(all: readonly PullRequest[], updates: ReadonlyMap<string, Instant>) {
    this.all = all;
    this.#updates = updates;
    this.#byId = new Map(all.map((one) => [one.id, one]));
    this.#byRepository = byRepository(all);
  }

  withId(id: string): PullRequest | undefined {
    return this.#byId.get(id);
  }

  in(repository: RepositoryName): readonly PullRequest[] {
    return this.#byRepository.get(nameOf(repository)) ?? [];
  }

  /** The text from which the attributes of the repository's files follow. */
  gitAttributes(repository: RepositoryName): string | undefined {
    const name = nameOf(repository);
    if (!this.#attributes.has(name)) this.#attributes.set(name, gitAttributesFor(this.in(repository)));
    return this.#attributes.get(name);
  }

  /** GitHub's `updated_at`, in whole seconds. */
  updatedAt(pullRequest: PullRequest): Instant {
    const known = this.#updatedAt.get(pullRequest);
    if (known !== undefined) return known;
    const moment = this.#updates.get(pullRequest.id) ?? newestEventOf(pullRequest);
    const second = Math.floor(moment / 1000) * 1000;
    this.#updatedAt.set(pullRequest, second);
    return second;
  }

  /**
   * When a later deployment to the same environment made this one inactive. GitHub leaves those of production as they are:
   * https://docs.github.com/rest/deployments/statuses
   */
  replacedAt(repository: RepositoryName, { environment, state, at }: Deployment): Instant | undefined {
    if (environment === 'production' || state !== 'deployed') return undefined;
    const later = this.in(repository)
      .flatMap(({ delivery }) => delivery?.deployments ?? [])
      .filter((one) => one.environment === environment && one.state === 'deployed' && one.at > at);
    return later.length > 0 ? Math.min(...later.map((one) => one.at)) : undefined;
  }

  /** The same list for each page of one search. */
  search(text: string, { viewer, teams }: Omit<Searcher, 'updatedAt'>): readonly PullRequest[] {
    const key = `${viewer} ${text}`;
    const known = this.#found.get(key);
    if (known) return known;
    const updatedAt = (pullRequest: PullRequest) => this.updatedAt(pullRequest);
    const found = search(text, this.all, { viewer, teams, updatedAt });
    this.#found.set(key, found);
    return found;
  }
}

function byRepository(all: readonly PullRequest[]): ReadonlyMap<string, readonly PullRequest[]> {
  const groups = new Map<string, PullRequest[]>();
  for (const one of all) {
    const name = nameOf(one.repository);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

function nameOf({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`;
}
