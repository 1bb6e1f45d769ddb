import type { ChecklistDimension, LevelChecklist } from '../../growth/checklist.ts';
import type { FeedbackTime } from '../../growth/focus.ts';
import { daysSince } from '../../growth/focus.ts';
import * as words from '../../words/checklist.ts';
import { element } from '../element.ts';

/** What the box is drawn from besides the checklist. */
export interface FocusLook {
  readonly time: FeedbackTime | undefined;
  readonly now: number;
  /** A dimension that could not be added. */
  readonly refused: string | undefined;
  /** What the last click came to. */
  readonly said: string;
}

/** What is practised now, what to do about feedback, and how to go on. */
export function focusBox(checklist: LevelChecklist, look: FocusLook): HTMLElement {
  const { dimensions, scale } = checklist;
  const focused = dimensions.filter(({ isFocused }) => isFocused);
  const third = dimensions.find(({ id }) => id === look.refused);
  return element(
    'section',
    { class: 'focus' },
    element('h2', { id: 'focus', tabindex: '-1' }, words.FOCUS),
    element('p', { class: 'said', role: 'status' }, look.said),
    ...(third ? [refusal(third, focused, scale.growth?.rule)] : []),
    ...(focused.length > 0 && look.time ? standingFocus(checklist, look.time, look.now) : choosing(dimensions)),
    ...(scale.growth && !third ? [element('p', { class: 'quiet' }, scale.growth.rule)] : []),
  );
}

/** Why there is no third, and what can be left out for it. */
function refusal(
  third: ChecklistDimension,
  focused: readonly ChecklistDimension[],
  rule: string | undefined,
): HTMLElement {
  const titles = focused.map(({ title }) => title);
  const leaving = focused.map(({ id, title }) =>
    focusButton(`leave/${id}`, words.leaveOut(title), { id, isOn: false }),
  );
  return element(
    'div',
    { class: 'notice', role: 'alert', id: 'refused', tabindex: '-1' },
    element('p', {}, words.refused(third.title, titles, rule)),
    element('p', { class: 'actions' }, ...leaving),
  );
}

function choosing(dimensions: readonly ChecklistDimension[]): readonly HTMLElement[] {
  const buttons = dimensions.map(({ id, title }) => focusButton(`choose/${id}`, title, { id, isOn: true }));
  return [element('p', {}, words.NO_FOCUS), element('p', { class: 'actions' }, ...buttons)];
}

function focusButton(id: string, text: string, { id: dimension, isOn }: { id: string; isOn: boolean }): HTMLElement {
  const told = { 'data-tell': 'focus', 'data-dimension': dimension, 'data-on': String(isOn) };
  return element('button', { id, class: 'second', ...told }, text);
}

function standingFocus({ dimensions, focus }: LevelChecklist, time: FeedbackTime, now: number): readonly HTMLElement[] {
  const focused = dimensions.filter(({ isFocused }) => isFocused);
  const practised = focused.flatMap(({ asked }) => asked.filter(({ isPractised }) => isPractised));
  const days = focused.map(({ id, title }) => ({ title, days: daysSince(focus?.takenUp[id] ?? now, now) }));
  const act = (tell: string, text: string, more: string, look = 'second') =>
    element('button', { id: tell, class: look, 'data-tell': tell, title: more }, text);
  return [
    element('p', { class: 'summary' }, words.practising(days)),
    practised.length === 0
      ? element('p', {}, words.PICK_PRACTICE)
      : element('ul', {}, ...practised.map(({ title }) => element('li', {}, title))),
    element('p', {}, words.feedbackAdvice(time)),
    element(
      'p',
      { class: 'actions' },
      act('ask', words.COPY_ASKING, '', time.kind === 'due' ? '' : 'second'),
      act('again', words.ROUND_AGAIN, words.ROUND_AGAIN_MORE),
      act('end', words.END_FOCUS, ''),
    ),
  ];
}
