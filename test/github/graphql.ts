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
import type { Fault } from './faults.ts';
import { actorNode, pullRequestNode, repositoryNode, type Surroundings } from './nodes.ts';
import { search } from './search.ts';

/** GitHub's published schema, 1.2 MB of it: build it once. Two fields stand twice in it. */
export function gitHubSchema(): GraphQLSchema {
  return buildSchema(published.idl, { assumeValidSDL: true });
}

/** All that an answer depends on. */
export interface World {
  readonly viewer: string;
  readonly pullRequests: readonly PullRequest[];
  readonly teams: readonly { readonly slug: string; readonly members: readonly string[] }[];
  readonly gitAttributes: (repository: RepositoryName) => string | undefined;
  readonly fault: Fault | undefined;
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

/** By the schema, and by GitHub's rules for pages and for the number of nodes. */
export function check(schema: GraphQLSchema, { query, variables }: GraphQLRequest): Checked {
  const document = parsed(query);
  if (document instanceof GraphQLError) return refused([document]);
  const errors = validate(schema, document);
  if (errors.length > 0) return refused(errors);
  const asked = { schema, document, variables };
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
  const around: Surroundings = { gitAttributes: world.gitAttributes, nobody: world.fault?.kind === 'null-author' };
  const me = { __typename: 'User', login: world.viewer, id: `U_${world.viewer}` };
  const node = ({ id }: { readonly id: string }) => {
    const found = world.pullRequests.find((one) => one.id === id);
    if (!found) throw fault('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`);
    return heldBack(found, world.fault) ?? pullRequestNode(found, around);
  };
  return {
    viewer: me,
    rateLimit: rateLimit(world.points, cost),
    node,
    nodes: ({ ids }: { readonly ids: readonly string[] }) => ids.map((id) => orError(() => node({ id }))),
    user: ({ login }: { readonly login: string }) => actorNode({ login, typename: 'User' }, around),
    repository: (name: RepositoryName) => repository(name, world, around),
    search: (asked: PageArguments & { readonly query: string; readonly type: string }) => found(asked, world, around),
  };
}

function rateLimit({ limit, used, resetAt }: World['points'], cost: Cost) {
  const spent = used + cost.points;
  return { cost: cost.points, limit, used: spent, remaining: limit - spent, resetAt, nodeCount: cost.nodes };
}

function repository({ owner, name }: RepositoryName, world: World, around: Surroundings) {
  const own = world.pullRequests.filter(
    ({ repository }) =>
      repository.owner === owner && repository.name === name && !heldBack({ repository }, world.fault),
  );
  if (own.length === 0) throw fault('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  return {
    ...repositoryNode({ owner, name }, around),
    pullRequest: ({ number }: { readonly number: number }) => {
      const one = own.find((candidate) => candidate.number === number);
      if (!one) throw fault('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
      return pullRequestNode(one, around);
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
  const all = search(query, world.pullRequests, world);
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
function heldBack(
  { repository }: Pick<PullRequest, 'repository'>,
  ordered: Fault | undefined,
): GraphQLError | undefined {
  const { owner, name } = repository;
  if (ordered?.kind === 'saml-of' && ordered.owner === owner) {
    const said = 'Resource protected by organization SAML enforcement. You must grant your token access to it.';
    return fault('FORBIDDEN', said, { saml_failure: true });
  }
  if (ordered?.kind === 'repository-gone' && ordered.owner === owner && ordered.name === name) {
    return fault('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  }
  return undefined;
}

function orError<Value>(of: () => Value): Value | GraphQLError {
  try {
    return of();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function refused(errors: readonly GraphQLError[]): Checked {
  return { kind: 'refused', answer: formatted(undefined, errors) };
}

/** GitHub has the type of an error beside its message, not among its extensions. */
export function fault(type: string, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { type, ...extensions } });
}

function formatted(answered: unknown, errors: readonly GraphQLError[]): FormattedExecutionResult {
  const told = errors.map((error) => {
    const { type, ...extensions } = error.extensions;
    return { ...(type ? { type } : {}), ...error.toJSON(), extensions };
  });
  return {
    ...(answered === undefined ? {} : { data: answered as Record<string, unknown> | null }),
    ...(told.length > 0 ? { errors: told } : {}),
  };
}
