import { DAY, type Duration } from '../facts/instant.ts';
import { ENOUGH_TO_JUDGE } from '../habits/habit.ts';
import { isCounted } from '../habits/share.ts';
import type { Sign } from './sign.ts';

/**
 * "I am a backend engineer": a quarter in one part of the stack. All merged pull requests of the last 90 days whose part is known,
 * at least five of them, the first from the first month of the quarter.
 */
export const onePart: Sign = {
  id: 'one-part',

  find({ findings, terms }) {
    const finding = findings.find(({ habit }) => habit === 'across-the-stack');
    if (!finding || finding.cut || finding.n < ENOUGH_TO_JUDGE || finding.figure?.kind !== 'parts') return undefined;
    const [only, ...others] = finding.figure.parts;
    const first = Math.min(...finding.behind.filter(isCounted).map(({ at }) => at));
    if (!only || others.length > 0 || first > terms.now - TWO_MONTHS) return undefined;
    return { kind: 'one-part', part: only.part, count: finding.n };
  },
};

const TWO_MONTHS: Duration = 60 * DAY;
