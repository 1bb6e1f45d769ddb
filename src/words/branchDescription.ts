import { counted, withoutLinks } from './plain.ts';

/** Words around the description of a branch: where it is offered, and where it goes on. */
export const DESCRIBE = 'Draft a description';
export const DESCRIBE_MORE = 'why first, then what its commits and files say';
export const PICK_TEMPLATE = 'Which template of this repository?';
/** The choice to use none of the team's templates. */
export const OWN_TEMPLATE = "Rung's own: why, what changes, where to look, how you know";

export const COPY = 'Copy';
export const OPEN_PAGE = 'Open GitHub\u2019s Page';

export const COPIED = 'Rung: the description is copied.';
/** Where it goes along all the same. */
export const WHY_IS_OPEN = 'The why is still open in it, and one sentence is enough.';
export const NO_DESCRIPTION = 'No Markdown document is in front. "Draft a Description for This Branch" begins one.';
export const NO_BRANCH = 'There is no branch here that can become a pull request: Rung could not measure one.';
export const ITSELF = 'This branch is the one that pull requests are merged into. Cut a branch for your change first.';
export const NOT_PUSHED = 'This branch is not on GitHub yet. Push it, and its page opens.';
export const PUSH = 'Push';
export const OPEN_ANYWAY = 'Open It Anyway';
export const SHOW_HOST = 'Show the Setting';
export const TOO_LONG =
  'The description is too long for the address of GitHub\u2019s page, so it is copied: paste it there.';

const GO_ON = 'Say why, then take it along. It is not saved or sent.';

/** Once it is open. `uncommitted`: how many files have changes that no pull request would show. */
export function goOn(uncommitted: number): string {
  if (uncommitted === 0) return GO_ON;
  const files = counted(uncommitted, 'file');
  return `${GO_ON} ${files} with uncommitted changes ${uncommitted === 1 ? 'is' : 'are'} not part of it yet.`;
}

/** Some of the branch's commits are only here. */
export function notAllPushed(commits: number): string {
  return `${counted(commits, 'commit')} of this branch ${commits === 1 ? 'is' : 'are'} not pushed yet, so GitHub\u2019s page would not show ${commits === 1 ? 'it' : 'them'}.`;
}

/** `host`: what the setting says. */
export function notOnHost(host: string): string {
  return `This branch, or its base, is not on ${withoutLinks(host)}, so there is no page to open. The setting says where your pull requests live.`;
}
