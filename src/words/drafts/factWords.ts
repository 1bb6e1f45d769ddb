import type { Fact } from '../../drafts/fact.ts';
import type { KnownBranch, KnownPullRequest } from '../../drafts/known.ts';
import type { Lack } from '../../drafts/template.ts';
import { assertNever } from '../../facts/assertNever.ts';
import { codeSpan, inMarkdown } from '../markdown.ts';
import { counted, number, oneLine } from '../plain.ts';

/** A fact as a line of Markdown. All markup in it is Rung's own. */
export function factWords(fact: Fact): string {
  switch (fact.kind) {
    case 'branch':
      return branchWords(fact.branch);
    case 'file': {
      const { path, added, deleted } = fact.file;
      return `${codeSpan(path)} (+${number(added)} −${number(deleted)})`;
    }
    case 'change':
      return text(fact.subject);
    case 'commit':
      return `${fact.isNamed ? `${text(fact.commit.repository)}: ` : ''}${text(fact.commit.subject)}`;
    case 'pull-request':
      return pullRequestWords(fact);
    case 'place':
      return codeSpan(`${fact.place.path}:${fact.place.line}`);
    case 'error':
      return codeSpan(fact.error, LONGEST_ERROR);
    case 'more':
      return `and ${number(fact.count)} more ${fact.of}s`;
    default:
      return assertNever(fact);
  }
}

/** In characters. A tool may tell a whole type. */
const LONGEST_ERROR = 400;

/** Why less is known than could be, and what brings it. */
export function lackWords(lack: Lack): string {
  switch (lack) {
    case 'sample':
      return 'Commits are read from your own repositories, and not while you look around.';
    case 'untrusted':
      return 'No commits stand here, since this folder is not trusted yet.';
    case 'no-git':
      return 'No commits stand here, since git was not found on this machine.';
    case 'no-repository':
      return 'No commits stand here, since no folder of this window is a git repository.';
    case 'no-email':
      return 'No commits stand here, since git does not know which are yours. Set your address: git config user.email';
    case 'git-failed':
      return 'No commits stand here, since git could not read them.';
    case 'no-github':
      return 'No pull requests stand here, since Rung has not seen GitHub. Sign in, and they do next time.';
    default:
      return assertNever(lack);
  }
}

function branchWords({ name, lines, files, base }: KnownBranch): string {
  const branch = name === undefined ? 'A detached HEAD' : `Branch ${codeSpan(name)}`;
  return `${branch}: ${counted(lines, 'line')} in ${counted(files.length, 'file')}, against ${codeSpan(base)}`;
}

function pullRequestWords({ what, pullRequest, isNamed }: Extract<Fact, { kind: 'pull-request' }>): string {
  const { repository, number: of, title, url } = pullRequest;
  const name = isNamed ? `${repository.owner}/${repository.name}` : '';
  const written = `${text(name)}#${of} ${text(title)}`.trimEnd();
  const address = addressIn(url);
  const linked = address === undefined ? written : `[${written}](${address})`;
  switch (what) {
    case 'merged':
      return `Merged ${linked}`;
    case 'reviewed':
      return `Reviewed ${linked}`;
    case 'open':
      return `${linked}: ${waitsWords(pullRequest)}`;
    default:
      return assertNever(what);
  }
}

function waitsWords({ isDraft, waitsFor }: KnownPullRequest): string {
  if (isDraft) return 'still a draft';
  if (waitsFor === undefined) return 'open';
  return waitsFor === 'me' ? 'my move' : 'waits for its review';
}

/** An address of the web as it stands in a link; undefined: it is none, or nothing that a link can hold. */
function addressIn(url: string): string | undefined {
  const parsed = URL.parse(url);
  const isSafe = parsed && !parsed.username && !parsed.password && /^https?:\/\/[^\s<>()[\]\\`]+$/.test(parsed.href);
  return isSafe ? parsed.href : undefined;
}

function text(foreign: string): string {
  return inMarkdown(oneLine(foreign));
}
