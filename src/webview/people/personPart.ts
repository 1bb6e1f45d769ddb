import type { PersonLevel } from '../../delegation/personLevel.ts';
import type { PersonView } from '../../delegation/personView.ts';
import { assertNever } from '../../facts/assertNever.ts';
import * as words from '../../words/delegation.ts';
import { element } from '../element.ts';
import type { Fields } from './fields.ts';
import { agendaPart, handOffPart } from './handOffPart.ts';
import { levelSelect } from './levelField.ts';
import type { ToPage } from './protocol.ts';
import { sidePart } from './sidePart.ts';

/** All about one person. */
export function personPart(view: PersonView, choices: ToPage['choices'], fields: Fields): readonly HTMLElement[] {
  const { name, level } = view;
  const act = (tell: string, text: string, look: string) =>
    element('button', { id: tell, class: look, 'data-tell': tell }, text);
  return [
    element('h2', { id: 'person', tabindex: '-1', class: 'person' }, name),
    element('p', { class: 'actions' }, act('sheet', words.MAKE_SHEET, ''), act('import', words.IMPORT, 'second')),
    ownFields(view, choices, fields),
    ...levelRemarks(level, choices, view.hasMap),
    ...handOffPart(view, fields),
    ...agendaPart(view),
    ...sidePart(view, fields),
  ];
}

function ownFields({ level, notes }: PersonView, choices: ToPage['choices'], fields: Fields): HTMLElement {
  const value = fields.shown('level', valueOfLevel(level));
  const textarea = element('textarea', {
    id: 'notes',
    'data-field': 'notes',
    rows: '2',
    placeholder: words.NOTES_EXAMPLE,
  });
  textarea.value = fields.shown('notes', notes);
  return element(
    'div',
    { class: 'row' },
    element(
      'label',
      { class: 'field level' },
      element('span', {}, words.LEVEL),
      levelSelect(choices, value, { id: 'level', 'data-field': 'level' }),
    ),
    element('label', { class: 'field' }, element('span', {}, words.NOTES), textarea),
  );
}

function valueOfLevel(level: PersonLevel): string {
  switch (level.kind) {
    case 'none':
      return '';
    case 'unknown':
      return level.written;
    case 'known':
      return level.chosen.id;
    default:
      return assertNever(level);
  }
}

/** What keeps the page from saying more, and what to do about it. */
function levelRemarks(level: PersonLevel, choices: ToPage['choices'], hasMap: boolean): readonly HTMLElement[] {
  const notice = (text: string) => [element('p', { class: 'notice' }, text)];
  switch (level.kind) {
    case 'none':
      return notice(words.NO_LEVEL_YET);
    case 'unknown': {
      const known = [...choices.levels, ...choices.columns].map(({ id }) => id);
      return notice(words.unknownLevel(level.written, level.nearest, known));
    }
    case 'known':
      if (!hasMap) return notice(words.NO_MAP);
      if (!level.column) return notice(words.noColumn(level.chosen.title));
      if (level.column.id === level.chosen.id) return [];
      return [element('p', { class: 'quiet' }, words.goesWith(level.column.title))];
    default:
      return assertNever(level);
  }
}
