import type { Coach } from '../../coach.ts';
import { type Framework, levelOf } from '../../framework/framework.ts';
import type { Level } from '../../framework/schema.ts';
import { nextLevelChecklist } from '../../growth/checklist.ts';
import { focusOf } from '../../growth/focus.ts';
import { suggested } from '../../growth/suggested.ts';
import { EMPTY_JOURNAL } from '../../journal/fold.ts';
import { atWork } from '../../journey/atWork.ts';
import { touchpointHints } from '../../journey/touchpointHints.ts';
import type { Facts } from '../../whatIsKnown.ts';
import type { ViewId } from '../ids.ts';
import { faultRow } from './faultRow.ts';
import { journeyRows } from './journeyRows.ts';
import { myLevelRows } from './levelRows.ts';
import { mistakeNow } from './mistakeNow.ts';
import { mistakeRows, toldMistakeRow } from './mistakeRows.ts';
import { nextLevelRows } from './nextLevelRows.ts';
import { nowRows } from './nowRows.ts';
import type { Row } from './row.ts';
import { sampleRow } from './sampleRow.ts';

/** What each view draws of what the coach knows; empty: its welcome. Loaded when the first view is looked at. */
export const VIEW_ROWS: Readonly<Record<ViewId, (coach: Coach) => readonly Row[]>> = {
  'rung.now': ({ facts, advice, showsSample, worthALook }) => {
    const rows = nowRows(facts, advice, worthALook, timeOfDay);
    return showsSample ? [sampleRow(), ...rows] : rows;
  },
  'rung.myLevel': (coach) => {
    const { facts, advice } = coach;
    const told = mistakeNow(coach);
    const { gitHub } = facts;
    const isSignedOut = gitHub.kind === 'problem' && gitHub.problem.kind === 'signed-out';
    const habits = {
      findings: advice?.findings ?? [],
      branch: advice?.branch,
      terms: advice?.terms,
      isSignedOut,
    };
    return atMyLevel(facts, (framework, level) => [
      ...(facts.frameworkFault ? [faultRow(facts.frameworkFault)] : []),
      ...(told ? [toldMistakeRow(told)] : []),
      ...myLevelRows(framework, level, habits, focusedIn(facts, framework)),
      ...mistakeRows(framework.progression.common_mistakes),
    ]);
  },
  'rung.nextLevel': (coach) =>
    atMyLevel(coach.facts, ({ progression }, level) => {
      const { journal = EMPTY_JOURNAL } = coach.facts;
      const now = Date.now();
      const checklist = nextLevelChecklist(progression, level.id, { journal, findings: [] });
      return checklist.kind === 'level' ? nextLevelRows(checklist, suggested(coach, now).length, now) : [];
    }),
  'rung.journey': ({ facts, advice }) => {
    const work = atWork(facts, advice);
    const hints = work ? touchpointHints(work) : [];
    return atMyLevel(facts, (framework, level) => journeyRows(framework, level.id, hints));
  },
};

/** Nothing until the engineer has chosen a level that the ladder has. */
function atMyLevel(
  { framework, level: id = '' }: Facts,
  rows: (framework: Framework, level: Level) => readonly Row[],
): readonly Row[] {
  const level = framework && levelOf(framework, id);
  return level ? rows(framework, level) : [];
}

function focusedIn({ journal = EMPTY_JOURNAL }: Facts, { progression }: Framework): readonly string[] {
  return focusOf(journal, progression)?.dimensions ?? [];
}

function timeOfDay(instant: number): string {
  return new Date(instant).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}
