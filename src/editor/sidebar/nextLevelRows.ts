import { expectationsOf, type Framework } from '../../framework/framework.ts';
import type { Level } from '../../framework/schema.ts';
import { isTicked, type JournalState } from '../../journal/fold.ts';
import * as words from '../../words/level.ts';
import { exampleRows, levelRow } from './levelRows.ts';
import type { Row } from './row.ts';

/** *Next Level*: what is asked there, with a check box for each. */
export function nextLevelRows(framework: Framework, next: Level, journal: JournalState): readonly Row[] {
  return [
    levelRow(next, words.nextIs(next.title)),
    ...expectationsOf(framework, next).map(({ dimension, expectations: asked }): Row => {
      const ticked = asked.filter((one) => isTicked(journal, one.id)).length;
      return {
        id: `dimension/${dimension.id}`,
        label: dimension.title,
        description: words.ticked(ticked, asked.length),
        unfolded: true,
        children: asked.map((one) => ({
          id: `expectation/${one.id}`,
          label: one.title,
          tooltip: `${one.title}\n${words.GOOD}: ${one.good}\n${words.INSTEAD}: ${one.instead_of}`,
          tick: { about: 'expectation', id: one.id, ticked: isTicked(journal, one.id) },
          children: exampleRows(one),
        })),
      };
    }),
  ];
}

/** Above the highest level there is no checklist. The framework's own words on growth stand there instead. */
export function topLevelRows({ progression }: Framework, level: Level): readonly Row[] {
  const texts = [progression.promotion?.rule, progression.growth_conversations?.rule].filter(
    (text) => text !== undefined,
  );
  return [
    levelRow(level, words.TOP_RUNG),
    ...texts.map((text, index) => ({ id: `top/${index}`, label: text, tooltip: text, icon: { codicon: 'info' } })),
  ];
}
