/** Puts things in the order in which they were first shown: what somebody is choosing in must not move meanwhile. */
export class KeptOrder {
  #order: readonly string[] = [];

  /** They are sorted anew the next time that they are shown. */
  begin(): void {
    this.#order = [];
  }

  /** Where they are other ones than before, their own order counts from now on. */
  of<One extends { readonly id: string }>(all: readonly One[]): readonly One[] {
    const isKnown = all.length === this.#order.length && all.every(({ id }) => this.#order.includes(id));
    if (!isKnown) this.#order = all.map(({ id }) => id);
    return all.toSorted((a, b) => this.#order.indexOf(a.id) - this.#order.indexOf(b.id));
  }
}
