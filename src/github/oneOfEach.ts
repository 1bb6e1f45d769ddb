import { linguistAttributes } from '../facts/attributes.ts';
import type { LinguistAttributes } from '../facts/changedFile.ts';
import type { Account, Actor, RepositoryName, Reviewer } from '../facts/pullRequest.ts';

/**
 * Keeps one of each: thousands of pull requests speak of the same few people, repositories and paths. Lives as long as one
 * reading, from GitHub or from the disk.
 */
export class OneOfEach {
  readonly #texts = new Map<string, string>();
  readonly #accounts = new Map<string, Account>();
  readonly #people = new Map<Actor, Reviewer>();
  readonly #repositories = new Map<string, RepositoryName>();
  readonly #attributes = new Map<string, LinguistAttributes>();
  readonly #attributesOf = new Map<string, (path: string) => LinguistAttributes>();

  text<Text extends string>(text: Text): Text {
    // An equal text is of the same type.
    return madeOnce(this.#texts as Map<string, Text>, text, () => text);
  }

  actor(actor: Actor): Actor {
    return actor && madeOnce(this.#accounts, `${actor.typename} ${actor.login}`, () => actor);
  }

  reviewer(reviewer: Reviewer): Reviewer {
    if (reviewer.kind === 'team') return reviewer;
    const account = this.actor(reviewer.account);
    return madeOnce(this.#people, account, () => ({ kind: 'person', account }));
  }

  repository({ owner, name }: RepositoryName): RepositoryName {
    return madeOnce(this.#repositories, `${owner}/${name}`, () => ({ owner: this.text(owner), name }));
  }

  attributes({
    generated,
    vendored,
  }: Partial<Record<keyof LinguistAttributes, boolean | undefined>>): LinguistAttributes {
    return madeOnce(this.#attributes, `${generated} ${vendored}`, () => ({
      ...(generated === undefined ? {} : { generated }),
      ...(vendored === undefined ? {} : { vendored }),
    }));
  }

  /** What the text of a `.gitattributes` says of paths. Each text is understood once. */
  attributesOf(text: string): (path: string) => LinguistAttributes {
    return madeOnce(this.#attributesOf, text, () => {
      const attributesOf = linguistAttributes(text);
      return (path) => this.attributes(attributesOf(path));
    });
  }

  /** Most lists are empty. */
  list<Item>(list: readonly Item[]): readonly Item[] {
    return list.length === 0 ? NOTHING : list;
  }
}

const NOTHING: readonly never[] = [];

function madeOnce<Key, Value>(made: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = made.get(key);
  if (before !== undefined) return before;
  const value = make();
  made.set(key, value);
  return value;
}
