import type { FrameworkFault } from '../../framework/load.ts';
import { frameworkFaultWords } from '../../words/sidebar.ts';
import type { Row } from './row.ts';

/** Stands first while a team's ladder or map has problems. A click shows them with their lines. */
export function faultRow(fault: FrameworkFault): Row {
  const { label, more } = frameworkFaultWords(fault);
  return {
    id: 'fault',
    label,
    description: more,
    tooltip: `${label}\n${more}`,
    icon: { codicon: 'warning', color: 'problemsWarningIcon.foreground' },
    call: { command: 'rung.showFrameworkProblems', arguments: [] },
  };
}
