/** Arguments of every list of GitHub's GraphQL API; null is as good as left out. */
export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** A page of a list with cursors, as GitHub's connections have it. */
export function connection<Node>(all: readonly Node[], page: PageArguments) {
  const after = typeof page.after === 'string' ? placeOf(page.after) : 0;
  const before = typeof page.before === 'string' ? placeOf(page.before) - 1 : all.length;
  const from = typeof page.last === 'number' ? Math.max(after, before - page.last) : after;
  const to = typeof page.first === 'number' ? Math.min(before, from + page.first) : before;
  const nodes = all.slice(from, to);
  return {
    totalCount: all.length,
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: cursor(from + index + 1) })),
    pageInfo: {
      hasNextPage: to < all.length,
      hasPreviousPage: from > 0,
      startCursor: nodes.length > 0 ? cursor(from + 1) : null,
      endCursor: nodes.length > 0 ? cursor(to) : null,
    },
  };
}

function cursor(place: number): string {
  return Buffer.from(`cursor:${place}`).toString('base64');
}

function placeOf(text: string): number {
  const place = /^cursor:(\d+)$/.exec(Buffer.from(text, 'base64').toString())?.[1];
  if (place === undefined) throw new Error(`\`${text}\` does not appear to be a valid cursor.`);
  return Number(place);
}
