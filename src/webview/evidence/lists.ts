import { type Item, isCommit } from '../../growth/itemForm.ts';
import * as words from '../../words/evidence.ts';
import { oneLine } from '../../words/plain.ts';
import { element } from '../element.ts';
import type { PageDimension, PageSuggestion, ToPage } from './protocol.ts';

/** What Rung found that may be evidence. Each is confirmed or dismissed. */
export function suggestionList(suggestions: readonly PageSuggestion[]): HTMLElement {
  return element(
    'section',
    {},
    element('h2', { id: 'suggestions', tabindex: '-1' }, words.SUGGESTIONS),
    element('p', { class: 'quiet' }, suggestions.length > 0 ? words.SUGGESTIONS_LEAD : words.NO_SUGGESTIONS),
    element('ul', { class: 'items' }, ...suggestions.map(suggestionItem)),
  );
}

function suggestionItem({ key, title, speaksFor, because, link }: PageSuggestion): HTMLElement {
  const act = (tell: string, text: string, look: string) =>
    element(
      'button',
      { id: `${tell}/${key}`, class: look, 'data-tell': tell, 'data-key': key, 'aria-label': words.about(text, title) },
      text,
    );
  return element(
    'li',
    {},
    link === undefined ? element('strong', {}, title) : linkButton(`open/${key}`, title, link),
    ...(speaksFor === undefined ? [] : [element('span', { class: 'quiet' }, ` ${speaksFor}`)]),
    element('p', {}, because),
    element('p', { class: 'actions' }, act('confirm', words.CONFIRM, ''), act('dismiss', words.DISMISS, 'second')),
  );
}

/** What is noted, of one dimension or of all. */
export function itemList({ items, all, only, total, dimensions }: ToPage): HTMLElement {
  const options = [{ id: '', title: words.ALL_DIMENSIONS }, ...dimensions].map(({ id, title }) =>
    element('option', { value: id, selected: id === only }, title),
  );
  return element(
    'section',
    {},
    element('h2', { id: 'noted', tabindex: '-1' }, words.NOTED),
    ...(total === 0
      ? [element('p', { class: 'quiet' }, words.NOTHING_NOTED)]
      : [element('label', { class: 'show' }, words.SHOW, element('select', { id: 'show' }, ...options))]),
    element('ul', { class: 'items' }, ...items.map((item) => itemOf(item, dimensions))),
    ...(items.length < all
      ? [element('button', { id: 'all', class: 'second', 'data-tell': 'show-all' }, words.showMore(items.length, all))]
      : []),
  );
}

function itemOf(item: Item, dimensions: readonly PageDimension[]): HTMLElement {
  const link = item.kind === 'note' ? undefined : item.link;
  const dimension = dimensions.find(({ id }) => id === item.dimension);
  const asked = dimension?.levels.flatMap(({ expectations }) => expectations) ?? [];
  const expectation = item.kind === 'evidence' ? asked.find(({ id }) => id === item.expectation)?.title : undefined;
  const belongsTo = [dimension?.title ?? words.NO_DIMENSION, ...(expectation ? [expectation] : [])];
  const short = oneLine(words.itemSentence(item), 80);
  const act = (tell: string, text: string) =>
    element(
      'button',
      {
        id: `${tell}/${item.item}`,
        class: 'link',
        'data-tell': tell,
        'data-item': item.item,
        'aria-label': words.about(text, short),
      },
      text,
    );
  return element(
    'li',
    {},
    element('p', { class: 'quiet' }, [words.itemDay(item.on), ...belongsTo].join(' · ')),
    element('p', { class: 'text' }, words.itemText(item)),
    ...words.itemDetails(item).map((text) => element('p', { class: 'quiet' }, text)),
    element(
      'p',
      { class: 'links' },
      ...(link === undefined ? [] : [linkOf(item.item, link)]),
      act('edit', words.EDIT),
      act('delete', words.DELETE),
    ),
  );
}

/** A commit that has no page is told, and leads nowhere. */
function linkOf(item: string, link: string): HTMLElement {
  if (isCommit(link)) return element('span', { class: 'quiet' }, words.commitWords(link));
  return linkButton(`link/${item}`, oneLine(link, 80), link);
}

function linkButton(id: string, text: string, link: string): HTMLElement {
  return element('button', { id, class: 'link', 'data-tell': 'open', 'data-link': link }, text);
}
