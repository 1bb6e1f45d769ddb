import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, type SelectionSetNode } from 'graphql';
import { fieldTypeOf, fragmentsOf, type Type } from './selections.ts';

/** What a query may reach at most, and its price. */
export interface Cost {
  readonly nodes: number;
  /** Of the 5,000 points of an hour. */
  readonly points: number;
}

/** A page of a list that GitHub would refuse; `path` names the list. */
export interface BadPage {
  readonly path: string;
  readonly type: 'MISSING_PAGINATION_BOUNDARIES' | 'EXCESSIVE_PAGINATION';
}

/**
 * GitHub's published rule: every list is asked for once for each node of the lists around it, each of these requests counts
 * one, and 100 of them are a point. https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function costOf(asked: Asked): Cost {
  const reached = listsOf(asked);
  const nodes = reached.reduce((sum, { around, size }) => sum + around * size, 0);
  const requests = reached.reduce((sum, { around }) => sum + around, 0);
  return { nodes, points: Math.max(1, Math.round(requests / 100)) };
}

/** Lists that are asked for without a size, or with more than 100 nodes a page. */
export function badPages(asked: Asked): readonly BadPage[] {
  return listsOf(asked)
    .filter(({ size }) => !(size >= 1 && size <= 100))
    .map(({ path, size }) => ({
      path,
      type: Number.isNaN(size) ? 'MISSING_PAGINATION_BOUNDARIES' : 'EXCESSIVE_PAGINATION',
    }));
}

/** A query that is valid on the schema, and its variables. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface List {
  readonly path: string;
  /** How many nodes may lie around it, so how often it is asked for. */
  readonly around: number;
  /** Its nodes a page; NaN where the query does not say. */
  readonly size: number;
}

function listsOf({ schema, document, variables }: Asked): readonly List[] {
  const fragments = fragmentsOf(document);
  const walk = (set: SelectionSetNode | undefined, on: Type, around: number, path: string): readonly List[] =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : on;
        return walk(selection.selectionSet, type, around, path);
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        const type = fragment && schema.getType(fragment.typeCondition.name.value);
        return walk(fragment?.selectionSet, type, around, path);
      }
      const here = `${path}${(selection.alias ?? selection.name).value}`;
      const type = fieldTypeOf(selection, on);
      if (!type?.name.endsWith('Connection')) return walk(selection.selectionSet, type, around, `${here}.`);
      const size = sizeOf(selection, variables);
      return [{ path: here, around, size }, ...walk(selection.selectionSet, type, around * size, `${here}.`)];
    });
  return document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? walk(one.selectionSet, schema.getRootType(one.operation), 1, '') : [],
  );
}

function sizeOf({ arguments: given = [] }: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const sizes = given
    .filter(({ name }) => name.value === 'first' || name.value === 'last')
    .map(({ value }) => (value.kind === Kind.VARIABLE ? variables[value.name.value] : 'value' in value && value.value));
  const size = sizes.find((one) => one !== undefined && one !== null);
  return size === undefined ? Number.NaN : Number(size);
}
