import type { MeasuredBranch } from '../facts/branch.ts';
import type { Size } from '../facts/size.ts';
import { isSilenced, wasShown } from '../journal/fold.ts';
import type { BranchSizeNudge, Moment, NudgePolicy, QuietReason } from './nudge.ts';

/** As many files as a notification can name. */
const NAMED_FILES = 3;

/** Where work pauses anyway, so that a word does not interrupt. */
const BREAKS: readonly Moment[] = ['save', 'commit'];

/** The first time that a branch passes the guidance, before its pull request is opened. */
export const branchSize: NudgePolicy = {
  id: 'branch-size',

  decide({ moment, measured, guidance, journal, settings }) {
    if (!settings.branchSize) return quiet('off');
    const nudge = measured && branchSizeNudge(measured.branch, measured.size, guidance);
    if (nudge === undefined) return quiet('no-branch');
    if (nudge.over <= 0) return quiet('within');
    if (isSilenced(journal, nudge.nudge, nudge.subject)) return quiet('silenced');
    if (wasShown(journal, nudge.nudge, nudge.subject, nudge.crossing)) return quiet('shown-before');
    if (!BREAKS.includes(moment)) return quiet('not-a-break');
    return { kind: 'nudge', nudge };
  },
};

/** undefined while HEAD is detached: there is no branch to speak of. */
function branchSizeNudge(measured: MeasuredBranch, size: Size, guidance: number): BranchSizeNudge | undefined {
  const { branch, commonFolder } = measured;
  if (branch === undefined) return undefined;
  return {
    nudge: 'branch-size',
    // git allows no colon in a branch's name, so no two branches share a subject.
    subject: `${branch}:${commonFolder}`,
    crossing: guidance,
    expectation: 'L1.small-focused-prs',
    branch,
    lines: size.reviewed,
    over: size.reviewed - guidance,
    largest: largestFiles(size),
  };
}

function largestFiles({ files }: Size): BranchSizeNudge['largest'] {
  return files
    .filter((one) => one.part !== 'left-out' && one.lines > 0)
    .sort((a, b) => b.lines - a.lines)
    .slice(0, NAMED_FILES)
    .map(({ file, lines }) => ({ path: file.path, lines }));
}

function quiet(because: QuietReason): { readonly kind: 'quiet'; readonly because: QuietReason } {
  return { kind: 'quiet', because };
}
