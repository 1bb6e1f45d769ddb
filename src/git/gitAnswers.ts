import { join } from 'node:path';
import { type ConfigurationEntry, readConfiguration } from './configuration.ts';
import { circumstances, defaultFiles, namedFiles } from './configurationFiles.ts';
import { type FileStamp, isSettled, stampOf } from './fileStamp.ts';
import { type Git, type GitAnswer, type GitPlace, gitIn } from './git.ts';
import { type History, historyOf, readCommits, readMergeBase } from './history.ts';
import type { GitFolders } from './repository.ts';

/** The commits that a history lies between, all by object id. */
export interface Ends {
  readonly head: string;
  /** Where the remote branch is that the branch is pushed to; undefined: there is none. */
  readonly pushed: string | undefined;
  readonly base: string;
  /** What stands in the place of commits (`refs/replace`), as one text. */
  readonly replaced: string;
}

/** What a file was like when something was read from it. */
type Stamps = ReadonlyMap<string, FileStamp>;

interface KnownConfiguration {
  readonly circumstances: string;
  readonly stamps: Stamps;
  readonly entries: readonly ConfigurationEntry[];
}

/** What was answered to one question, for as long as the question is the same. */
interface Kept<Answer> {
  readonly question: string;
  readonly answer: Answer;
}

/** What git said of the repositories of a window, each answer for as long as it is known to hold. */
export class GitAnswers {
  readonly #configurations = new Map<string, KnownConfiguration>();
  readonly #histories = new Map<string, Kept<History>>();
  readonly #mergeBases = new Map<string, Kept<string>>();

  /** The configuration. git is asked again once a file that it can depend on has changed, come or gone. */
  async configuration(
    folders: GitFolders,
    place: GitPlace,
    head: string | undefined,
  ): Promise<GitAnswer<readonly ConfigurationEntry[]>> {
    const now = circumstances(place.environment, place.program, head);
    const known = this.#configurations.get(folders.gitFolder);
    if (known?.circumstances === now && (await stillHold(known.stamps))) {
      return { kind: 'answered', answer: known.entries };
    }
    this.#configurations.delete(folders.gitFolder);
    const then = Date.now();
    const before = await stampsOf(await defaultFiles(folders, place.program, place.environment));
    const answer = await gitIn(place).run(readConfiguration);
    if (answer.kind === 'failed') return answer;
    const stamps = before && (await stampsFor(answer.answer, before, folders, place, then));
    if (stamps) this.#configurations.set(folders.gitFolder, { circumstances: now, stamps, entries: answer.answer });
    return answer;
  }

  /** The commits between HEAD and its base. A commit never changes, so that the ends say all but what grafts hide. */
  async history(git: Git, { gitFolder, commonFolder }: GitFolders, ends: Ends): Promise<GitAnswer<History>> {
    const hidden = await Promise.all(['shallow', 'info/grafts'].map((name) => stampOf(join(commonFolder, name))));
    const question = JSON.stringify([ends, hidden.map((stamp) => stamp?.mark)]);
    const known = this.#histories.get(gitFolder);
    if (known?.question === question) return { kind: 'answered', answer: known.answer };
    // Where HEAD is at the base there is nothing to ask for.
    if (ends.head === ends.base) return { kind: 'answered', answer: historyOf([], ends.head, undefined) };
    const found = await git.run(readCommits(ends.head, ends.pushed, ends.base));
    if (found.kind === 'failed') return found;
    const answer = historyOf(found.answer, ends.head, ends.pushed);
    this.#histories.set(gitFolder, { question, answer });
    return { kind: 'answered', answer };
  }

  /** The best common ancestor. It is one of the boundaries, of which there is one at least, and stays as long as they do. */
  async mergeBase(git: Git, { gitFolder }: GitFolders, { head, base }: Ends, { boundaries }: History) {
    const [only, ...more] = boundaries;
    if (only !== undefined && more.length === 0) return { kind: 'answered', answer: only } as const;
    const question = boundaries.join(' ');
    const known = this.#mergeBases.get(gitFolder);
    if (known?.question === question) return { kind: 'answered', answer: known.answer } as const;
    const found = await git.run(readMergeBase(head, base));
    if (found.kind === 'answered') this.#mergeBases.set(gitFolder, { question, answer: found.answer });
    return found;
  }
}

/** undefined: an answer that was read from these files cannot be kept. */
async function stampsFor(
  entries: readonly ConfigurationEntry[],
  before: Stamps,
  { top, commonFolder }: GitFolders,
  { environment }: GitPlace,
  then: number,
): Promise<Stamps | undefined> {
  const named = namedFiles(entries, top, environment);
  // Where git does not trust a repository it leaves out the repository's own configuration.
  if (!named?.includes(join(commonFolder, 'config'))) return undefined;
  const after = await stampsOf(named.filter((file) => !before.has(file)));
  if (!after) return undefined;
  // The default files were looked at before git read them, those that they name only after that.
  const isKnown =
    [...before.values()].every(({ modifiedAt }) => isSettled(modifiedAt, then)) &&
    [...after.values()].every(({ modifiedAt, changedAt }) => isSettled(modifiedAt, then) && isSettled(changedAt, then));
  return isKnown ? new Map([...before, ...after]) : undefined;
}

async function stampsOf(files: readonly string[]): Promise<Stamps | undefined> {
  const stamps = new Map<string, FileStamp>();
  for (const [at, stamp] of (await Promise.all(files.map((file) => stampOf(file)))).entries()) {
    if (!stamp) return undefined;
    stamps.set(files[at] ?? '', stamp);
  }
  return stamps;
}

async function stillHold(stamps: Stamps): Promise<boolean> {
  const found = await Promise.all([...stamps.keys()].map((file) => stampOf(file)));
  return [...stamps.values()].every(({ mark }, at) => found[at]?.mark === mark);
}
