import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { z } from 'zod';
import type { Permission } from '../kit/contract.ts';
import { refusalFor } from '../kit/refusal-for.ts';
import type { Viewer } from '../kit/viewer.ts';

const permission = z.custom<Permission>(
  (value) => typeof value === 'object' && value !== null && 'name' in value,
);
const stated = z.object({
  authScopes: z.object({ signedIn: z.boolean().optional(), may: permission.optional() }),
});

/**
 * Asks the scope of a subscription's field again. Pothos asks it when a subscription begins, and never after; rights
 * may end while it runs. @throws NotSignedIn, NotInProduction, NotAllowed
 */
export function insistStillAllowed(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
  viewer: Viewer | null,
): void {
  const type = schema.getSubscriptionType();
  const operation = getOperationAST(document, name);
  if (type == null || operation == null) return;
  for (const [node] of collectFields(
    schema,
    fragmentsOf(document),
    variables,
    type,
    operation.selectionSet,
  ).values()) {
    const field = node === undefined ? undefined : type.getFields()[node.name.value];
    const scopes = stated.safeParse(field?.extensions.pothosOptions).data?.authScopes;
    if (scopes?.signedIn === true && viewer?.triesOut !== false) throw refusalFor(viewer);
    if (scopes?.may !== undefined && viewer?.may(scopes.may) !== true) throw refusalFor(viewer);
  }
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}
