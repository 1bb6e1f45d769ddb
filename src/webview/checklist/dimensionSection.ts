import type { AskedExpectation, ChecklistDimension, LevelChecklist } from '../../growth/checklist.ts';
import type { HabitFigure } from '../../growth/habitFigures.ts';
import type { EvidenceEntry, FeedbackEntry, NoteEntry } from '../../journal/record.ts';
import * as words from '../../words/checklist.ts';
import { itemDay, itemSentence } from '../../words/evidence.ts';
import { habitWords } from '../../words/habits.ts';
import { GOOD, INSTEAD, standingWords } from '../../words/level.ts';
import { oneLine } from '../../words/plain.ts';
import { element } from '../element.ts';

/** One dimension: what changes, what my habits say, what I noted. Its picture is drawn into `picture`. */
export function dimensionSection(
  checklist: LevelChecklist,
  dimension: ChecklistDimension,
  picture: HTMLElement | undefined,
): HTMLElement {
  const { id, title, isFocused } = dimension;
  const focusTitle = isFocused ? words.LEAVE_FOCUS : words.FOCUS_ON_THIS;
  return element(
    'section',
    { class: isFocused ? 'dimension focused' : 'dimension' },
    element('h2', { id: `dimension/${id}`, tabindex: '-1' }, title),
    ...(isFocused ? [element('span', { class: 'mark' }, words.FOCUS)] : []),
    element(
      'p',
      { class: 'actions' },
      button(`focus/${id}`, focusTitle, { tell: 'focus', dimension: id, on: String(!isFocused) }, title),
      button(`note/evidence/${id}`, words.NOTE_EVIDENCE, { tell: 'note', what: 'evidence', dimension: id }, title),
      button(`note/feedback/${id}`, words.NOTE_FEEDBACK, { tell: 'note', what: 'feedback', dimension: id }, title),
      button(`note/note/${id}`, words.NOTE_TO_SELF, { tell: 'note', what: 'note', dimension: id }, title),
    ),
    ...changes(checklist, dimension),
    ...habits(dimension.figures),
    ...noted(dimension),
    ...(picture ? [picture] : []),
  );
}

type Told = Readonly<Record<string, string>>;

/** A button of the second rank; what it tells stands in its attributes. `about` is said to a screen reader behind its text. */
function button(id: string, text: string, told: Told, about: string, attributes: Told = {}): HTMLElement {
  const dataset = Object.fromEntries(Object.entries(told).map(([name, value]) => [`data-${name}`, value]));
  return element('button', { id, class: 'second', 'aria-label': `${text}: ${about}`, ...dataset, ...attributes }, text);
}

/** What my level asks beside what the next one asks. At the top of the ladder there is one column. */
function changes({ level, next }: LevelChecklist, dimension: ChecklistDimension): readonly HTMLElement[] {
  const { asksNow, asked, isFocused } = dimension;
  const items = asked.map((one) => askedItem(one, dimension, isFocused));
  const isAsked = element('ul', { class: 'asked' }, ...items);
  const list = asked.length === 0 ? element('p', { class: 'quiet' }, words.NOTHING_ASKED) : isAsked;
  if (!next) return [element('h3', {}, words.WHAT_IS_ASKED), list];
  return [
    element('h3', {}, words.WHAT_CHANGES),
    element(
      'div',
      { class: 'changes' },
      element(
        'div',
        {},
        element('h4', {}, level.title),
        element('ul', { class: 'now' }, ...asksNow.map(({ title }) => element('li', {}, title))),
      ),
      element('div', {}, element('h4', {}, next.title), list),
    ),
  ];
}

function askedItem(asked: AskedExpectation, { id: dimension }: ChecklistDimension, isFocused: boolean): HTMLElement {
  const { id, title, good, instead_of, tickedSince, isPractised, evidence } = asked;
  const ticked = tickedSince !== undefined;
  const box = element('input', { type: 'checkbox', id: `tick/${id}`, checked: ticked, 'data-expectation': id });
  const practise = { tell: 'practise', expectation: id, on: String(!isPractised) };
  const note = { tell: 'note', what: 'evidence', dimension, expectation: id };
  const said = [
    ...(tickedSince === undefined ? [] : [words.since(tickedSince)]),
    ...(evidence > 0 ? [words.evidenceCount(evidence)] : []),
  ];
  return element(
    'li',
    {},
    element('label', { title: words.I_DO_THIS }, box, title),
    ...(said.length === 0 ? [] : [element('span', { class: 'quiet since' }, said.join(' · '))]),
    element('p', {}, element('strong', {}, `${GOOD}: `), good),
    element('p', { class: 'quiet' }, element('strong', {}, `${INSTEAD}: `), instead_of),
    element(
      'p',
      { class: 'actions' },
      ...(isFocused
        ? [button(`practise/${id}`, words.PRACTISE, practise, title, { 'aria-pressed': String(isPractised) })]
        : []),
      button(`note/expectation/${id}`, words.NOTE_EVIDENCE, note, title),
    ),
  );
}

function habits(figures: readonly HabitFigure[]): readonly HTMLElement[] {
  if (figures.length === 0) return [];
  const lines = figures.map(({ habit, finding }) => {
    const { title } = habitWords(habit.id);
    const link = { class: 'link', id: `trend/${habit.id}`, 'data-tell': 'trend', 'data-habit': habit.id };
    return element('li', {}, element('button', link, title), ` ${standingWords({ habit, finding })}`);
  });
  return [element('h3', { title: words.HABITS_MORE }, words.HABITS), element('ul', { class: 'habits' }, ...lines)];
}

/** The newest of what is noted here, and the way to all of it. */
function noted({ id, evidence, feedback, notes }: ChecklistDimension): readonly HTMLElement[] {
  const newest = [...evidence.newest, ...feedback.newest, ...notes.newest];
  const all = evidence.all + feedback.all + notes.all;
  const rest = { class: 'link', id: `evidence/${id}`, 'data-tell': 'evidence', 'data-dimension': id };
  return [
    element('h3', {}, words.EVIDENCE),
    ...(all === 0
      ? [element('p', { class: 'quiet' }, words.NO_EVIDENCE)]
      : [
          element('ul', { class: 'noted' }, ...newest.map(notedLine)),
          element('button', rest, words.showAllEvidence(all)),
        ]),
  ];
}

function notedLine(item: EvidenceEntry | FeedbackEntry | NoteEntry): HTMLElement {
  return element(
    'li',
    {},
    element('span', { class: 'quiet' }, itemDay(item.on)),
    ` ${oneLine(itemSentence(item), 240)}`,
  );
}
