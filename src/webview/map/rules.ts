import type { Journey } from '../../journey/journey.ts';
import * as words from '../../words/journey.ts';
import { element } from '../element.ts';

/** The move that leads on from my column, where the map says it. */
export function moveBox({ columns, level, growth }: Journey): HTMLElement | undefined {
  const mine = columns.find(({ standing }) => standing === 'mine');
  if (!mine || level === undefined) return undefined;
  const next = columns.find(({ standing }) => standing === 'next');
  const move = growth?.moves.find(({ isMine }) => isMine);
  return element(
    'div',
    { class: 'move' },
    element('p', {}, words.standing(mine.title, level, next?.title)),
    ...(move ? [element('p', { class: 'summary' }, element('strong', {}, `${words.MOVE}: `), move.move)] : []),
  );
}

/** Mindset, how one grows with every move, and how one delegates: as the map has them. */
export function ruleSections({ mindset, growth, delegation }: Journey): readonly HTMLElement[] {
  return [
    ...(mindset.length > 0
      ? [section(words.MINDSET, element('ul', {}, ...mindset.map((habit) => element('li', {}, habit))))]
      : []),
    ...(growth
      ? [
          section(
            words.GROWTH_RULE,
            element('p', {}, growth.rule),
            element(
              'ul',
              { class: 'moves' },
              ...growth.moves.map(({ from, to, move, isMine }) =>
                element(
                  'li',
                  isMine ? { class: 'here' } : {},
                  element('strong', {}, words.moveTitle(from, to)),
                  ...(isMine ? [element('span', { class: 'mark' }, words.MY_COLUMN)] : []),
                  element('p', {}, move),
                ),
              ),
            ),
          ),
        ]
      : []),
    ...(delegation
      ? [
          section(
            words.DELEGATION_RULE,
            element('p', {}, delegation.rule),
            element('p', { class: 'quiet' }, delegation.agenda),
          ),
        ]
      : []),
  ];
}

export function section(title: string, ...content: readonly (Node | string)[]): HTMLElement {
  return element('section', {}, element('h2', {}, title), ...content);
}
