import { linguistAttributes } from '../facts/attributes.ts';
import type { LinguistAttributes } from '../facts/changedFile.ts';
import type { Account, Actor, RepositoryName, Reviewer } from '../facts/pullRequest.ts';
import type { GitHubAccount, GitHubReviewer } from './shapes.ts';

/**
 * Keeps one of each: thousands of pull requests speak of the same few accounts, repositories and paths. Lives as long as one
 * reading.
 */
export class OneOfEach {
  readonly #accounts = new Map<string, Account>();
  readonly #people = new Map<Actor, Reviewer>();
  readonly #repositories = new Map<string, RepositoryName>();
  readonly #texts = new Map<string, string>();
  readonly #attributes = new Map<string, LinguistAttributes>();
  readonly #attributesOf = new Map<string, (path: string) => LinguistAttributes>();

  text(text: string): string {
    return madeOnce(this.#texts, text, () => text);
  }

  account({ login, __typename: typename }: GitHubAccount): Account {
    return madeOnce(this.#accounts, `${typename} ${login}`, () => ({ login, typename }));
  }

  actor(account: GitHubAccount | null): Actor {
    return account && this.account(account);
  }

  /** GitHub names nobody where the account was deleted, or where the team is hidden from who asks. */
  reviewer(reviewer: GitHubReviewer): Reviewer {
    if (reviewer?.__typename === 'Team') return { kind: 'team', slug: reviewer.slug, name: reviewer.name };
    const account = this.actor(reviewer);
    return madeOnce(this.#people, account, () => ({ kind: 'person', account }));
  }

  repository(nameWithOwner: string): RepositoryName {
    return madeOnce(this.#repositories, nameWithOwner, () => {
      const slash = nameWithOwner.indexOf('/');
      return { owner: nameWithOwner.slice(0, slash), name: nameWithOwner.slice(slash + 1) };
    });
  }

  /** What the text of a `.gitattributes` says of paths. Each text is understood once. */
  attributesOf(text: string): (path: string) => LinguistAttributes {
    return madeOnce(this.#attributesOf, text, () => {
      const attributesOf = linguistAttributes(text);
      return (path) => {
        const attributes = attributesOf(path);
        const key = `${attributes.generated} ${attributes.vendored}`;
        return madeOnce(this.#attributes, key, () => attributes);
      };
    });
  }
}

function madeOnce<Key, Value>(made: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = made.get(key);
  if (before !== undefined) return before;
  const value = make();
  made.set(key, value);
  return value;
}
