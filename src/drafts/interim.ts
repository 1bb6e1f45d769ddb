/** Whether a commit is named for its author alone: `wip`, or one that git melts into another with `git rebase --autosquash`. */
export function isInterim(subject: string): boolean {
  return INTERIM.test(subject);
}

const INTERIM = /^(?:fixup|squash|amend)! |^[\W_]{0,9}(?:wip|work in progress)[\W\d_]{0,9}$/i;
