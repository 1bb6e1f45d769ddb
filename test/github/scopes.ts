import {
  type FieldNode,
  type GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  getVariableValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Asked } from './cost.ts';
import { fault } from './errors.ts';
import { fieldTypeOf, fragmentsOf, type Type } from './selections.ts';

/** The scopes that Rung asks for. */
export const ALL_SCOPES: readonly string[] = ['repo', 'read:org'];

/** GitHub wants one of these before it tells more of a team than that it is one. */
const FOR_TEAMS: readonly string[] = ['read:org', 'read:discussion'];

/** One error for each field that the token may not ask for: GitHub then answers nothing of the query. */
export function scopeErrors(asked: Asked, scopes: readonly string[]): readonly GraphQLError[] {
  if (FOR_TEAMS.some((scope) => scopes.includes(scope))) return [];
  return [...new Set(teamFields(asked))].map((field) => missingScope(field, scopes));
}

/** The fields of teams that the query selects, without those that `@include` or `@skip` leaves out. */
function teamFields(asked: Asked): readonly FieldNode[] {
  const { schema, document } = asked;
  const fragments = fragmentsOf(document);
  const variables = withDefaults(asked);
  const walk = (set: SelectionSetNode | undefined, on: Type): readonly FieldNode[] =>
    (set?.selections ?? [])
      .filter((selection) => isSelected(selection, variables))
      .flatMap((selection) => {
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const type = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : on;
          return walk(selection.selectionSet, type);
        }
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = fragments.get(selection.name.value);
          return walk(fragment?.selectionSet, fragment && schema.getType(fragment.typeCondition.name.value));
        }
        const own = on?.name === 'Team' && selection.name.value !== '__typename' ? [selection] : [];
        return [...own, ...walk(selection.selectionSet, fieldTypeOf(selection, on))];
      });
  return document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? walk(one.selectionSet, schema.getRootType(one.operation)) : [],
  );
}

/** Variables that do not fit are told of where the query is executed. */
function withDefaults({ schema, document, variables }: Asked): Asked['variables'] {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  return getVariableValues(schema, operation?.variableDefinitions ?? [], variables).coerced ?? variables;
}

function isSelected(selection: SelectionNode, variables: Asked['variables']): boolean {
  return (
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false &&
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if !== true
  );
}

function missingScope(field: FieldNode, scopes: readonly string[]): GraphQLError {
  const list = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`;
  const message =
    'Your token has not been granted the required scopes to execute this query. ' +
    `The '${field.name.value}' field requires one of the following scopes: ${list(FOR_TEAMS)}, ` +
    `but your token has only been granted the: ${list(scopes)} scopes. ` +
    "Please modify your token's scopes at: https://github.com/settings/tokens.";
  return fault('INSUFFICIENT_SCOPES', message, { nodes: [field] });
}
