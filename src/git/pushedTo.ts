import { type ConfigurationEntry, lastValue, remoteNames } from './configuration.ts';
import type { Ref } from './refs.ts';

/**
 * The remote branch that a branch is pushed to: its upstream where that has the same name, else the branch of its name on
 * the remote that git pushes to, on `origin`, or on another. undefined: it was not pushed yet.
 */
export function pushedTo(
  branch: string,
  refs: readonly Ref[],
  entries: readonly ConfigurationEntry[],
): Ref | undefined {
  const find = (name: string | undefined) => refs.find((ref) => ref.name === name);
  const names = remoteNames(entries);
  const candidates = (remote: string | undefined) => (remote === undefined ? [] : [`refs/remotes/${remote}/${branch}`]);
  const upstream = find(`refs/heads/${branch}`)?.upstream;
  const pushRemote = lastValue(entries, `branch.${branch}.pushremote`) ?? lastValue(entries, 'remote.pushdefault');
  const inOrder = [pushRemote, 'origin', ...names].flatMap(candidates);
  // A topic branch may follow the branch that it was cut from: it is not pushed to that.
  const own = names.some((remote) => upstream === `refs/remotes/${remote}/${branch}`) ? [upstream] : [];
  return [...own, ...inOrder].map(find).find((ref) => ref !== undefined);
}
