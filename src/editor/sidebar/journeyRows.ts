import { type Framework, levelOf, mapLevelAfter, mapLevelFor, moveFrom } from '../../framework/framework.ts';
import type { CompetencyMap, MapLevel, Touchpoint } from '../../framework/schema.ts';
import { clauseChanges } from '../../journey/clauseChanges.ts';
import type { TouchpointHint } from '../../journey/touchpointHint.ts';
import * as journeyWords from '../../words/journey.ts';
import * as words from '../../words/level.ts';
import { hintCall } from '../hintCall.ts';
import { textRow } from './levelRows.ts';
import type { CommandCall, Row, RowIcon } from './row.ts';

/**
 * *Journey*: what my level does at each touchpoint of the product journey, what the next one does there, and where my work
 * plainly is at one of them right now.
 */
export function journeyRows(
  framework: Framework,
  level: string,
  hints: readonly TouchpointHint[] = [],
): readonly Row[] {
  const { map } = framework;
  if (!map) return [noMapRow(words.NO_MAP_AT_ALL, words.NO_MAP_AT_ALL_MORE)];
  const mine = mapLevelFor(framework, level);
  if (!mine) return [noMapRow(words.NO_MAP, words.NO_MAP_MORE), openMapRow(), fromAboveRow()];
  const next = mapLevelAfter(framework, mine.id);
  const move = moveFrom(framework, mine.id);
  return [
    {
      id: 'column',
      label: next ? `${mine.title} → ${next.title}` : mine.title,
      description: words.columnWords(levelOf(framework, level)?.title ?? level, next === undefined),
      tooltip: [map.summary, map.spine].filter(Boolean).join('\n'),
      icon: { codicon: 'map' },
    },
    openMapRow(),
    ...(move
      ? [textRow('move', words.MOVE, move.move, { codicon: 'arrow-right', color: 'problemsInfoIcon.foreground' })]
      : []),
    ...map.touchpoints.map((touchpoint) =>
      touchpointRow(
        touchpoint,
        mine,
        next,
        hints.filter((hint) => hint.touchpoint === touchpoint.id),
      ),
    ),
    ...ruleRows(map),
    fromAboveRow(),
  ];
}

function noMapRow(label: string, more: string): Row {
  return { id: 'no-map', label, description: more, tooltip: more, icon: { codicon: 'info' } };
}

function openMapRow(): Row {
  const { OPEN_MAP: label, OPEN_MAP_MORE: more } = journeyWords;
  const call: CommandCall = { command: 'rung.openMap', arguments: [] };
  return { id: 'open-map', label, description: more, tooltip: more, icon: { codicon: 'table' }, call };
}

/** The same map, looked at as a lead. */
function fromAboveRow(): Row {
  const { FROM_ABOVE: label, FROM_ABOVE_MORE: more } = journeyWords;
  const call: CommandCall = { command: 'rung.openPeople', arguments: [] };
  return { id: 'from-above', label, description: more, tooltip: more, icon: { codicon: 'organization' }, call };
}

/** Where the map ends there is nothing to lay beside my own column, so that only what my work shows unfolds. */
function touchpointRow(
  touchpoint: Touchpoint,
  mine: MapLevel,
  next: MapLevel | undefined,
  hints: readonly TouchpointHint[],
): Row {
  const columns = next ? [mine, next] : [mine];
  const text = (column: MapLevel) => touchpoint.behaviours[column.id] ?? '';
  const changes = next ? journeyWords.changeLines(clauseChanges(text(mine), text(next))) : [];
  const row: Row = {
    id: `touchpoint/${touchpoint.id}`,
    label: touchpoint.title,
    description: text(mine),
    tooltip: [
      ...columns.map((column) => `${column.title}: ${text(column)}`),
      ...changes,
      ...hints.map(({ because }) => `${journeyWords.hintWords(because)}: ${journeyWords.hintBecause(because)}`),
    ].join('\n'),
    icon: hints.length > 0 ? HERE : { codicon: 'milestone' },
  };
  if (!next && hints.length === 0) return row;
  return {
    ...row,
    unfolded: hints.length > 0,
    children: [
      ...hints.map((hint, index) => hintRow(hint, `hint/${touchpoint.id}/${index}`)),
      ...(next
        ? columns.map((column) =>
            textRow(`behaviour/${touchpoint.id}/${column.id}`, column.title, text(column), {
              codicon: column === mine ? 'person' : 'arrow-right',
            }),
          )
        : []),
      ...changes.map((line, index) => changeRow(line, `change/${touchpoint.id}/${index}`)),
    ],
  };
}

/** My work is at this touchpoint right now. */
const HERE: RowIcon = { codicon: 'location', color: 'problemsInfoIcon.foreground' };

/** What my work shows, and why it is shown. Evidence can be noted from a pull request. */
function hintRow({ because }: TouchpointHint, id: string): Row {
  const label = journeyWords.hintWords(because);
  const description = journeyWords.hintBecause(because);
  const row = {
    id,
    label,
    description,
    tooltip: `${label}\n${description}`,
    icon: HERE,
    call: hintCall(because),
  };
  if (!('pullRequest' in because) || !because.pullRequest) return row;
  return { ...row, about: { kind: 'pull-request', id: because.pullRequest.id } };
}

function changeRow(line: string, id: string): Row {
  return { id, label: line, tooltip: line, icon: { codicon: 'diff' } };
}

function ruleRows({ mindset, growth, delegation }: CompetencyMap): readonly Row[] {
  const rules = [
    ...(growth ? [textRow('rule/growth', journeyWords.GROWTH_RULE, growth.rule, { codicon: 'law' })] : []),
    ...(delegation
      ? [textRow('rule/delegation', journeyWords.DELEGATION_RULE, delegation.rule, { codicon: 'law' })]
      : []),
  ];
  if (mindset.length === 0) return rules;
  return [
    {
      id: 'mindset',
      label: journeyWords.MINDSET,
      icon: { codicon: 'lightbulb' },
      children: mindset.map((habit, index) => ({
        id: `mindset/${index}`,
        label: habit,
        tooltip: habit,
        icon: { codicon: 'circle-small' },
      })),
    },
    ...rules,
  ];
}
