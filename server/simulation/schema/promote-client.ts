import { z } from 'zod';
import { ClientNotFound } from '../../clients/refusals.ts';
import { repeatable } from '../../kit/arguments.ts';
import { key } from '../../kit/key.ts';
import { parse } from '../../kit/parse.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import { platform } from '../../platform/contract.ts';
import { Client } from '../../platform/model.ts';
import { promoteClient } from '../acts/promote-client.ts';
import { ScoreTooLow } from '../refusals.ts';

const named = z.object({ client: key });

/** `promoteClient`: out of the sandbox. */
export const promoteClientPart: SchemaPart = (build) => {
  build.mutationField('promoteClient', (t) =>
    t.field({
      type: Client,
      description: 'Lets a program out of the sandbox that has the score for it in a simulation.',
      authScopes: { may: platform.permissions.manageClients },
      errors: { types: [ClientNotFound, ScoreTooLow] },
      args: { client: t.arg.id({ required: true, description: 'The program.' }), ...repeatable(t.arg) },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Client, info, args, (act) => promoteClient(act, parse(named, args).client)),
    }),
  );
};
