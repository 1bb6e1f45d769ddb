import type { GitTask } from './git.ts';

/** One entry of git's configuration. */
export interface ConfigurationEntry {
  /** Section and name in lower case, the part between them as written: `branch.Feature.remote`. */
  readonly key: string;
  readonly value: string;
  /** Path of the file that has it, relative to where git ran; undefined: it was given to git when it was run. */
  readonly file: string | undefined;
}

/** All entries, those that win last. */
export const readConfiguration: GitTask<readonly ConfigurationEntry[]> = {
  arguments: ['config', '--null', '--show-origin', '--list'],
  parse: parseConfiguration,
};

/** Reads pairs of origin and entry. Text that git did not write gives some entries or none, and never an error. */
export function parseConfiguration(output: Buffer): readonly ConfigurationEntry[] {
  const words = output.toString('utf8').split('\0');
  const entries: ConfigurationEntry[] = [];
  for (let at = 0; at + 1 < words.length; at += 2) entries.push(parseEntry(words[at] ?? '', words[at + 1] ?? ''));
  return entries;
}

/** A key without a value stands for true. */
function parseEntry(origin: string, entry: string): ConfigurationEntry {
  const end = entry.indexOf('\n');
  const [key, value] = end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
  return { key, value, file: origin.startsWith('file:') ? origin.slice('file:'.length) : undefined };
}

/** What the last of several entries says; undefined: there is none. `key` as in an entry. */
export function lastValue(entries: readonly ConfigurationEntry[], key: string): string | undefined {
  return entries.findLast((entry) => entry.key === key)?.value;
}

/** Names of the remotes that have a URL. */
export function remoteNames(entries: readonly ConfigurationEntry[]): readonly string[] {
  const names = entries.flatMap(({ key }) => /^remote\.(.+)\.url$/s.exec(key)?.[1] ?? []);
  return [...new Set(names)];
}

/** Where the remotes are, without the user's own URL shorthands written out. */
export function remoteUrls(entries: readonly ConfigurationEntry[]): readonly string[] {
  return entries.filter(({ key }) => /^remote\..+\.url$/s.test(key)).map(({ value }) => value);
}

/**
 * Settings that switch off every content filter (`filter.<name>.clean` and `.process`), whoever configured it: git would run
 * them on each changed file. A file under git LFS is then counted by its content, not by its pointer. undefined: a filter
 * has a name that cannot be written, so that it cannot be switched off.
 */
export function withoutFilters(entries: readonly ConfigurationEntry[]): Readonly<Record<string, string>> | undefined {
  const names = new Set(entries.flatMap(({ key }) => /^filter\.(.+)\.[^.]+$/s.exec(key)?.[1] ?? []));
  if ([...names].some((name) => name.includes('\uFFFD'))) return undefined;
  return Object.fromEntries(
    [...names].flatMap((name) => [
      [`filter.${name}.clean`, ''],
      [`filter.${name}.process`, ''],
      [`filter.${name}.required`, 'false'],
    ]),
  );
}
