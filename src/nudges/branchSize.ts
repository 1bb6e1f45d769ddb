import { GUIDANCE_LINES } from '../facts/guidance.ts';
import type { Size } from '../facts/size.ts';
import { type BranchSizeNudge, branchSubject } from './nudge.ts';
import type { NudgeRule } from './rule.ts';

/** As many files as a notification can name. */
const NAMED_FILES = 3;

/** The branch at hand has passed 200 lines to review, with or without a pull request (definitions.md, "Size"). */
export const branchSize: NudgeRule = {
  id: 'branch-size',
  expectation: 'L1.small-focused-prs',

  find({ branch: measured }) {
    const subject = measured && branchSubject(measured.observation);
    if (!subject || !measured || measured.size.reviewed <= GUIDANCE_LINES) return [];
    const { observation, size } = measured;
    return [
      {
        nudge: 'branch-size',
        subject,
        crossing: GUIDANCE_LINES,
        expectation: this.expectation,
        remedy: { kind: 'split' },
        branch: observation.branch ?? '',
        lines: size.reviewed,
        over: size.reviewed - GUIDANCE_LINES,
        largest: largestFiles(size),
      },
    ];
  },
};

function largestFiles({ files }: Size): BranchSizeNudge['largest'] {
  return files
    .filter((one) => one.part !== 'left-out' && one.lines > 0)
    .sort((a, b) => b.lines - a.lines)
    .slice(0, NAMED_FILES)
    .map(({ file, lines }) => ({ path: file.path, lines }));
}
