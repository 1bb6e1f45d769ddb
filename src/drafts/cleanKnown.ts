import { oneLine } from '../words/plain.ts';
import type { Known, KnownPullRequest } from './known.ts';
import type { WithoutSecrets } from './secrets.ts';

/** What is known with every text of it on one line and without secrets. What says nothing then is left out. */
export function cleanKnown(known: Known, withoutSecrets: WithoutSecrets): Known {
  const { branch, commits, pullRequests, place } = known;
  const clean = cleanText(withoutSecrets);
  const cleanOnes = (ones: readonly KnownPullRequest[]) => ones.map((one) => cleanPullRequest(one, clean));
  return {
    ...known,
    branch: branch && {
      ...branch,
      repository: clean(branch.repository),
      name: branch.name === undefined ? undefined : clean(branch.name),
      base: clean(branch.base),
      files: branch.files.map((file) => ({ ...file, path: clean(file.path) })),
      committed: branch.committed.map((file) => ({ ...file, path: clean(file.path) })),
      subjects: branch.subjects.map(clean).filter(Boolean),
      reasons: branch.reasons.map(clean).filter(Boolean),
      issues: branch.issues
        .map((issue) => ({ ...issue, reference: clean(issue.reference) }))
        .filter(({ reference }) => reference !== ''),
    },
    commits: commits
      .map((one) => ({ ...one, repository: clean(one.repository), subject: clean(one.subject) }))
      .filter(({ subject }) => subject !== ''),
    pullRequests: pullRequests && {
      ...pullRequests,
      open: cleanOnes(pullRequests.open),
      merged: cleanOnes(pullRequests.merged),
      reviewed: cleanOnes(pullRequests.reviewed),
    },
    place: place && { ...place, path: clean(place.path), errors: place.errors.map(clean).filter(Boolean) },
  };
}

/** A text on one line and without secrets. Twice, since what a line break or a sign without a width parted is joined by then. */
export function cleanText(withoutSecrets: WithoutSecrets): WithoutSecrets {
  return (text) => withoutSecrets(oneLine(withoutSecrets(text), Number.POSITIVE_INFINITY));
}

function cleanPullRequest(one: KnownPullRequest, clean: WithoutSecrets): KnownPullRequest {
  const { owner, name } = one.repository;
  return {
    ...one,
    repository: { owner: clean(owner), name: clean(name) },
    title: clean(one.title),
    url: clean(one.url),
  };
}
