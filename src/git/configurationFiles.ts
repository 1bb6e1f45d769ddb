import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ConfigurationEntry } from './configuration.ts';
import type { GitFolders } from './repository.ts';

/** Variables that say where configuration is. */
const VARIABLES = [
  ...['HOME', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'XDG_CONFIG_HOME', 'PROGRAMDATA'],
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM'],
];

/** What the configuration depends on besides files, as one text: the surroundings, and the branch (`includeIf.onbranch`). */
export function circumstances(environment: NodeJS.ProcessEnv, program: string, head: string | undefined): string {
  return JSON.stringify([program, head, ...VARIABLES.map((name) => environment[name] ?? null)]);
}

/** All places where git looks for configuration by itself, whether there is a file or not. https://git-scm.com/docs/git-config#FILES */
export async function defaultFiles(
  { gitFolder, commonFolder }: GitFolders,
  program: string,
  environment: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const own = [join(commonFolder, 'config'), join(commonFolder, 'config.worktree'), join(gitFolder, 'config.worktree')];
  return [...new Set([...(await systemFiles(program, environment)), ...globalFiles(environment), ...own])];
}

/** Where the system's is was decided when git was built: beside the program as a rule. */
async function systemFiles(program: string, environment: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const named = environment.GIT_CONFIG_SYSTEM;
  if (named !== undefined) return named === '' ? [] : [resolve(named)];
  const folders = [program, await realpath(program)].map((path) => dirname(path));
  const beside = folders.flatMap((folder) => ['../etc', '../../etc'].map((etc) => join(folder, etc, 'gitconfig')));
  const windows = environment.PROGRAMDATA ? [join(environment.PROGRAMDATA, 'Git', 'config')] : [];
  return ['/etc/gitconfig', '/usr/local/etc/gitconfig', ...beside, ...windows];
}

function globalFiles(environment: NodeJS.ProcessEnv): readonly string[] {
  const named = environment.GIT_CONFIG_GLOBAL;
  if (named !== undefined) return named === '' ? [] : [resolve(named)];
  const home = homeOf(environment);
  const xdg = environment.XDG_CONFIG_HOME || join(home, '.config');
  return [join(home, '.gitconfig'), join(xdg, 'git', 'config')];
}

function homeOf({ HOME, USERPROFILE }: NodeJS.ProcessEnv): string {
  return HOME || USERPROFILE || homedir();
}

/**
 * The files that a configuration names: those it was read from, and those that it includes or would include. undefined: one
 * of them has a name that cannot be followed here.
 */
export function namedFiles(
  entries: readonly ConfigurationEntry[],
  top: string,
  environment: NodeJS.ProcessEnv,
): readonly string[] | undefined {
  const files = new Set<string>();
  for (const { key, value, file } of entries) {
    if (file === undefined) continue;
    if (file.includes('\uFFFD')) return undefined;
    files.add(resolve(top, file));
    if (!/^include(?:if\..*)?\.path$/s.test(key)) continue;
    // `~user` and `%(prefix)` are for git to resolve.
    if (/\uFFFD|^~[^/]|^%\(/.test(value)) return undefined;
    const isAtHome = value.startsWith('~/');
    files.add(isAtHome ? join(homeOf(environment), value.slice(2)) : resolve(top, dirname(file), value));
  }
  return [...files];
}
