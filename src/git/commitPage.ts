import type { HostedRepository } from './remoteUrl.ts';

/**
 * Where a commit is on the web, by the first of the remotes that is on the host; undefined: none is. `web`: where the
 * host's pages are, as `https://github.com`. Nobody looks whether the commit was pushed.
 */
export function commitPage(id: string, remotes: readonly HostedRepository[], web: string): string | undefined {
  const host = URL.parse(web)?.host;
  const remote = remotes.find((one) => one.host === host);
  return remote && `${web}/${encodeURIComponent(remote.owner)}/${encodeURIComponent(remote.name)}/commit/${id}`;
}
