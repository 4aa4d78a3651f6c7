import { z } from 'zod';
import { repeatable } from '../../kit/arguments.ts';
import { key } from '../../kit/key.ts';
import { parse } from '../../kit/parse.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import { text } from '../../kit/text.ts';
import { Client } from '../../platform/model.ts';
import { addClientKey } from '../acts/add-client-key.ts';
import { retireClientKey } from '../acts/retire-client-key.ts';
import {
  ClientKeyKnown,
  ClientKeyNotFound,
  ClientNotFound,
  LastClientKey,
  PrivateKeyGiven,
  TooManyClientKeys,
} from '../refusals.ts';

const adding = z.object({ client: key, jwk: z.string().max(10_000) });
const retiring = z.object({ client: key, kid: text(100) });

/** What a program does with its own keys, or an administrator for it. */
export const clientKeyActs: SchemaPart = (build) => {
  build.mutationField('addClientKey', (t) =>
    t.field({
      type: Client,
      description:
        'Adds a public key beside the one that a program has: both count until one is retired. A program does so with a token of the scope `server.rotateKeys`.',
      authScopes: { tryingOut: true },
      errors: { types: [ClientNotFound, PrivateKeyGiven, ClientKeyKnown, TooManyClientKeys] },
      args: {
        client: t.arg.id({ required: true, description: 'The program.' }),
        jwk: t.arg.string({ required: true, description: 'The public key, as JSON (JWK).' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Client, info, args, (act) => {
          const { client, jwk } = parse(adding, args);
          return addClientKey(act, client, jwk);
        }),
    }),
  );
  build.mutationField('retireClientKey', (t) =>
    t.field({
      type: Client,
      description: 'Retires a key of a program: from now on nothing counts that it signs.',
      authScopes: { tryingOut: true },
      errors: { types: [ClientNotFound, ClientKeyNotFound, LastClientKey] },
      args: {
        client: t.arg.id({ required: true, description: 'The program.' }),
        kid: t.arg.string({ required: true, description: 'Name of the key.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Client, info, args, (act) => {
          const { client, kid } = parse(retiring, args);
          return retireClientKey(act, client, kid);
        }),
    }),
  );
};
