import { type Framework, levelOf, mapLevelAfter, mapLevelFor, moveFrom } from '../../framework/framework.ts';
import type { MapLevel, Touchpoint } from '../../framework/schema.ts';
import * as words from '../../words/level.ts';
import { textRow } from './levelRows.ts';
import type { Row } from './row.ts';

/** *Journey*: what my level does at each touchpoint of the product journey, and what the next one does there. */
export function journeyRows(framework: Framework, level: string): readonly Row[] {
  const mine = mapLevelFor(framework, level);
  if (!framework.map || !mine) {
    return [
      {
        id: 'no-map',
        label: words.NO_MAP,
        description: words.NO_MAP_MORE,
        tooltip: words.NO_MAP_MORE,
        icon: { codicon: 'info' },
      },
    ];
  }
  const next = mapLevelAfter(framework, mine.id);
  const move = moveFrom(framework, mine.id);
  return [
    {
      id: 'column',
      label: next ? `${mine.title} → ${next.title}` : mine.title,
      description: words.columnWords(levelOf(framework, level)?.title ?? level, next === undefined),
      tooltip: [framework.map.summary, framework.map.spine].filter(Boolean).join('\n'),
      icon: { codicon: 'map' },
    },
    ...(move
      ? [textRow('move', words.MOVE, move.move, { codicon: 'arrow-right', color: 'problemsInfoIcon.foreground' })]
      : []),
    ...framework.map.touchpoints.map((touchpoint) => touchpointRow(touchpoint, mine, next)),
  ];
}

/** Where the map ends there is nothing to lay beside my own column, so nothing unfolds. */
function touchpointRow(touchpoint: Touchpoint, mine: MapLevel, next: MapLevel | undefined): Row {
  const columns = next ? [mine, next] : [mine];
  const text = (column: MapLevel) => touchpoint.behaviours[column.id] ?? '';
  const row = {
    id: `touchpoint/${touchpoint.id}`,
    label: touchpoint.title,
    description: text(mine),
    tooltip: columns.map((column) => `${column.title}: ${text(column)}`).join('\n'),
    icon: { codicon: 'milestone' },
  };
  if (!next) return row;
  return {
    ...row,
    children: columns.map((column) =>
      textRow(`behaviour/${touchpoint.id}/${column.id}`, column.title, text(column), {
        codicon: column === mine ? 'person' : 'arrow-right',
      }),
    ),
  };
}
