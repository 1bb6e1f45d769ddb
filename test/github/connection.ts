/** Arguments of every list of GitHub's GraphQL API. */
export interface PageArguments {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string;
  readonly before?: string;
}

/** A page of a list with cursors, as GitHub's connections have it. */
export function connection<Node>(all: readonly Node[], page: PageArguments) {
  const after = page.after === undefined ? 0 : placeOf(page.after);
  const before = page.before === undefined ? all.length : placeOf(page.before) - 1;
  const from = page.last === undefined ? after : Math.max(after, before - page.last);
  const to = page.first === undefined ? before : Math.min(before, from + page.first);
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
