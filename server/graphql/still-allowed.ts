import { type DocumentNode, type GraphQLSchema, getOperationAST, Kind } from 'graphql';
import { z } from 'zod';
import type { Permission } from '../kit/contract.ts';
import { NotAllowed, NotSignedIn } from '../kit/errors.ts';
import type { Viewer } from '../kit/viewer.ts';

const permission = z.custom<Permission>(
  (value) => typeof value === 'object' && value !== null && 'name' in value,
);
const stated = z.object({
  authScopes: z.object({ signedIn: z.boolean().optional(), may: permission.optional() }),
});

/**
 * Asks the scope of a subscription's field again. Pothos asks it when a subscription begins, and never after; rights
 * may end while it runs. @throws NotSignedIn, NotAllowed
 */
export function insistStillAllowed(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | null | undefined,
  viewer: Viewer | null,
): void {
  const fields = schema.getSubscriptionType()?.getFields() ?? {};
  for (const selection of getOperationAST(document, name)?.selectionSet.selections ?? []) {
    if (selection.kind !== Kind.FIELD) continue;
    const scopes = stated.safeParse(fields[selection.name.value]?.extensions.pothosOptions).data?.authScopes;
    if (scopes?.signedIn === true && viewer === null) throw new NotSignedIn();
    if (scopes?.may !== undefined && viewer?.may(scopes.may) !== true)
      throw viewer === null ? new NotSignedIn() : new NotAllowed();
  }
}
