import * as words from '../../words/delegation.ts';
import { element } from '../element.ts';
import type { ListedPerson } from './protocol.ts';

/** The people by name, to be gone through by the arrows. A filter hides lines; none of them is drawn anew for it. */
export class PeopleList {
  readonly element: HTMLElement;
  readonly #choose: (name: string) => void;
  readonly #filter = element('input', { type: 'text', id: 'filter', autocomplete: 'off' });
  readonly #count = element('p', { class: 'quiet', role: 'status' });
  readonly #list = element('ul', { id: 'people', role: 'listbox', tabindex: '0', 'aria-label': words.PEOPLE });
  #people: readonly ListedPerson[] = [];
  #lines: readonly Line[] = [];
  #chosen: string | undefined;

  constructor(choose: (name: string) => void) {
    this.#choose = choose;
    const label = element('label', { class: 'field' }, element('span', {}, words.FILTER), this.#filter);
    this.element = element('div', { class: 'people' }, label, this.#count, this.#list);
    this.#filter.addEventListener('input', () => this.#show());
    this.#filter.addEventListener('keydown', (event) => this.#moved(event));
    this.#list.addEventListener('keydown', (event) => this.#moved(event));
    this.#list.addEventListener('click', ({ target }) => {
      const item = target instanceof Element ? target.closest('li') : null;
      const line = this.#lines.find((one) => one.item === item);
      if (line) this.#take(line);
    });
  }

  /** Draws what differs. */
  show(people: readonly ListedPerson[], chosen: string | undefined): void {
    const isSame = JSON.stringify(people) === JSON.stringify(this.#people);
    this.#people = people;
    if (!isSame) {
      this.#lines = people.map(lineOf);
      this.#list.replaceChildren(...this.#lines.map(({ item }) => item));
    }
    this.#mark(chosen);
    if (!isSame) this.#show();
  }

  #show(): void {
    const asked = this.#filter.value.trim().toLowerCase();
    let shown = 0;
    for (const { item, text } of this.#lines) {
      const isMeant = text.includes(asked);
      if (item.hidden === isMeant) item.hidden = !isMeant;
      if (isMeant) shown++;
    }
    const said = shown === 0 && this.#lines.length > 0 ? words.NO_MATCH : words.listedCount(shown, this.#lines.length);
    this.#count.textContent = said;
  }

  #mark(chosen: string | undefined): void {
    this.#chosen = chosen;
    for (const { item, name } of this.#lines) {
      const isChosen = name === chosen;
      if (item.ariaSelected !== String(isChosen)) item.ariaSelected = String(isChosen);
      if (isChosen) this.#list.setAttribute('aria-activedescendant', item.id);
    }
    if (!this.#lines.some(({ name }) => name === chosen)) this.#list.removeAttribute('aria-activedescendant');
  }

  /** Arrows go through those that are shown, also from the filter. */
  #moved(event: KeyboardEvent): void {
    const shown = this.#lines.filter(({ item }) => !item.hidden);
    const at = shown.findIndex(({ name }) => name === this.#chosen);
    const isFilter = event.target === this.#filter;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, ...(!isFilter && { Home: 0, End: shown.length - 1 }) }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    const line = shown[Math.min(Math.max(next, 0), shown.length - 1)];
    if (line) this.#take(line);
  }

  #take({ item, name }: Line): void {
    this.#mark(name);
    item.scrollIntoView({ block: 'nearest' });
    this.#choose(name);
  }
}

interface Line {
  readonly item: HTMLLIElement;
  readonly name: string;
  /** What the filter looks in, in small letters. */
  readonly text: string;
}

function lineOf(person: ListedPerson, index: number): Line {
  const { name, level = words.NO_LEVEL, isLevelUnknown, levelNames, marks } = person;
  const known = isLevelUnknown ? [level, words.LEVEL_NOT_KNOWN] : [level];
  const about = marks === 0 ? known : [...known, words.toCoach(marks)];
  const item = element(
    'li',
    { id: `person/${index}`, role: 'option', 'aria-selected': 'false' },
    element('span', { class: 'name' }, name),
    ' ',
    element('span', { class: 'quiet' }, about.join(' · ')),
  );
  return { item, name, text: [name, ...known, ...levelNames].join('\n').toLowerCase() };
}
