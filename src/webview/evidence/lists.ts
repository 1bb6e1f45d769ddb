import type { Item } from '../../growth/itemForm.ts';
import * as words from '../../words/evidence.ts';
import { oneLine } from '../../words/plain.ts';
import { element } from '../element.ts';
import type { PageSuggestion, ToPage } from './protocol.ts';

/** What Rung found that may be evidence. Each is confirmed or dismissed. */
export function suggestionList(suggestions: readonly PageSuggestion[]): HTMLElement {
  return element(
    'section',
    {},
    element('h2', { id: 'suggestions' }, words.SUGGESTIONS),
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

/** All that is noted, of one dimension or of all. `only`: the id of that dimension; empty: all. */
export function itemList({ items, all, dimensions }: ToPage, only: string): HTMLElement {
  const titleOf = (id: string) => dimensions.find((one) => one.id === id)?.title ?? words.NO_DIMENSION;
  const shown = items.filter(({ dimension }) => only === '' || dimension === only);
  const options = [{ id: '', title: words.ALL_DIMENSIONS }, ...dimensions].map(({ id, title }) =>
    element('option', { value: id, selected: id === only }, title),
  );
  return element(
    'section',
    {},
    element('h2', { id: 'noted', tabindex: '-1' }, words.NOTED),
    ...(all === 0
      ? [element('p', { class: 'quiet' }, words.NOTHING_NOTED)]
      : [element('label', { class: 'show' }, words.SHOW, element('select', { id: 'show' }, ...options))]),
    element('ul', { class: 'items' }, ...shown.map((item) => itemOf(item, titleOf(item.dimension)))),
    ...(items.length < all
      ? [element('button', { id: 'all', class: 'second', 'data-tell': 'show-all' }, words.showMore(items.length, all))]
      : []),
  );
}

function itemOf(item: Item, dimension: string): HTMLElement {
  const link = item.kind === 'note' ? undefined : item.link;
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
    element('p', { class: 'quiet' }, [words.itemDay(item.on), dimension].join(' · ')),
    element('p', { class: 'text' }, words.itemText(item)),
    ...words.itemDetails(item).map((text) => element('p', { class: 'quiet' }, text)),
    element(
      'p',
      { class: 'links' },
      ...(link === undefined ? [] : [linkButton(`link/${item.item}`, oneLine(link, 80), link)]),
      act('edit', words.EDIT),
      act('delete', words.DELETE),
    ),
  );
}

function linkButton(id: string, text: string, link: string): HTMLElement {
  return element('button', { id, class: 'link', 'data-tell': 'open', 'data-link': link }, text);
}
