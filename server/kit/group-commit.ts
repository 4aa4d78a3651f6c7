import type { GraphQLField } from 'graphql';

/**
 * Says of a mutation, `...groupCommit('dossier')`, that those which come while others are carried out are carried out
 * together, in one transaction: never two whose argument of this name is the same, and none without an idempotency key.
 * Where one of them is refused after it has written, it is carried out by itself, and so is each where anything fails.
 *
 * It is for acts before which nothing can have been told of the thing, such as to hand it in: a group has its place in
 * the event log from its first lock on, and comes to one of its things after somebody else did.
 */
export function groupCommit(argument: string) {
  return { extensions: { groupCommit: argument } };
}

/** The argument by which they are told apart; undefined for mutations that are carried out one by one. */
export function groupedBy({
  extensions,
}: Pick<GraphQLField<unknown, unknown>, 'extensions'>): string | undefined {
  const { groupCommit: argument } = extensions;
  return typeof argument === 'string' ? argument : undefined;
}
