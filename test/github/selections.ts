import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
} from 'graphql';

/** What a selection is made on; undefined or null where the schema has no such type. */
export type Type = GraphQLNamedType | null | undefined;

export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
}

/** The type of what a field holds, without lists around it. */
export function fieldTypeOf({ name }: FieldNode, on: Type): Type {
  const field = isObjectType(on) || isInterfaceType(on) ? on.getFields()[name.value] : undefined;
  return field && getNamedType(field.type);
}
