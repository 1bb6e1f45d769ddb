import * as vscode from 'vscode';
import type { BranchAdvice } from '../../advice.ts';
import type { Coach } from '../../coach.ts';
import type { Known, KnownBranch, KnownCommit, NoCommits } from '../../drafts/known.ts';
import { knownBranch } from '../../drafts/knownBranch.ts';
import { knownPullRequests } from '../../drafts/knownPullRequests.ts';
import { lastWorkingDay } from '../../drafts/since.ts';
import type { Calendar } from '../../facts/calendar.ts';
import { dateOf } from '../../facts/dayRange.ts';
import { folderName } from '../../facts/folderName.ts';
import type { Instant } from '../../facts/instant.ts';
import type { OwnCommit } from '../../facts/ownCommit.ts';
import { type Size, sizeOf } from '../../facts/size.ts';
import type { DiffedFile } from '../../git/diff.ts';
import type { MyCommits } from '../../git/myCommits.ts';
import { webOf } from '../../github/api.ts';
import type { Terms } from '../../habits/habit.ts';
import { shippedClassifier } from '../../why/classifier.ts';
import { setting } from '../settings.ts';
import { placeAtCursor } from './cursor.ts';

/**
 * What Rung knows at this moment, as it was written: secrets are still in it. No file is read. In the sample nothing is of the
 * person's own. `calendar`: the person's.
 */
export async function gatherKnown(coach: Coach, calendar: Calendar): Promise<Known> {
  await coach.advised();
  const today = calendar.dayOf(Date.now());
  const since = lastWorkingDay(today, calendar);
  const from = calendar.at(since, 0);
  const { facts, advice, showsSample } = coach;
  const open = advice?.pullRequests ?? [];
  const [mine, branch] = await Promise.all([
    showsSample ? none('sample') : commitsOfWindow(coach, from),
    branchAtHand(coach),
  ]);
  return {
    today: dateOf(today),
    since: dateOf(since),
    branch,
    ...mine,
    pullRequests: knownPullRequests(facts.gitHub, open, from),
    place: showsSample ? undefined : placeAtCursor(),
  };
}

type Commits = Pick<Known, 'commits' | 'noCommits'>;

function none(because: NoCommits): Commits {
  return { commits: [], noCommits: because };
}

/** My own commits in all repositories of the window, the newest first. */
async function commitsOfWindow({ own }: Coach, from: Instant): Promise<Commits> {
  if (!vscode.workspace.isTrusted) return none('untrusted');
  const { myCommitsSince } = await import('../../git/myCommits.ts');
  const here = own.branch.kind === 'observed' ? [own.branch.observation] : [];
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const measured = [...here, ...own.others].map(({ repository }) => repository);
  // Before the first measurement only the folders are known.
  const places = new Set(measured.length > 0 ? measured : folders.map(({ uri }) => uri.fsPath));
  const read = await Promise.all(
    [...places].map(async (place) => ({ place, mine: await myCommitsSince(from, place) })),
  );
  const found = read.flatMap(({ place, mine }) =>
    mine.kind === 'commits' ? mine.commits.map((commit) => ({ commit, place })) : [],
  );
  if (!read.some(({ mine }) => mine.kind === 'commits')) return none(reasonOf(read.map(({ mine }) => mine)));
  // Working trees of one repository have the same commits.
  const once = new Map(found.map((one) => [one.commit.id, one]));
  const commits = [...once.values()].map(({ commit, place }) => knownCommit(commit, place));
  return { commits: commits.toSorted((a, b) => b.authoredAt - a.authoredAt), noCommits: undefined };
}

function knownCommit({ subject, authoredAt = 0 }: OwnCommit, place: string): KnownCommit {
  return { repository: folderName(place), subject, authoredAt };
}

/** Why none of the repositories told of commits: what a person can do most about comes first. */
function reasonOf(all: readonly MyCommits[]): NoCommits {
  if (all.some(({ kind }) => kind === 'no-email')) return 'no-email';
  const reasons = all.flatMap((one) => (one.kind === 'unmeasured' ? [one.reason.kind] : []));
  if (reasons.includes('no-git')) return 'no-git';
  return reasons.every((reason) => reason === 'not-a-repository') ? 'no-repository' : 'git-failed';
}

async function branchAtHand({ advice, showsSample }: Coach): Promise<KnownBranch | undefined> {
  const branch = advice?.branch;
  if (!branch) return undefined;
  const known = {
    open: advice.pullRequests ?? [],
    web: webOf(setting('rung.github.host')),
    whyOf: shippedClassifier().whyOf,
  };
  // The sample's branch is in no repository.
  if (showsSample) return knownBranch(branch, { ...known, commits: [], committed: branch.size, uncommitted: 0 });
  const { repository, base } = branch.observation;
  const [{ branchCommits }, { committedFiles }] = await Promise.all([
    import('../../git/branchCommits.ts'),
    import('../../git/committedFiles.ts'),
  ]);
  const [commits, committed] = await Promise.all([
    branchCommits(repository, base.mergeBase),
    committedFiles(repository, base.mergeBase),
  ]);
  const { files = [], uncommitted = 0 } = committed ?? {};
  return knownBranch(branch, { ...known, commits, committed: sized(files, branch, advice.terms), uncommitted });
}

/** Attributes hold for a path, be its changes committed or not. */
function sized(
  files: readonly DiffedFile[],
  { observation }: BranchAdvice,
  { leaveOut }: Pick<Terms, 'leaveOut'>,
): Size {
  const attributes = new Map(observation.files.map((file) => [file.path, file.attributes]));
  return sizeOf(
    files.map((file) => ({ ...file, attributes: attributes.get(file.path) ?? {} })),
    leaveOut,
  );
}
