import type { RatingScale } from '../../growth/checklist.ts';
import * as words from '../../words/checklist.ts';
import { element } from '../element.ts';

/** The framework's own words on growing and promotion, folded up. */
export function scaleSections({ promotion, growth }: RatingScale): readonly HTMLElement[] {
  const plain = (texts: readonly string[]) => texts.map((text) => element('li', {}, text));
  return [
    ...(growth ? [folded('growth', words.HOW_TO_GROW, growth.rule, plain(growth.steps))] : []),
    ...(promotion
      ? [
          folded(
            'promotion',
            words.WHAT_A_PROMOTION_NEEDS,
            promotion.rule,
            plain(promotion.evidence.map(({ text }) => text)),
          ),
        ]
      : []),
  ];
}

function folded(id: string, title: string, rule: string | undefined, items: readonly HTMLElement[]): HTMLElement {
  return element(
    'details',
    { id },
    element('summary', {}, element('h2', {}, title)),
    ...(rule ? [element('p', {}, rule)] : []),
    element('ul', {}, ...items),
  );
}
