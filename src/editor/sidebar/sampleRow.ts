import { SAMPLE, SAMPLE_LEAVE, SAMPLE_MORE } from '../../words/sidebar.ts';
import type { Row } from './row.ts';

/** Stands first while the sample is shown, so that nobody takes it for their own. One click leaves it. */
export function sampleRow(): Row {
  return {
    id: 'sample',
    label: SAMPLE,
    description: SAMPLE_LEAVE,
    tooltip: SAMPLE_MORE,
    icon: { codicon: 'telescope', color: 'problemsInfoIcon.foreground' },
    call: { command: 'rung.leaveSample', arguments: [] },
  };
}
