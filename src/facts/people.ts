import type { Actor } from './pullRequest.ts';

/** AI reviewers and automation accounts that work under ordinary accounts too; with or without `[bot]` at the end. */
const NOT_HUMAN: ReadonlySet<string> = new Set(
  `copilot copilot-pull-request-reviewer copilot-swe-agent coderabbitai qodo-merge-pro sourcery-ai ellipsis-dev
  greptile-apps cursor devin-ai-integration gemini-code-assist claude codecov sonarcloud sonarqubecloud dependabot renovate
  github-actions mergify netlify vercel changeset-bot snyk-bot allcontributors pre-commit-ci greenkeeper imgbot stale`.split(
    /\s+/,
  ),
);

/** Whether an account counts as a person. */
export type IsHuman = (actor: Actor) => boolean;

/** `own`: logins that the user counts as automation, also written `@login`. A deleted account is an unknown human. */
export function humansExcept(own: readonly string[]): IsHuman {
  const listed = new Set([...NOT_HUMAN, ...own.map((login) => login.trim().replace(/^@/, '').toLowerCase())]);
  return (actor) => {
    if (!actor) return true;
    if (actor.typename === 'Bot' || actor.typename === 'Mannequin') return false;
    const login = actor.login.toLowerCase();
    return !login.endsWith('[bot]') && !listed.has(login);
  };
}
