import type { AtWork, TouchpointHint } from './touchpointHint.ts';

/** At Launch: the branch at hand is one for a release, or what I merged is being deployed. */
export function launchHints({ branch, merges }: AtWork): readonly TouchpointHint[] {
  const name = branch?.branch;
  const releases: readonly TouchpointHint[] =
    name !== undefined && RELEASE.test(name)
      ? [{ touchpoint: 'launch', because: { kind: 'release-branch', branch: name } }]
      : [];
  const deployments = merges.flatMap(({ pullRequest, delivery: { came, environment } }): readonly TouchpointHint[] =>
    came === 'deployed' || came === 'deploying' || came === 'deploy-failed'
      ? [{ touchpoint: 'launch', because: { kind: 'deployment', pullRequest, came, environment } }]
      : [],
  );
  return [...releases, ...deployments];
}

/** `release/2.4`, `releases/2026-11`, `hotfix-1.2.1`, `v1.2.3`, `2.4.x`; not `release-notes`. */
const RELEASE = /^(?:(?:releases?|hotfix|rc)[/-]v?\d[\w.-]*|v?\d+\.(?:\d+|x)(?:\.(?:\d+|x))?(?:-[\w.]+)?)$/i;
