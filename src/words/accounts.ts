/** Words of signing in: what is asked for, and why, before VS Code or GitHub ask. */
export const SIGN_IN_TITLE = 'How should Rung read from GitHub?';
export const SIGN_IN_HINT = 'Rung reads, sends only a description that you publish, and speaks to no other host';

export const WITH_VS_CODE = 'Sign in with VS Code';
export const WITH_VS_CODE_MORE =
  'Scopes: repo, as private pull requests have no narrower one, and read:org, for team names.';
export const WITH_TOKEN = 'Use a fine-grained token';
export const WITH_TOKEN_MORE =
  'Read-only, for the repositories that you choose; only publishing a description needs more. VS Code keeps it in its secret storage.';

export const TOKEN_PROMPT =
  'Read access is enough: Pull requests, Contents, Deployments, Checks, Commit statuses and, for team names, Members.';
export const TOKEN_PLACEHOLDER = 'github_pat_…';
export const TOKEN_IS_NO_TOKEN = 'A token has no spaces and begins with github_pat_ or ghp_.';
export const TOKEN_REFUSED = 'GitHub did not accept this token, so it is not kept.';

export function tokenTitle(host: string): string {
  return `Token for ${host}`;
}

/** `why`: what stood in the way of asking the host, as a sentence. */
export function tokenNotChecked(why: string): string {
  return `The token could not be tried, so it is not kept: ${why}`;
}

export function tokenKept(login: string): string {
  return `Rung reads as ${login} with your token from now on.`;
}

/** In one line: VS Code cuts longer ones where there is no button. */
export const SIGNED_OUT = 'Signed out. Your drafts of descriptions stay here.';
