import type { SchemaPart } from '../kit/schema.ts';
import { metadataRoute } from './metadata-route.ts';
import { client, clientKey, heldPermission, purpose } from './schema/client.ts';
import { clientActs } from './schema/client-acts.ts';
import { clientKeyActs } from './schema/client-key-acts.ts';
import { clientQueries } from './schema/client-queries.ts';
import { clientRefusals } from './schema/refusals.ts';
import { tokenRoute } from './token-route.ts';

/** The programs of other organisations, in the graph. */
export const clientParts: readonly SchemaPart[] = [
  purpose,
  client,
  clientKey,
  heldPermission,
  clientQueries,
  clientActs,
  clientKeyActs,
  ...clientRefusals,
];

export const clientRoutes = [tokenRoute, metadataRoute];
