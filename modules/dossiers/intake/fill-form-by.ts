import type { InputRef } from '@pothos/core';
import { z } from 'zod';
import {
  type Act,
  type Builder,
  type Call,
  dayOf,
  type InputFields,
  key,
  type Procedure,
  parse,
  type Refusal,
  repeatable,
} from '../../../server/kit/index.ts';
import { refusalsOfFillingIn } from '../acts/refusals-of-filling-in.ts';
import { versioned } from '../acts/versioned.ts';
import { Dossier } from '../model.ts';
import { type Chain, insistOnOrder } from './insist-on-order.ts';

/** Any procedure by its code. */
type Coded = Pick<Procedure<never, unknown>, 'code'>;

/** What belongs to one procedure, and is kept as it was filled in. */
interface OfOne<A> {
  readonly procedure: Pick<Procedure<A, unknown>, 'code' | 'application'>;
}

/** What several procedures share: what somebody fills in says which of them it is for, and what is kept. */
interface OfSeveral<A> {
  readonly procedures: readonly Coded[];
  readonly application: z.ZodType<A>;
  /** Inside the act, so that it may look things up. */
  readonly filled: (
    act: Act,
    application: A,
  ) => Promise<{ readonly procedure: string; readonly application: unknown }>;
  readonly refusals?: readonly (new (...args: never[]) => Refusal)[];
}

/** Its input in the graph: a name with fields, or a type that other forms have, too. */
type Input =
  | { readonly input: string; readonly fields: InputFields }
  | { readonly input: InputRef<object>; readonly fields?: never };

type Form<A> = (OfOne<A> | OfSeveral<A>) &
  Input & {
    /** The official name of the form. */
    readonly form: string;
    /** Days of the form that follow each other. */
    readonly chains?: (application: A) => readonly Chain[];
  };

interface FillIn {
  readonly dossierId: number;
  readonly version?: number | null | undefined;
  readonly procedure: string;
  readonly application: unknown;
}

const inWords = new Intl.ListFormat('en', { type: 'disjunction' });

/** What makes the mutation of a department that fills in the form of a draft, by the desk's own call; it answers with the input. */
export const fillFormBy = (fillIn: Call<FillIn, number>) =>
  function fillForm<A>(build: Builder, name: string, of: Form<A>) {
    const { procedures, application, filled, refusals = [] } = 'procedure' in of ? asSeveral(of) : of;
    const filling = z.object({ dossier: key, application });
    const form = `procedure ${inWords.format(procedures.map(({ code }) => code))} (${of.form})`;
    const input =
      of.fields === undefined
        ? of.input
        : build.inputType(of.input, { description: `The form of ${form}.`, fields: of.fields });
    build.mutationField(name, (t) =>
      t.field({
        type: Dossier,
        description: `Fills in the form of a draft for ${form}. May be repeated until it is handed in.`,
        authScopes: { signedIn: true },
        errors: { types: [...refusalsOfFillingIn, ...refusals] },
        args: {
          dossier: t.arg.id({ required: true, description: 'The draft.' }),
          application: t.arg({ type: input, required: true, description: 'The form.' }),
          ...versioned(t.arg),
          ...repeatable(t.arg),
        },
        resolve: (_root, args, ctx, info) =>
          ctx.answer(Dossier, info, args, async (act) => {
            const { dossier: dossierId, application: given } = parse(filling, args);
            insistOnOrder(of.chains?.(given) ?? [], dayOf(act.clock.now()).toString());
            const { version } = args;
            return act.call(fillIn, { dossierId, version, ...(await filled(act, given)) });
          }),
      }),
    );
    return input;
  };

function asSeveral<A>({ procedure }: OfOne<A>): OfSeveral<A> {
  const { code, application } = procedure;
  return {
    procedures: [procedure],
    application,
    filled: async (_act, given) => ({ procedure: code, application: given }),
  };
}
