import type { InputRef } from '@pothos/core';
import { z } from 'zod';
import { type Builder, key, type Procedure, parse, repeatable } from '../../../server/kit/index.ts';
import { dossiers, refusalsOfFillingIn, versioned } from '../../dossiers/contract.ts';
import { Dossier } from '../../dossiers/model.ts';

/** The mutation with which the form of a procedure is filled in. */
export function fillingIn(
  build: Builder,
  name: string,
  { code, application }: Pick<Procedure<unknown, unknown>, 'code' | 'application'>,
  form: InputRef<object>,
): void {
  const filling = z.object({ dossier: key, application });
  build.mutationField(name, (t) =>
    t.field({
      type: Dossier,
      description: `Fills in the form of a draft for procedure ${code}. May be repeated until it is handed in.`,
      authScopes: { signedIn: true },
      errors: { types: refusalsOfFillingIn },
      args: {
        dossier: t.arg.id({ required: true, description: 'The draft.' }),
        application: t.arg({ type: form, required: true, description: 'The form.' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, (act) => {
          const { dossier: dossierId, application } = parse(filling, args);
          return act.call(dossiers.calls.fillIn, {
            dossierId,
            version: args.version,
            procedure: code,
            application,
          });
        }),
    }),
  );
}
