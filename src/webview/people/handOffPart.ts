import type { AgendaItem } from '../../delegation/agenda.ts';
import type { ColumnBehaviour, GeneralHandOff, HandOff, TouchpointHandOff } from '../../delegation/handOff.ts';
import type { PersonView } from '../../delegation/personView.ts';
import * as words from '../../words/delegation.ts';
import { element } from '../element.ts';
import type { Fields } from './fields.ts';

/** What to hand off in general and at each touchpoint; nothing where no column of the map goes with the level. */
export function handOffPart({ handOff }: PersonView, fields: Fields): readonly HTMLElement[] {
  if (!handOff) return [];
  return [
    element(
      'section',
      { 'aria-labelledby': 'hand-off' },
      element('h3', { id: 'hand-off' }, words.HAND_OFF),
      element('p', { class: 'rung' }, words.pastWords(handOff)),
      ...(handOff.inGeneral ? general(handOff.inGeneral) : [element('p', { class: 'quiet' }, words.MAP_IS_SILENT)]),
      element('h4', { id: 'by-touchpoint' }, words.BY_TOUCHPOINT),
      touchpointTable(handOff, fields),
    ),
  ];
}

function general({ rule, comfortable, next, stayClose }: GeneralHandOff): readonly HTMLElement[] {
  const parts = [
    [words.HAND_OFF_NEXT, next],
    [words.COMFORTABLE, comfortable === next ? undefined : comfortable],
    [words.STAY_CLOSE, stayClose],
  ] as const;
  const said = parts.flatMap(([title, text]) =>
    text === undefined ? [] : [element('dt', {}, title), element('dd', {}, text)],
  );
  return [element('dl', { class: 'general' }, ...said), element('p', { class: 'quiet' }, rule)];
}

function touchpointTable({ touchpoints, inGeneral }: HandOff, fields: Fields): HTMLElement {
  const heads = [words.TOUCHPOINT, words.COMFORTABLE, words.CANNOT_YET, words.HAND_OFF_NEXT];
  return element(
    'div',
    { class: 'wide' },
    element(
      'table',
      { class: 'touchpoints', 'aria-labelledby': 'by-touchpoint' },
      element('thead', {}, element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)))),
      element('tbody', {}, ...touchpoints.map((one) => touchpointRow(one, inGeneral?.stayClose, fields))),
    ),
  );
}

function touchpointRow(one: TouchpointHandOff, generally: string | undefined, fields: Fields): HTMLElement {
  const { touchpoint, comfortable, mark } = one;
  return element(
    'tr',
    { class: mark ? 'marked' : '' },
    element('th', { scope: 'row' }, touchpoint.title),
    element(
      'td',
      { 'data-head': words.COMFORTABLE },
      ...(comfortable ? behaviour(comfortable) : [words.NOTHING_COMFORTABLE]),
    ),
    element('td', {}, markButton(one), ...(mark ? [becauseField(one, fields)] : [])),
    element('td', { 'data-head': words.HAND_OFF_NEXT }, ...handedOff(one, generally)),
  );
}

function handedOff(one: TouchpointHandOff, generally: string | undefined): readonly HTMLElement[] {
  const { comfortable, handOff, stayClose, mark } = one;
  // What is comfortable there says it already.
  if (comfortable?.column.id === handOff.column.id) return [element('p', {}, words.pastAtTouchpoint(one))];
  // Where to stay close stands above for all of them; a mark makes it another one.
  const close = mark && stayClose !== undefined && stayClose !== generally ? stayClose : undefined;
  return [
    element('p', { class: 'quiet' }, words.pastAtTouchpoint(one)),
    element('p', {}, handOff.behaviour),
    ...(close === undefined ? [] : [element('p', { class: 'quiet' }, `${words.STAY_CLOSE}: ${close}`)]),
  ];
}

function behaviour(one: ColumnBehaviour): readonly HTMLElement[] {
  return [element('p', { class: 'quiet' }, words.columnWords(one)), element('p', {}, one.behaviour)];
}

/** It is about the person's own level, which is what a mark hands off again. */
function markButton({ touchpoint: { id, title }, mark, comfortable, handOff }: TouchpointHandOff): HTMLElement {
  const isOn = mark !== undefined;
  const { behaviour: own } = isOn || !comfortable ? handOff : comfortable;
  return element(
    'button',
    {
      id: `mark/${id}`,
      class: 'second',
      'data-tell': 'mark',
      'data-touchpoint': id,
      'data-on': String(!isOn),
      'aria-pressed': String(isOn),
      'aria-label': words.cannotYetAt(title, own),
      title: words.cannotYet(own),
    },
    words.CANNOT_YET,
  );
}

function becauseField({ touchpoint: { id, title }, mark }: TouchpointHandOff, fields: Fields): HTMLElement {
  const field = `because/${id}`;
  const textarea = element('textarea', {
    id: field,
    class: 'because',
    rows: '1',
    maxlength: '500',
    placeholder: words.BECAUSE_ASKED,
    'aria-label': words.aboutWords(words.BECAUSE, title),
    'data-field': 'because',
    'data-touchpoint': id,
  });
  textarea.value = fields.shown(field, mark?.because ?? '');
  return textarea;
}

/** What to coach, as it goes into the sheet. */
export function agendaPart({ agenda, agendaRule, handOff }: PersonView): readonly HTMLElement[] {
  if (agenda.length === 0 && !handOff) return [];
  const isInMap = (id: string) => handOff?.touchpoints.some(({ touchpoint }) => touchpoint.id === id) ?? false;
  return [
    element(
      'section',
      { 'aria-labelledby': 'agenda' },
      element('h3', { id: 'agenda' }, words.AGENDA),
      ...(agendaRule === undefined ? [] : [element('p', { class: 'quiet' }, agendaRule)]),
      agenda.length === 0
        ? element('p', {}, words.NO_AGENDA)
        : element('ul', { class: 'agenda' }, ...agenda.map((item) => agendaLine(item, isInMap(item.touchpoint)))),
    ),
  ];
}

/** A mark at a touchpoint that the table does not have can be taken back here. */
function agendaLine({ touchpoint, title, behaviour: expected, because }: AgendaItem, isInTable: boolean): HTMLElement {
  const told = { 'data-tell': 'mark', 'data-touchpoint': touchpoint, 'data-on': 'false', 'aria-pressed': 'true' };
  const label = words.aboutWords(words.CANNOT_YET, title);
  return element(
    'li',
    {},
    element('strong', {}, title),
    ...(expected === undefined ? [] : [`: ${expected}`]),
    ...(because === undefined ? [] : [element('p', { class: 'quiet' }, because)]),
    ...(isInTable
      ? []
      : [
          element('p', { class: 'quiet' }, words.NOT_IN_MAP),
          element(
            'button',
            { id: `mark/${touchpoint}`, class: 'second', ...told, 'aria-label': label },
            words.CANNOT_YET,
          ),
        ]),
  );
}
