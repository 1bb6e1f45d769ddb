import type { RepositoryName } from '../facts/pullRequest.ts';

/** A repository on a host, as the URL of a remote names it. */
export interface HostedRepository extends RepositoryName {
  /** Lower case, with the port of a web address where it has one: `github.com`. */
  readonly host: string;
}

/** `scheme://user:password@host:port/path` */
const ADDRESS = /^([a-z][a-z+]*):\/\/(?:[^/@]*@)?([^/:@]+|\[[^\]/]*\])(?::(\d*))?\/(.*)$/i;

/** `user@host:path`, as scp writes it */
const SCP = /^(?:[^/@:]+@)?([^/:@]{2,}):(?!\/\/|:)(.*)$/;

/** Reads https, ssh, git and scp-like URLs; what stands before the host, as a password does, is dropped. undefined: another. */
export function hostedRepository(url: string): HostedRepository | undefined {
  const address = ADDRESS.exec(url.trim());
  if (address) {
    const [, scheme = '', host = '', port = '', path = ''] = address;
    if (!/^(?:https?|ssh|git|git\+ssh)$/i.test(scheme)) return undefined;
    const isWeb = /^http/i.test(scheme) && port !== '' && port !== '443';
    return named(isWeb ? `${host}:${port}` : host, path);
  }
  const [, host = '', path = ''] = SCP.exec(url.trim()) ?? [];
  return host === '' ? undefined : named(host, path);
}

/** GitHub answers ssh on the web's port under a name of its own. */
const SAME_HOST: ReadonlyMap<string, string> = new Map([['ssh.github.com', 'github.com']]);

function named(host: string, path: string): HostedRepository | undefined {
  const [owner, name, ...more] = path
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '')
    .split('/');
  if (!owner || !name || more.length > 0) return undefined;
  const lower = host.toLowerCase();
  return { host: SAME_HOST.get(lower) ?? lower, owner, name };
}
