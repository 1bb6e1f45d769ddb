import { schema as published } from '@octokit/graphql-schema';
import {
  buildSchema,
  type DocumentNode,
  defaultFieldResolver,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import type { PullRequest, RepositoryName } from '../../src/facts/pullRequest.ts';
import { connection, type PageArguments } from './connection.ts';
import { badPages, type Cost, costOf } from './cost.ts';
import { fault, formatted, orError } from './errors.ts';
import type { Fault } from './faults.ts';
import type { Holdings } from './holdings.ts';
import { pullRequestNode, repositoryNode } from './nodes.ts';
import { remarkNode } from './remarks.ts';
import { ALL_SCOPES, scopeErrors } from './scopes.ts';
import { actorNode, type Surroundings } from './surroundings.ts';

/** GitHub's published schema, 1.2 MB of it: build it once. Two fields stand twice in it. */
export function gitHubSchema(): GraphQLSchema {
  return buildSchema(published.idl, { assumeValidSDL: true });
}

/** All that an answer depends on. */
export interface World {
  readonly viewer: string;
  readonly holdings: Holdings;
  readonly teams: readonly { readonly slug: string; readonly members: readonly string[] }[];
  readonly gitAttributes: (repository: RepositoryName) => string | undefined;
  readonly fault: Fault | undefined;
  /** Changes a description, and brings what there is then. undefined: the token may only read. */
  readonly update: ((id: string, body: string) => Holdings) | undefined;
  /** What is left of the hour's points, before this query. */
  readonly points: { readonly limit: number; readonly used: number; readonly resetAt: string };
}

/** A query that GitHub would take, or the errors with which it would refuse it. */
export type Checked =
  | { readonly kind: 'valid'; readonly document: DocumentNode; readonly cost: Cost }
  | { readonly kind: 'refused'; readonly answer: FormattedExecutionResult };

export interface GraphQLRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** By the schema, by GitHub's rules for pages and for the number of nodes, and by what the token may ask for. */
export function check(
  schema: GraphQLSchema,
  { query, variables }: GraphQLRequest,
  scopes: readonly string[] = ALL_SCOPES,
): Checked {
  const document = parsed(query);
  if (document instanceof GraphQLError) return refused([document]);
  const errors = validate(schema, document);
  if (errors.length > 0) return refused(errors);
  const asked = { schema, document, variables };
  const unscoped = scopeErrors(asked, scopes);
  if (unscoped.length > 0) return refused(unscoped);
  const pages = badPages(asked);
  if (pages.length > 0)
    return refused(pages.map(({ path, type }) => fault(type, `Pages of \`${path}\` need 1 to 100.`)));
  const cost = costOf(asked);
  if (cost.nodes <= 500_000) return { kind: 'valid', document, cost };
  return refused([fault('MAX_NODE_LIMIT_EXCEEDED', `This query asks for ${cost.nodes} nodes, more than 500,000.`)]);
}

/** Answers a valid query. Only what Rung may ask is served; another field is an error that names it. */
export function answer(
  schema: GraphQLSchema,
  { document, cost }: Extract<Checked, { kind: 'valid' }>,
  variables: GraphQLRequest['variables'],
  world: World,
): FormattedExecutionResult {
  const result = execute({
    schema,
    document,
    variableValues: { ...variables },
    rootValue: root(world, cost),
    fieldResolver: served,
  });
  if ('then' in result) throw new Error('the stand-in answers at once');
  return formatted(result.data, result.errors ?? []);
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

const served: GraphQLFieldResolver<unknown, unknown> = (source, given, context, info) => {
  const isServed = typeof source === 'object' && source !== null && info.fieldName in source;
  if (!isServed) throw new Error(`the stand-in does not serve ${info.parentType.name}.${info.fieldName}`);
  return defaultFieldResolver(source, given, context, info);
};

function root(world: World, cost: Cost) {
  const { viewer } = world;
  const around = surroundings(world);
  const node = ({ id }: { readonly id: string }) => nodeOf(id, world, around);
  return {
    viewer: { __typename: 'User', login: viewer, id: `U_${viewer}` },
    rateLimit: rateLimit(world.points, cost),
    node,
    nodes: ({ ids }: { readonly ids: readonly string[] }) => ids.map((id) => orError(() => node({ id }))),
    user: ({ login }: { readonly login: string }) => actorNode({ login, typename: 'User' }, around),
    repository: (name: RepositoryName) => repository(name, world, around),
    updatePullRequest: ({ input }: { readonly input: UpdateInput }) => updatePullRequest(input, world),
    search: (asked: PageArguments & { readonly query: string; readonly type: string }) => found(asked, world, around),
  };
}

function surroundings({ viewer, gitAttributes, holdings, fault: ordered }: World): Surroundings {
  return {
    viewer,
    gitAttributes,
    updatedAt: (pullRequest) => holdings.updatedAt(pullRequest),
    replacedAt: (repository, deployment) => holdings.replacedAt(repository, deployment),
    nobody: ordered?.kind === 'null-author',
  };
}

/** A pull request, or a review or comment on one. */
function nodeOf(id: string, { holdings, fault: ordered }: World, around: Surroundings) {
  const [, on = id, place] = /^(?:PRR|IC)_(.*)_(\d+)$/.exec(id) ?? [];
  const pullRequest = holdings.withId(on);
  const gone = fault('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`);
  if (!pullRequest) throw gone;
  const heldBackFor = heldBack(pullRequest, ordered);
  if (heldBackFor) return heldBackFor;
  if (place === undefined) return pullRequestNode(pullRequest, around);
  const remark = remarkNode(pullRequest, Number(place), around);
  if (remark?.id !== id) throw gone;
  return remark;
}

/** What of GitHub's `UpdatePullRequestInput` is served. */
interface UpdateInput {
  readonly pullRequestId: string;
  readonly body?: string | null;
}

const LONGEST_BODY = 65_536;

/** Changes a description; an error where it is not there, too long, or not for this account or token to change. */
function updatePullRequest({ pullRequestId: id, body }: UpdateInput, world: World) {
  const { holdings, viewer, update } = world;
  const pullRequest = holdings.withId(id);
  if (!pullRequest) throw fault('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`);
  if (!update) throw fault('FORBIDDEN', 'Resource not accessible by personal access token');
  if (pullRequest.author?.login !== viewer)
    throw fault('FORBIDDEN', `${viewer} does not have the correct permissions to execute \`UpdatePullRequest\``);
  if (body && [...body].length > LONGEST_BODY)
    throw fault('UNPROCESSABLE', `Body is too long (maximum is ${LONGEST_BODY} characters)`);
  const after = body === undefined || body === null ? holdings : update(id, body);
  const updated = after.withId(id) ?? pullRequest;
  return { pullRequest: pullRequestNode(updated, surroundings({ ...world, holdings: after })) };
}

function rateLimit({ limit, used, resetAt }: World['points'], cost: Cost) {
  const spent = used + cost.points;
  return { cost: cost.points, limit, used: spent, remaining: limit - spent, resetAt, nodeCount: cost.nodes };
}

function repository({ owner, name }: RepositoryName, world: World, around: Surroundings) {
  const own = world.holdings.in({ owner, name });
  if (own.length === 0 || isGone({ owner, name }, world.fault)) throw repositoryGone({ owner, name });
  return {
    ...repositoryNode({ owner, name }, around),
    pullRequest: ({ number }: { readonly number: number }) => {
      const one = own.find((candidate) => candidate.number === number);
      if (!one) throw fault('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
      return heldBack(one, world.fault) ?? pullRequestNode(one, around);
    },
  };
}

/** GitHub finds more than it shows: the count is of all, the pages end after 1,000. */
function found(
  { query, type, ...page }: PageArguments & { readonly query: string; readonly type: string },
  world: World,
  around: Surroundings,
) {
  if (type !== 'ISSUE') throw new Error(`the stand-in does not search for ${type}`);
  const all = world.holdings.search(query, world);
  const shown = connection(all.slice(0, 1000), page);
  const limit = world.fault?.kind === 'resource-limits' ? world.fault.nodes : Number.POSITIVE_INFINITY;
  const nodes = shown.nodes.map((one, index) => {
    if (index >= limit) return fault('RESOURCE_LIMITS_EXCEEDED', 'Resource limits for this query exceeded.');
    return heldBack(one, world.fault) ?? pullRequestNode(one, around);
  });
  const edges = shown.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index] }));
  return { ...shown, nodes, edges, issueCount: all.length };
}

/** The error that stands where a pull request is held back; undefined: it is not. */
function heldBack({ id, repository }: PullRequest, ordered: Fault | undefined): GraphQLError | undefined {
  if (ordered?.kind === 'saml-of' && ordered.owner === repository.owner) {
    const said = 'Resource protected by organization SAML enforcement. You must grant your token access to it.';
    return fault('FORBIDDEN', said, { extensions: { saml_failure: true } });
  }
  if (isGone(repository, ordered)) return repositoryGone(repository);
  if (ordered?.kind !== 'pull-request-gone' || ordered.id !== id) return undefined;
  return fault('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`);
}

function isGone({ owner, name }: RepositoryName, ordered: Fault | undefined): boolean {
  return ordered?.kind === 'repository-gone' && ordered.owner === owner && ordered.name === name;
}

function repositoryGone({ owner, name }: RepositoryName): GraphQLError {
  return fault('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
}

function refused(errors: readonly GraphQLError[]): Checked {
  return { kind: 'refused', answer: formatted(undefined, errors) };
}
