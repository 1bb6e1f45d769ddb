import type { CommonMistake } from '../../framework/schema.ts';
import type { ToldMistake } from '../../mistakes/telling.ts';
import * as words from '../../words/mistakes.ts';
import { type Row, TOLD_ROW } from './row.ts';

/** The ladder's common mistakes with what to do instead; none where it names none. */
export function mistakeRows(mistakes: readonly CommonMistake[]): readonly Row[] {
  if (mistakes.length === 0) return [];
  return [
    {
      id: 'mistakes',
      label: words.COMMON_MISTAKES,
      tooltip: words.COMMON_MISTAKES_MORE,
      icon: { codicon: 'compass' },
      children: mistakes.map(({ mistake, fix }, index) => ({
        id: `mistake/${index}`,
        label: mistake,
        description: fix,
        tooltip: `${mistake}\n${words.FIX}: ${fix}`,
        icon: { codicon: 'circle-small' },
      })),
    },
  ];
}

/** One mistake whose sign is there: what to do instead, why it shows, and a click that takes it away. */
export function toldMistakeRow({ mistake: { mistake, fix }, sign, because }: ToldMistake): Row {
  const why = words.signWords(because);
  return {
    id: TOLD_ROW,
    label: mistake,
    description: why,
    tooltip: [mistake, `${words.WHY_SHOWN}: ${why}`, `${words.FIX}: ${fix}`].join('\n'),
    icon: { codicon: 'compass', color: 'problemsInfoIcon.foreground' },
    unfolded: true,
    children: [
      { id: 'told-mistake/fix', label: fix, tooltip: `${words.FIX}: ${fix}`, icon: { codicon: 'arrow-right' } },
      { id: 'told-mistake/why', label: why, tooltip: `${words.WHY_SHOWN}: ${why}`, icon: { codicon: 'question' } },
      {
        id: 'told-mistake/understood',
        label: words.GOT_IT,
        description: words.GOT_IT_MORE,
        icon: { codicon: 'check' },
        call: { command: 'rung.understood', arguments: [sign] },
      },
    ],
  };
}
