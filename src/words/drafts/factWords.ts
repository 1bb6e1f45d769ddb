import type { Fact, ToldBy } from '../../drafts/fact.ts';
import type { KnownBranch, KnownFile, KnownIssue, KnownPullRequest } from '../../drafts/known.ts';
import type { Lack } from '../../drafts/template.ts';
import { assertNever } from '../../facts/assertNever.ts';
import { codeSpan, inMarkdown, linkInMarkdown } from '../markdown.ts';
import { counted, listed, number, oneLine } from '../plain.ts';

/** A fact as a line of Markdown. All markup in it is Rung's own. */
export function factWords(fact: Fact): string {
  switch (fact.kind) {
    case 'branch':
      return branchWords(fact.branch);
    case 'file':
      return fileWords(fact.file);
    case 'most':
      return `Most lines change in ${listed(fact.files.map(fileWords))}`;
    case 'change':
      return text(fact.subject);
    case 'reason':
      return inMarkdown(oneLine(fact.quote, LONGEST_REASON));
    case 'issue':
      return issueWords(fact.issue);
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

/** In characters. Whole sentences are quoted. */
const LONGEST_REASON = 1200;

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
    case 'old-github':
      return 'Pull requests stand here as GitHub last showed them. It cannot be read right now.';
    default:
      return assertNever(lack);
  }
}

function fileWords({ path, added, deleted }: KnownFile): string {
  // A file that was only moved has no lines.
  return added + deleted === 0 ? codeSpan(path) : `${codeSpan(path)} (+${number(added)} −${number(deleted)})`;
}

/** `Fixes #12`, as GitHub reads it, or `About #12`. */
function issueWords({ reference, closing = 'about' }: KnownIssue): string {
  return text(`${closing.charAt(0).toUpperCase()}${closing.slice(1)} ${reference}`);
}

function branchWords({ name, lines, files, base }: KnownBranch): string {
  const branch = name === undefined ? 'A detached HEAD' : `Branch ${codeSpan(name)}`;
  return `${branch}: ${counted(lines, 'line')} in ${counted(files.length, 'file')}, against ${codeSpan(base)}`;
}

function pullRequestWords({ what, pullRequest, toldBy }: Extract<Fact, { kind: 'pull-request' }>): string {
  const { number: of, title } = pullRequest;
  const written = `${text(repositoryWords(pullRequest, toldBy))}#${of} ${text(title)}`.trimEnd();
  switch (what) {
    case 'merged':
      return `Merged ${written}`;
    case 'reviewed':
      return `Reviewed ${written}`;
    case 'open':
      return `${written}: ${waitsWords(pullRequest)}`;
    default:
      return assertNever(what);
  }
}

function repositoryWords({ repository: { owner, name } }: KnownPullRequest, toldBy: ToldBy): string {
  if (toldBy === 'number') return '';
  return toldBy === 'owner' ? `${owner}/${name}` : name;
}

/** Who is to move gets the link. */
function waitsWords({ isDraft, waitsFor, url }: KnownPullRequest): string {
  if (isDraft) return 'still a draft';
  if (waitsFor === undefined) return 'open';
  return waitsFor === 'me' ? 'my move' : `waits for its review ${linkInMarkdown(url)}`.trimEnd();
}

function text(foreign: string): string {
  return inMarkdown(oneLine(foreign));
}
