import { assertNever } from '../facts/assertNever.ts';
import type { GitHubProblem } from '../facts/gitHubObservation.ts';
import { oneLine } from './plain.ts';

/** What is so, in a few words, and what to do now. */
export function gitHubProblemWords(problem: GitHubProblem, timeOf: (instant: number) => string): Sentence {
  switch (problem.kind) {
    case 'signed-out':
      return {
        label: 'Sign in to see your pull requests',
        more: 'Rung reads, sends only a description that you publish, and speaks to no host but GitHub.',
      };
    case 'unusable-host':
      return { label: 'The GitHub host in the settings cannot be used', more: UNUSABLE[problem.because] };
    case 'offline':
      return {
        label: 'GitHub cannot be reached',
        more: 'Is the network there? Click to try again. Your level, your branch and the checklist work all the same.',
      };
    case 'no-such-host':
      return {
        label: `No host answers to ${oneLine(problem.host, 60)}`,
        more: 'Is the network there, and is rung.github.host right? What was known stays. Click to try again.',
      };
    case 'tls-failed':
      return {
        label: 'No protected connection to GitHub',
        more: `The certificate is not trusted, or something on the way is no GitHub (${oneLine(problem.code, 60)}). Nothing was sent.`,
      };
    case 'proxy-asks':
      return {
        label: 'A proxy on the way asks for a sign-in',
        more: 'It said 407. The setting http.proxy of VS Code is the place for its address and sign-in.',
      };
    case 'nothing-in-scope':
      return {
        label: 'No repository of this window is on GitHub',
        more: 'The setting rung.github.scope counts those of this window only. Click to choose more.',
      };
    case 'timed-out':
      return { label: 'GitHub took too long to answer', more: 'Click to try again.' };
    case 'bad-credentials':
      return { label: 'GitHub no longer accepts the sign-in', more: 'Click to sign in again.' };
    case 'saml':
      return {
        label: 'An organization asks for its own sign-in',
        more: 'Open one of its pages on GitHub and sign in there (SAML), then look again.',
      };
    case 'rate-limited':
      return {
        label: `Pause until ${timeOf(problem.until)}`,
        more:
          problem.which === 'primary'
            ? 'GitHub asks for it: the requests of this hour are used up.'
            : 'GitHub asks for it: there were too many requests in a short time, or its servers are busy.',
      };
    case 'forbidden':
      return { label: 'GitHub refused', more: `It said: ${oneLine(problem.said)}` };
    case 'server-failed':
      return {
        label: `GitHub has trouble (${problem.status})`,
        more: 'This passes by itself as a rule. Click to try again.',
      };
    case 'unreadable-answer':
      return {
        label: "GitHub's answer could not be read",
        more: `It broke off or differs from what was expected at ${oneLine(problem.where, 80)}. Click to try again.`,
      };
    case 'rejected-query':
      return { label: 'GitHub did not take the question', more: `It said: ${oneLine(problem.said)}` };
    default:
      return assertNever(problem);
  }
}

const UNUSABLE: Readonly<Record<Extract<GitHubProblem, { kind: 'unusable-host' }>['because'], string>> = {
  'not-https': 'It has to begin with https://, so that the sign-in is not sent unprotected.',
  'not-a-host':
    'rung.github.host should be https://github.com, or the address of a GitHub Enterprise Server and nothing else.',
  'other-server':
    "VS Code's own setting github-enterprise.uri names another server than rung.github.host. They have to be the same.",
};

export interface Sentence {
  readonly label: string;
  readonly more: string;
}
