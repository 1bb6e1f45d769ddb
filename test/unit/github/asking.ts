import { DAY } from '../../../src/facts/instant.ts';
import { MONDAY } from '../../github/builders.ts';
import { gitHubSchema } from '../../github/graphql.ts';
import { StandIn, type StandInOptions } from '../../github/standIn.ts';

/** When the tests look: two weeks after Monday. */
export const NOW = MONDAY + 14 * DAY;

export const TOKEN = 'gho_tokenOfMara';

export const SCHEMA = gitHubSchema();

/** Runs a test against a stand-in of its own, in which `mara` has the token above. */
export async function withStandIn<Result>(
  options: Partial<StandInOptions>,
  run: (standIn: StandIn) => Promise<Result>,
): Promise<Result> {
  const accounts = { [TOKEN]: 'mara' };
  const standIn = await StandIn.start({ pullRequests: [], accounts, schema: SCHEMA, now: () => NOW, ...options });
  try {
    return await run(standIn);
  } finally {
    await standIn.stop();
  }
}

/** A list as the queries of the tests ask for it. */
export interface Found {
  readonly issueCount: number;
  readonly nodes: readonly ({ readonly number: number } | null)[];
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string>>;
}

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly type?: string; readonly message: string; readonly path?: unknown }[];
}

export function post(standIn: StandIn, query: string, variables: object = {}, token = TOKEN): Promise<Response> {
  const headers = { authorization: `bearer ${token}` };
  return fetch(`${standIn.url}/api/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
}

export async function ask(standIn: StandIn, query: string, variables: object = {}, token = TOKEN): Promise<Answer> {
  return (await (await post(standIn, query, variables, token)).json()) as Answer;
}

export async function find(standIn: StandIn, query: string, variables: object = {}): Promise<Found> {
  const { data } = await ask(standIn, query, variables);
  return (data as { readonly search: Found }).search;
}

/** The numbers of what a search text finds; null for one that is held back. */
export async function numbersOf(
  standIn: StandIn,
  text = 'is:pr sort:created-asc',
): Promise<readonly (number | null)[]> {
  const query = `query ($text: String!) { search(type: ISSUE, query: $text, first: 100) {
    nodes { ... on PullRequest { number } } } }`;
  return (await find(standIn, query, { text })).nodes.map((node) => node?.number ?? null);
}

/** The fields of the first pull request, or of the node with an id. */
export async function fieldsOf(standIn: StandIn, fields: string, id = 'PR_acme_shop_1'): Promise<unknown> {
  const query = `query ($id: ID!) { node(id: $id) { ${fields} } }`;
  const { data, errors } = await ask(standIn, query, { id });
  return errors ?? (data as { readonly node: unknown }).node;
}

/** As another process orders something of the stand-in. */
export function order(standIn: StandIn, path: string, body: unknown): Promise<Response> {
  return fetch(`${standIn.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
}
