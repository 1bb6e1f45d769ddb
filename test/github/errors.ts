import { type ASTNode, type FormattedExecutionResult, GraphQLError } from 'graphql';

/** What an error of GitHub's carries beside its type and message. */
interface FaultOptions {
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** The places in the query that it speaks of. */
  readonly nodes?: readonly ASTNode[];
}

/** GitHub has the type of an error beside its message, not among its extensions. */
export function fault(type: string, message: string, { extensions, nodes }: FaultOptions = {}): GraphQLError {
  return new GraphQLError(message, { nodes: nodes ?? null, extensions: { type, ...extensions } });
}

/** An answer as it goes over the wire. */
export function formatted(answered: unknown, errors: readonly GraphQLError[]): FormattedExecutionResult {
  const told = errors.map((error) => {
    const { type, ...extensions } = error.extensions;
    return { ...(type ? { type } : {}), ...error.toJSON(), extensions };
  });
  return {
    ...(answered === undefined ? {} : { data: answered as Record<string, unknown> | null }),
    ...(told.length > 0 ? { errors: told } : {}),
  };
}

export function orError<Value>(of: () => Value): Value | GraphQLError {
  try {
    return of();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
