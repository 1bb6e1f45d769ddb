import type { GitHubState } from '../../whatIsKnown.ts';

/** What is known of GitHub, with another description of one pull request of mine, until the next look brings it anyway. */
export function withBody(gitHub: GitHubState, pullRequest: string, body: string): GitHubState {
  if (gitHub.kind === 'unknown' || !gitHub.last) return gitHub;
  const authored = gitHub.last.authored.map((one) => (one.id === pullRequest ? { ...one, body } : one));
  return { ...gitHub, last: { ...gitHub.last, authored } };
}

/** The description of one pull request of mine as it is known; undefined: there is none. */
export function bodyIn(gitHub: GitHubState, pullRequest: string): string | undefined {
  return gitHub.kind === 'unknown' ? undefined : gitHub.last?.authored.find(({ id }) => id === pullRequest)?.body;
}
