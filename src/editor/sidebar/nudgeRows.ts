import { expectationWithId, type Framework } from '../../framework/framework.ts';
import type { Nudge } from '../../nudges/nudge.ts';
import { nudgeLabel, nudgeWhy, remedyWords, WORTH_A_LOOK } from '../../words/nudges.ts';
import { number, oneLine } from '../../words/plain.ts';
import { remedyCall } from '../nudges/remedyCall.ts';
import type { Row } from './row.ts';

/** What deserves attention beside the size of the branch: one section, or nothing. */
export function nudgeRows(nudges: readonly Nudge[], framework: Framework | undefined): readonly Row[] {
  if (nudges.length === 0) return [];
  const children = nudges.map((nudge) => nudgeRow(nudge, framework));
  return [{ id: 'worth', label: WORTH_A_LOOK, description: number(nudges.length), unfolded: true, children }];
}

/** What is so; a click does what helps, and underneath stands why it matters and for which expectation. */
function nudgeRow(nudge: Nudge, framework: Framework | undefined): Row {
  const id = `worth/${nudge.nudge}/${nudge.subject}`;
  const label = nudgeLabel(nudge);
  const why = nudgeWhy(nudge.nudge);
  const serves = oneLine(servedBy(nudge, framework));
  const help = remedyWords(nudge.remedy);
  return {
    id,
    label,
    description: help,
    tooltip: `${label}\n${why}`,
    icon: { codicon: 'lightbulb', color: 'problemsInfoIcon.foreground' },
    call: remedyCall(nudge.remedy),
    children: [
      { id: `${id}/why`, label: why, description: serves, tooltip: `${why}\n${serves}`, icon: { codicon: 'info' } },
    ],
  };
}

/** The expectation, by the ladder's words for it; else the ladder's rule on growing. */
function servedBy({ expectation }: Nudge, framework: Framework | undefined): string {
  if (expectation === undefined) return framework?.progression.growth_conversations?.rule ?? '';
  return (framework && expectationWithId(framework, expectation)?.title) ?? expectation;
}
