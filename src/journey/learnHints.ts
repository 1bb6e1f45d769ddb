import type { ChangedFile } from '../facts/changedFile.ts';
import { kindOfFile } from '../facts/fileKinds.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import { isPostmortem } from '../growth/postmortem.ts';
import type { AtWork, TouchpointHint } from './touchpointHint.ts';

/** At Learn: a postmortem or a knowledge document that I am writing, on the branch at hand or in a pull request. */
export function learnHints({ branch, pullRequests }: AtWork): readonly TouchpointHint[] {
  const onBranch = branch ? written(branch.files, undefined) : [];
  const here = new Set(onBranch.map(({ because }) => because.path));
  const inPullRequests = pullRequests
    .flatMap((one) => written(one.files, one))
    .filter(({ because }) => !(because.pullRequest?.headBranch === branch?.branch && here.has(because.path)));
  return [...onBranch, ...inPullRequests];
}

type LearnHint = TouchpointHint & { readonly because: { readonly kind: 'postmortem' | 'knowledge' } };

function written(files: readonly ChangedFile[], pullRequest: PullRequest | undefined): readonly LearnHint[] {
  return files.flatMap((file): readonly LearnHint[] => {
    const kind = isPostmortem(file) ? 'postmortem' : isKnowledge(file) ? 'knowledge' : undefined;
    return kind ? [{ touchpoint: 'learn', because: { kind, path: file.path, pullRequest } }] : [];
  });
}

/** Whether a file is a text whose path says that it keeps what was learned or decided. */
export function isKnowledge({
  path,
  change,
  attributes,
}: Pick<ChangedFile, 'path' | 'change' | 'attributes'>): boolean {
  if (!PROSE.test(path) || (change !== 'added' && change !== 'modified')) return false;
  return KEEPS.test(path) && !LISTS.test(path) && kindOfFile(path, attributes) === 'product';
}

const PROSE = /\.(?:md|mdx|markdown|txt|rst|adoc|asciidoc|org)$/i;

/** A folder or the start of a file's name. */
const KEEPS =
  /(?:^|\/)(?:adrs?|decisions?|decision[-_ ]records?|rfcs?|runbooks?|playbooks?|knowledge(?:[-_ ]base)?|learnings?|lessons(?:[-_ ]learned)?|retros?|retrospectives?)(?:[-_ /.\d]|$)/i;

const LISTS = /template|(?:^|\/)(?:readme|index)\.[a-z]+$/i;
