import type { ConfigurationEntry } from './configuration.ts';

/** Tells the upstream of a branch by its short name: a full name, of a ref that may be gone. undefined: none is configured. */
export function upstreams(entries: readonly ConfigurationEntry[]): (branch: string) => string | undefined {
  const remotes = new Map<string, string>();
  const merges = new Map<string, string>();
  const fetches = new Map<string, string[]>();
  for (const { key, value } of entries) {
    const [, section, name = '', what] = /^(branch|remote)\.(.+)\.(remote|merge|fetch)$/s.exec(key) ?? [];
    if (section === 'branch' && what === 'remote') remotes.set(name, value);
    // Of several it is the first that counts.
    if (section === 'branch' && what === 'merge' && !merges.has(name)) merges.set(name, value);
    if (section === 'remote' && what === 'fetch') fetches.set(name, [...(fetches.get(name) ?? []), value]);
  }
  return (branch) => {
    const remote = remotes.get(branch);
    const merge = merges.get(branch);
    if (remote === undefined || merge === undefined) return undefined;
    if (remote === '.') return merge.startsWith('refs/') ? merge : undefined;
    return fetchedTo(merge, fetches.get(remote) ?? []);
  };
}

/** Where a fetch puts a ref of the remote, by https://git-scm.com/docs/git-fetch#_configured_remote_tracking_branches */
function fetchedTo(name: string, refspecs: readonly string[]): string | undefined {
  for (const refspec of refspecs) {
    const [from = '', to] = refspec.replace(/^\+/, '').split(':');
    const found = to ? middle(name, from) : undefined;
    if (to && found !== undefined) return to.includes('*') ? to.replace('*', () => found) : to;
  }
  return undefined;
}

/** What the star of the pattern stands for; empty where there is none. undefined: the pattern does not fit. */
function middle(name: string, pattern: string): string | undefined {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return name === pattern ? '' : undefined;
  const fits = name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
  return fits ? name.slice(before.length, name.length - after.length) : undefined;
}
