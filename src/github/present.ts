/** The nodes of a list without those that were held back. */
export function present<Node>(nodes: readonly (Node | null)[] | null | undefined): readonly Node[] {
  return (nodes ?? []).filter((node) => node !== null);
}

/** Whether some of the nodes, or all of them, were held back. */
export function isHoled(nodes: readonly unknown[] | null | undefined): boolean {
  return !nodes || nodes.includes(null);
}
