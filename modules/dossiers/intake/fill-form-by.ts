import { z } from 'zod';
import {
  type Builder,
  type Call,
  dayOf,
  type InputFields,
  key,
  type Procedure,
  parse,
  repeatable,
} from '../../../server/kit/index.ts';
import { refusalsOfFillingIn } from '../acts/refusals-of-filling-in.ts';
import { versioned } from '../acts/versioned.ts';
import { Dossier } from '../model.ts';
import { type Chain, insistOnOrder } from './insist-on-order.ts';

interface Form<A> {
  readonly procedure: Procedure<A, unknown>;
  /** Name of its input in the graph. */
  readonly input: string;
  /** The official name of the form. */
  readonly form: string;
  readonly fields: InputFields;
  /** Days of the form that follow each other. */
  readonly chains?: (application: A) => readonly Chain[];
}

interface FillIn {
  readonly dossierId: number;
  readonly version?: number | null | undefined;
  readonly procedure: string;
  readonly application: unknown;
}

/** What makes the mutation of a department that fills in the form of a draft for one procedure, by the desk's own call; it answers with the input. */
export const fillFormBy = (fillIn: Call<FillIn, number>) =>
  function fillForm<A>(build: Builder, name: string, of: Form<A>) {
    const { procedure, chains } = of;
    const filling = z.object({ dossier: key, application: procedure.application });
    const application = build.inputType(of.input, {
      description: `The form of procedure ${procedure.code} (${of.form}).`,
      fields: of.fields,
    });
    build.mutationField(name, (t) =>
      t.field({
        type: Dossier,
        description: `Fills in the form of a draft for procedure ${procedure.code} (${of.form}). May be repeated until it is handed in.`,
        authScopes: { signedIn: true },
        errors: { types: refusalsOfFillingIn },
        args: {
          dossier: t.arg.id({ required: true, description: 'The draft.' }),
          application: t.arg({ type: application, required: true, description: 'The form.' }),
          ...versioned(t.arg),
          ...repeatable(t.arg),
        },
        resolve: (_root, args, ctx, info) =>
          ctx.answer(Dossier, info, args, (act) => {
            const filled = parse(filling, args);
            insistOnOrder(chains?.(filled.application) ?? [], dayOf(act.clock.now()).toString());
            return act.call(fillIn, {
              dossierId: filled.dossier,
              version: args.version,
              procedure: procedure.code,
              application: filled.application,
            });
          }),
      }),
    );
    return application;
  };
