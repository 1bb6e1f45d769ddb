import { moved, type Place } from './gridMoves.ts';

/**
 * Arrow keys in a grid: one cell of it can be tabbed to, and the keys move from cell to cell.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export class GridKeys {
  readonly #main: HTMLElement;
  /** Where the keyboard was last: row and column, the heads included. */
  #place: Place = { row: 1, column: 1 };

  constructor(main: HTMLElement) {
    this.#main = main;
    main.addEventListener('keydown', (event) => this.#pressed(event));
    main.addEventListener('focusin', ({ target }) => this.#focused(target));
  }

  /** Once the grid was drawn anew: the same cell can be tabbed to, or has the focus again. */
  drawn(hadFocus: boolean): void {
    const cell = this.#cellAt(this.#place) ?? this.#cellAt({ row: 1, column: 1 });
    if (!cell) return;
    cell.tabIndex = 0;
    if (hadFocus) cell.focus({ preventScroll: true });
  }

  #rows(): readonly (readonly HTMLElement[])[] {
    const rows = [...this.#main.querySelectorAll<HTMLTableRowElement>('[role=grid] tr')];
    return rows.map((row) => [...row.cells]);
  }

  #cellAt({ row, column }: Place): HTMLElement | undefined {
    return this.#rows()[row]?.[column];
  }

  #focused(target: EventTarget | null): void {
    for (const [row, cells] of this.#rows().entries()) {
      const column = target instanceof HTMLElement ? cells.indexOf(target) : -1;
      if (column < 0) continue;
      for (const cell of this.#rows().flat()) cell.tabIndex = -1;
      this.#place = { row, column };
      const cell = cells[column];
      if (cell) cell.tabIndex = 0;
    }
  }

  #pressed(event: KeyboardEvent): void {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.altKey || event.metaKey) return;
    const rows = this.#rows();
    const row = rows.findIndex((cells) => cells.includes(target));
    if (row < 0) return;
    const column = rows[row]?.indexOf(target) ?? 0;
    const to = moved(event, { row, column }, { rows: rows.length, columns: rows[row]?.length ?? 0 });
    const cell = to && this.#cellAt(to);
    if (!cell) return;
    event.preventDefault();
    cell.focus();
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
