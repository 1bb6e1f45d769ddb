import type { LevelChecklist } from '../../growth/checklist.ts';
import type { FeedbackTime } from '../../growth/focus.ts';
import * as words from '../../words/checklist.ts';
import { element } from '../element.ts';

/** What is practised now, what to do about feedback, and how to go on. */
export function focusBox(checklist: LevelChecklist, time: FeedbackTime | undefined, refused?: string): HTMLElement {
  const { focus, dimensions, scale } = checklist;
  const focused = dimensions.filter(({ isFocused }) => isFocused);
  const titles = focused.map(({ title }) => title);
  const content = focus && time ? standingFocus(checklist, titles, time) : [element('p', {}, words.NO_FOCUS)];
  const third = dimensions.find(({ id }) => id === refused)?.title;
  return element(
    'section',
    { class: 'focus' },
    element('h2', { id: 'focus', tabindex: '-1' }, words.FOCUS),
    ...(third === undefined
      ? []
      : [element('p', { class: 'notice', role: 'alert' }, words.refused(third, titles, scale.growth?.rule))]),
    ...content,
    ...(scale.growth && third === undefined ? [element('p', { class: 'quiet' }, scale.growth.rule)] : []),
  );
}

function standingFocus(
  { dimensions }: LevelChecklist,
  titles: readonly string[],
  time: FeedbackTime,
): readonly HTMLElement[] {
  const practised = dimensions.flatMap(({ asked }) => asked.filter(({ isPractised }) => isPractised));
  const asking = time.kind === 'due' ? '' : 'second';
  return [
    element('p', { class: 'summary' }, words.practising(titles, time)),
    practised.length === 0
      ? element('p', {}, words.PICK_PRACTICE)
      : element('ul', {}, ...practised.map(({ title }) => element('li', {}, title))),
    element('p', {}, words.feedbackAdvice(time)),
    element(
      'p',
      { class: 'actions' },
      element('button', { id: 'ask', class: asking, 'data-tell': 'ask' }, words.COPY_ASKING),
      element(
        'button',
        { id: 'again', class: 'second', 'data-tell': 'again', title: words.ROUND_AGAIN_MORE },
        words.ROUND_AGAIN,
      ),
      element('button', { id: 'end', class: 'second', 'data-tell': 'end' }, words.END_FOCUS),
    ),
  ];
}
