import { z } from 'zod';
import { repeatable } from '../../kit/arguments.ts';
import { key } from '../../kit/key.ts';
import { parse } from '../../kit/parse.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import { text } from '../../kit/text.ts';
import { platform } from '../../platform/contract.ts';
import { Client } from '../../platform/model.ts';
import { PermissionLacking } from '../../staff/refusals.ts';
import { limitClient } from '../acts/limit-client.ts';
import { registerClient } from '../acts/register-client.ts';
import { suspendClient } from '../acts/suspend-client.ts';
import { ClientNotFound, PrivateKeyGiven } from '../refusals.ts';

const OPERATIONS = 50;
const SOCKETS = 20;

const limits = {
  operationsPerSecond: z.int().min(1).max(10_000).default(OPERATIONS),
  sockets: z.int().min(1).max(1_000).default(SOCKETS),
};
const registration = z.object({
  name: text(200),
  organisation: text(200),
  contact: z.email().max(200),
  purpose: text(41),
  permissions: z.array(text(100)).min(1).max(50).readonly(),
  agencies: z
    .array(key)
    .min(1)
    .max(200)
    .transform((ids) => [...new Set(ids)])
    .nullable()
    .default(null),
  operationsPerSecond: limits.operationsPerSecond,
  sockets: limits.sockets,
  jwk: z.string().max(10_000).nullable().default(null),
});
const limiting = z.object({ client: key, ...limits });
const named = z.object({ client: key });

/** What an administrator does with the programs of other organisations. */
export const clientActs: SchemaPart = (build) => {
  build.mutationField('registerClient', (t) =>
    t.field({
      type: Client,
      description:
        'Registers a program of another organisation, for a purpose. It may no more than you may. It begins in the sandbox.',
      authScopes: { may: platform.permissions.manageClients },
      errors: { types: [PermissionLacking, PrivateKeyGiven] },
      args: {
        name: t.arg.string({ required: true, description: 'Its name.' }),
        organisation: t.arg.string({ required: true, description: 'Whose it is.' }),
        contact: t.arg.string({ required: true, description: 'The mail address to write to.' }),
        purpose: t.arg.string({ required: true, description: 'Code of the purpose.' }),
        permissions: t.arg.stringList({
          required: true,
          description: 'Names of the permissions that it gets: its scopes.',
        }),
        agencies: t.arg.idList({ description: 'In which agencies; everywhere by default.' }),
        operationsPerSecond: t.arg.int({
          defaultValue: OPERATIONS,
          description: 'How many operations it may ask for in a second.',
        }),
        sockets: t.arg.int({
          defaultValue: SOCKETS,
          description: 'How many websockets it may hold open.',
        }),
        jwk: t.arg.string({ description: 'Its first public key, as JSON (JWK).' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Client, info, args, (act) => registerClient(act, parse(registration, args))),
    }),
  );
  build.mutationField('limitClient', (t) =>
    t.field({
      type: Client,
      description: 'Sets how much a program may ask.',
      authScopes: { may: platform.permissions.manageClients },
      errors: { types: [ClientNotFound] },
      args: {
        client: t.arg.id({ required: true, description: 'The program.' }),
        operationsPerSecond: t.arg.int({ required: true, description: 'Operations in a second.' }),
        sockets: t.arg.int({ required: true, description: 'Websockets at once.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Client, info, args, (act) => {
          const { client, ...limit } = parse(limiting, args);
          return limitClient(act, client, limit);
        }),
    }),
  );
  for (const [name, suspended, description] of SUSPENDING)
    build.mutationField(name, (t) =>
      t.field({
        type: Client,
        description,
        authScopes: { may: platform.permissions.manageClients },
        errors: { types: [ClientNotFound] },
        args: {
          client: t.arg.id({ required: true, description: 'The program.' }),
          ...repeatable(t.arg),
        },
        resolve: (_root, args, ctx, info) =>
          ctx.answer(Client, info, args, (act) => suspendClient(act, parse(named, args).client, suspended)),
      }),
    );
};

const SUSPENDING = [
  ['suspendClient', true, 'Suspends a program: it gets no tokens, and those that it has end at once.'],
  ['resumeClient', false, 'Lets a suspended program sign in again.'],
] as const;
