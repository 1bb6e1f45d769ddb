import type { AskedExpectation, ChecklistDimension, LevelChecklist } from '../../growth/checklist.ts';
import { daysSince, type FeedbackTime, feedbackTime } from '../../growth/focus.ts';
import * as checklistWords from '../../words/checklist.ts';
import { nothingPractised, suggestionsWords } from '../../words/growth.ts';
import * as words from '../../words/level.ts';
import { doNowRows } from './doNowRows.ts';
import { exampleRows, levelRow } from './levelRows.ts';
import type { CommandCall, Row } from './row.ts';

/**
 * *Next Level*: the focus, then what is asked in each dimension with a check box for each. What is practised stands on top,
 * then gaps. `suggestions`: how many pieces of evidence Rung has to suggest. `now`: by this machine's clock.
 */
export function nextLevelRows(checklist: LevelChecklist, suggestions: number, now: number): readonly Row[] {
  const { level, next, dimensions, focus, scale } = checklist;
  if (!next) return topLevelRows(checklist, suggestions, now);
  const focusedFirst = dimensions.toSorted((one, other) => Number(other.isFocused) - Number(one.isFocused));
  const titleOf = (id: string) => scale.ratings.find((rating) => rating.id === id)?.title ?? id;
  return [
    levelRow(next, words.nextIs(next.title)),
    focus ? focusRow(checklist, feedbackTime(focus, now), now) : noFocusRow(level.title),
    ...suggestionRows(suggestions),
    ...focusedFirst.map((dimension) => dimensionRow(dimension, titleOf)),
  ];
}

/** Above the highest level nothing is asked. The framework's own words on growth stand there instead. */
function topLevelRows(checklist: LevelChecklist, suggestions: number, now: number): readonly Row[] {
  const { level, scale, focus } = checklist;
  const texts = [scale.promotion?.rule, scale.growth?.rule].filter((text) => text !== undefined);
  return [
    levelRow(level, words.TOP_RUNG),
    ...(focus ? [focusRow(checklist, feedbackTime(focus, now), now)] : []),
    ...texts.map((text, index) => ({ id: `top/${index}`, label: text, tooltip: text, icon: { codicon: 'info' } })),
    ...suggestionRows(suggestions),
  ];
}

const GO_TO_FOCUS: CommandCall = { command: 'rung.openChecklist', arguments: [{ kind: 'focus' }] };

/** What is practised; once it is time, a click copies a line that asks for feedback. */
function focusRow({ dimensions, focus }: LevelChecklist, time: FeedbackTime, now: number): Row {
  const focused = dimensions.filter(({ isFocused }) => isFocused);
  const advice = checklistWords.feedbackAdvice(time);
  const isDue = time.kind === 'due';
  const label = isDue
    ? checklistWords.COPY_ASKING
    : `${checklistWords.FOCUS}: ${focused.map(({ title }) => title).join(', ')}`;
  const days = focused.map(({ id, title }) => ({ title, days: daysSince(focus?.takenUp[id] ?? now, now) }));
  const whole = checklistWords.practising(days);
  return {
    id: 'focus',
    label,
    description: isDue ? whole : advice,
    tooltip: `${whole}\n${advice}`,
    icon: isDue ? { codicon: 'comment-discussion', color: 'problemsInfoIcon.foreground' } : { codicon: 'target' },
    call: isDue ? { command: 'rung.askFeedback', arguments: [] } : GO_TO_FOCUS,
  };
}

function noFocusRow(level: string): Row {
  const { label, more } = nothingPractised(level);
  return { id: 'focus', label, description: more, tooltip: more, icon: { codicon: 'target' }, call: GO_TO_FOCUS };
}

function suggestionRows(count: number): readonly Row[] {
  if (count === 0) return [];
  const { label, more } = suggestionsWords(count);
  const call: CommandCall = { command: 'rung.openEvidence', arguments: [{ kind: 'suggestions' }] };
  return [{ id: 'suggestions', label, description: more, tooltip: more, icon: { codicon: 'lightbulb' }, call }];
}

function dimensionRow(dimension: ChecklistDimension, titleOf: (rating: string) => string): Row {
  const { id, title, asked, next, mine, isFocused } = dimension;
  const ticked = asked.filter(({ tickedSince }) => tickedSince !== undefined).length;
  const standing = next?.standing ?? mine.standing;
  const rated = standing ? [checklistWords.judgementWords(standing, titleOf)] : [];
  const said = [
    ...(mine.standing ? [`${words.MINE}: ${checklistWords.standingWords(mine.standing, titleOf)}`] : []),
    ...(next?.standing ? [`${words.NEXT}: ${checklistWords.standingWords(next.standing, titleOf)}`] : []),
  ];
  return {
    id: `dimension/${id}`,
    label: title,
    description: [...rated, words.ticked(ticked, asked.length)].join(' · '),
    tooltip: [title, ...said].join('\n'),
    ...(isFocused && { icon: { codicon: 'target' } }),
    unfolded: true,
    children: asked.map((one) => askedRow(one, id)),
  };
}

function askedRow(asked: AskedExpectation, dimension: string): Row {
  const { id, title, good, instead_of, tickedSince, isPractised, evidence } = asked;
  const said = [
    ...(isPractised ? [checklistWords.PRACTISED] : []),
    ...(evidence > 0 ? [checklistWords.evidenceCount(evidence)] : []),
  ];
  return {
    id: `expectation/${id}`,
    label: title,
    description: said.join(' · '),
    tooltip: [title, ...said, `${words.GOOD}: ${good}`, `${words.INSTEAD}: ${instead_of}`].join('\n'),
    about: { kind: 'expectation', id, dimension },
    tick: { about: 'expectation', id, ticked: tickedSince !== undefined },
    children: [...exampleRows(asked), ...doNowRows(asked, dimension)],
  };
}
