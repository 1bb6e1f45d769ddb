/**
 * Configuration that no repository can override. It keeps git from running programs that the repository names and from
 * writing to the repository: a measurement leaves no trace.
 */
const SAFE_CONFIGURATION: Readonly<Record<string, string>> = {
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  // Else git diff writes the index, in spite of GIT_OPTIONAL_LOCKS.
  'diff.autoRefreshIndex': 'false',
  'log.showSignature': 'false',
  // Else git writes a part of an index of ours into the repository, or deletes one that the real index needs.
  'core.splitIndex': 'false',
  // A file of the repository could name one that never ends.
  'diff.orderFile': '/dev/null',
  'core.safecrlf': 'false',
  'i18n.commitEncoding': 'UTF-8',
};

/** The last two keep git from fetching the missing objects of a partial clone, by a transport that the repository chose. */
const SAFE_VARIABLES: Readonly<Record<string, string>> = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
};

/** Where a person keeps their own configuration; git works without the other variables of its own. */
const KEPT: ReadonlySet<string> = new Set(['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM']);

/** Names that simple-git counts as git's own. */
const OF_GIT = /^(?:git_.*|editor|pager|prefix|ssh_askpass|visual)$/i;

/** What git is run with: the parent's variables without those that point git elsewhere, and the safe configuration. */
export function gitEnvironment(
  parent: NodeJS.ProcessEnv,
  configuration: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const inherited = Object.entries(parent).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && (KEPT.has(entry[0]) || !OF_GIT.test(entry[0])),
  );
  const settings = Object.entries({ ...configuration, ...SAFE_CONFIGURATION });
  return {
    ...Object.fromEntries(inherited),
    ...SAFE_VARIABLES,
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(settings.map(([key], at) => [`GIT_CONFIG_KEY_${at}`, key])),
    ...Object.fromEntries(settings.map(([, value], at) => [`GIT_CONFIG_VALUE_${at}`, value])),
  };
}
