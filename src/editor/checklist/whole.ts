import type { Coach } from '../../coach.ts';
import { nextLevelChecklist } from '../../growth/checklist.ts';
import { feedbackTime } from '../../growth/focus.ts';
import type { JournalProblem } from '../../journal/problem.ts';
import type { ToPage } from '../../webview/checklist/protocol.ts';
import { SAMPLE } from '../../words/checklist.ts';
import { journalProblemLine } from '../../words/journalProblems.ts';

/** All that the page draws; undefined: not all is read yet. */
export function wholeChecklist(coach: Coach, problems: readonly JournalProblem[]): ToPage | undefined {
  const { framework, level, journal } = coach.facts;
  if (!framework || !journal) return undefined;
  const now = Date.now();
  const growing = { journal, findings: coach.advice?.findings ?? [] };
  const checklist = nextLevelChecklist(framework.progression, level ?? '', growing);
  const focus = checklist.kind === 'level' ? checklist.focus : undefined;
  return {
    kind: 'checklist',
    checklist,
    feedbackTime: focus && feedbackTime(focus, now),
    now,
    notice: coach.showsSample ? SAMPLE : problems.map(journalProblemLine)[0],
  };
}
