import type { InputFieldMap } from '@pothos/core';
import { z } from 'zod';
import { type Act, type Builder, key, parse, type Refusal, repeatable } from '../../../server/kit/index.ts';
import { dossiers, refusalsOfFillingIn, versioned } from '../../dossiers/contract.ts';
import { Dossier } from '../../dossiers/model.ts';

type InputFields = Parameters<Parameters<Builder['inputType']>[1]['fields']>[0];

/** The form of one or several procedures: what an applicant fills in, and what is kept of it. */
interface Form<A> {
  readonly description: string;
  readonly input: {
    readonly name: string;
    readonly description: string;
    readonly fields: (t: InputFields) => InputFieldMap;
  };
  readonly application: z.ZodType<A>;
  readonly refusals?: readonly (new (...args: never[]) => Refusal)[];
  /** To which procedure the form belongs, with what is kept; inside the act, so that it may look things up. */
  readonly filled: (
    act: Act,
    application: A,
  ) => Promise<{ readonly procedure: string; readonly application: unknown }>;
}

/** The mutation by which an applicant fills in a form of a draft, with its input type. */
export function fillingIn<A>(build: Builder, mutation: string, form: Form<A>): void {
  const { name, ...input } = form.input;
  const application = build.inputType(name, input);
  const filling = z.object({ dossier: key, application: form.application });
  build.mutationField(mutation, (t) =>
    t.field({
      type: Dossier,
      description: `${form.description} May be repeated until it is handed in.`,
      authScopes: { signedIn: true },
      errors: { types: [...refusalsOfFillingIn, ...(form.refusals ?? [])] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The draft.' }),
        application: t.arg({ type: application, required: true, description: 'The form.' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const given = parse(filling, args);
          const filled = await form.filled(act, given.application);
          return act.call(dossiers.calls.fillIn, {
            dossierId: given.dossier,
            version: args.version,
            ...filled,
          });
        }),
    }),
  );
}
