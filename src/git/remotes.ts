import { remoteUrls } from './configuration.ts';
import { type OpenOptions, openRepository } from './openRepository.ts';
import { type HostedRepository, hostedRepository } from './remoteUrl.ts';

/** The hosted repositories that a folder's remotes stand for: two runs of git. Empty: it has none, or is no repository. */
export async function remotesOf(folder: string, options: OpenOptions = {}): Promise<readonly HostedRepository[]> {
  const found = await openRepository(folder, options);
  return found.kind === 'open' ? remoteUrls(found.entries).flatMap((url) => hostedRepository(url) ?? []) : [];
}
