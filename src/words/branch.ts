import type { BranchAdvice } from '../advice.ts';
import { assertNever } from '../facts/assertNever.ts';
import type { Base, UnmeasuredReason } from '../facts/branch.ts';
import type { ChangedFile } from '../facts/changedFile.ts';
import { GUIDANCE_LINES } from '../facts/guidance.ts';
import type { LeftOutReason, SizedFile, SizeVerdict } from '../facts/size.ts';
import { counted, number, oneLine } from './plain.ts';

/** `142 / 200` */
export function sizeAgainstGuidance(lines: number): string {
  return `${number(lines)} / ${GUIDANCE_LINES}`;
}

export function sizeSpoken(lines: number): string {
  return `This branch changes ${counted(lines, 'line')}, of at most ${GUIDANCE_LINES} that people review well in one go`;
}

export function verdictWords(verdict: SizeVerdict, lines: number): string {
  const over = `${counted(lines - GUIDANCE_LINES, 'line')} over ${GUIDANCE_LINES}`;
  if (verdict.kind === 'within') return `within ${GUIDANCE_LINES}`;
  return verdict.scattered ? `${over}, scattered over many files` : over;
}

export const REMEDY =
  'What helps: one pull request for each concern. First the refactoring, then the interface, then the logic with its tests.';

export function baseWords(base: Base): string {
  return `Compared with ${oneLine(base.ref)}`;
}

export function baseReason(because: Base['because']): string {
  switch (because) {
    case 'pull-request':
      return 'the base of its pull request';
    case 'cut-from':
      return 'the branch it was cut from';
    case 'default-branch':
      return 'the default branch';
    default:
      return assertNever(because);
  }
}

export function leftOutWords(reason: LeftOutReason): string {
  switch (reason.kind) {
    case 'generated-attribute':
      return 'generated, says .gitattributes';
    case 'vendored-attribute':
      return 'vendored, says .gitattributes';
    case 'lock-file':
      return 'lock file';
    case 'generated':
      return 'generated';
    case 'vendored':
      return 'vendored';
    case 'own-glob':
      return `left out by your setting ${oneLine(reason.glob, 60)}`;
    case 'binary':
      return 'binary';
    case 'submodule':
      return 'submodule';
    default:
      return assertNever(reason);
  }
}

/** What happened to a file as a whole, behind its lines. */
export function changeWords({ change, previousPath }: ChangedFile): string {
  if (change === 'deleted') return ', deleted';
  return change === 'renamed' && previousPath ? `, renamed from ${oneLine(previousPath)}` : '';
}

/** Why there is no size, and what to do about it. */
export function unmeasuredWords(reason: UnmeasuredReason): { readonly short: string; readonly whole: string } {
  switch (reason.kind) {
    case 'no-git':
      return {
        short: 'git was not found',
        whole: 'Rung needs git to measure the branch, and none was found on this machine.',
      };
    case 'not-a-repository':
      return {
        short: 'no repository',
        whole: 'This folder is not a git repository, so there is no branch to measure.',
      };
    case 'bare':
      return {
        short: 'a bare repository',
        whole: 'This repository has no files checked out, so there is nothing to measure.',
      };
    case 'unborn':
      return {
        short: 'no commit yet',
        whole: 'This repository has no commit yet. Rung counts once there is a first one to compare with.',
      };
    case 'no-base':
      return {
        short: 'nothing to compare with',
        whole:
          'Rung found no remote branch to compare this one with. Add a remote and fetch it, and the size shows here.',
      };
    case 'no-merge-base':
      return {
        short: `nothing in common with ${oneLine(reason.ref, 60)}`,
        whole: reason.shallow
          ? `This clone is shallow, and the commit where the branch left ${oneLine(reason.ref)} is not in it. "git fetch --unshallow" brings it.`
          : `This branch and ${oneLine(reason.ref)} have no commit in common, so there is nothing to compare.`,
      };
    case 'in-progress':
      return {
        short: `${reason.operation} in progress`,
        whole: `A ${reason.operation} is in progress. Rung counts again when it is done.`,
      };
    case 'git-failed':
      return { short: 'git failed', whole: `git could not compare the branch. It said: ${oneLine(reason.said)}` };
    default:
      return assertNever(reason);
  }
}

/** Why there is no branch to speak of. */
export type MissingBranch = 'untrusted' | 'no-folder' | 'no-git' | 'not-a-repository';

export function missingWords(missing: MissingBranch): { readonly short: string; readonly whole: string } {
  switch (missing) {
    case 'untrusted':
      return {
        short: 'not measured in Restricted Mode',
        whole: 'Until you trust this workspace Rung runs no git here. Click to manage trust.',
      };
    case 'no-folder':
      return { short: 'no folder is open', whole: 'Open a folder with a git repository. Click to choose one.' };
    case 'no-git':
      return {
        short: 'git was not found',
        whole: 'Rung needs git to measure the branch. Install it, then click to reload.',
      };
    case 'not-a-repository':
      return { short: 'not a git repository', whole: 'This folder is not a git repository. Click to make it one.' };
    default:
      return assertNever(missing);
  }
}

/** The status bar's tooltip: base, files, product, test and left out. Plain text, one fact a line. */
export function sizeTooltip({ observation, size, verdict }: BranchAdvice): string {
  const lines = [
    `${oneLine(observation.branch ?? 'Detached HEAD')}: ${counted(size.reviewed, 'line')} to review, ${verdictWords(verdict, size.reviewed)}`,
    `${baseWords(observation.base)}, ${baseReason(observation.base.because)}`,
    `${counted(reviewedFiles(size.files).length, 'file')}: product ${number(size.product)}, tests ${number(size.test)} lines`,
  ];
  if (size.leftOut > 0 || size.files.length > reviewedFiles(size.files).length) {
    lines.push(`Left out: ${counted(size.leftOut, 'line')} (lock files, generated files and the like)`);
  }
  return lines.join('\n');
}

export const RAW_MORE = 'GitHub counts every file. Rung counts what a person reviews.';

export function rawWords(raw: { readonly additions: number; readonly deletions: number }): string {
  return `GitHub will show +${number(raw.additions)} −${number(raw.deletions)}`;
}

export function reviewedFiles(files: readonly SizedFile[]): readonly SizedFile[] {
  return files.filter((one) => one.part !== 'left-out');
}
