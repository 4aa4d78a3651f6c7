import { z } from 'zod';
import {
  type Act,
  type Builder,
  key,
  type Permission,
  paragraphs,
  parse,
  type Refusal,
  repeatable,
} from '../../../server/kit/index.ts';
import { insistOnVersion } from '../acts/insist-on-version.ts';
import { ActNotPossible, DossierChanged, DossierNotFound } from '../acts/refusals.ts';
import { versioned } from '../acts/versioned.ts';
import { Dossier } from '../model.ts';

/** What every act on a dossier may meet. */
export const OF_ANY_ACT = [DossierNotFound, ActNotPossible, DossierChanged];

interface ActOnDossier {
  readonly description: string;
  readonly authScopes: { readonly signedIn: true } | { readonly may: Permission };
  /** Beside those that every act on a dossier may meet. */
  readonly refusals?: readonly (new (
    ...given: never[]
  ) => Refusal)[];
  readonly act: (act: Act, id: number) => Promise<number>;
}

interface ActWithReason extends Omit<ActOnDossier, 'act'> {
  /** What the text is for. */
  readonly reason: string;
  readonly act: (act: Act, id: number, reason: string) => Promise<number>;
}

const ofDossier = z.object({ dossier: key });
const withReason = z.object({ dossier: key, reason: paragraphs(2000) });

/** A mutation that does one thing to one dossier, and answers with it. */
export function actOnDossier(build: Builder, name: string, of: ActOnDossier): void {
  build.mutationField(name, (t) =>
    t.field({
      type: Dossier,
      description: of.description,
      authScopes: of.authScopes,
      errors: { types: [...OF_ANY_ACT, ...(of.refusals ?? [])] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const { dossier } = parse(ofDossier, args);
          await insistOnVersion(act, dossier, args.version);
          return of.act(act, dossier);
        }),
    }),
  );
}

/** The same, with a reason that is kept with what happened. */
export function actWithReason(build: Builder, name: string, of: ActWithReason): void {
  build.mutationField(name, (t) =>
    t.field({
      type: Dossier,
      description: of.description,
      authScopes: of.authScopes,
      errors: { types: [...OF_ANY_ACT, ...(of.refusals ?? [])] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        reason: t.arg.string({ required: true, description: `${of.reason} Up to 2,000 characters.` }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const { dossier, reason } = parse(withReason, args);
          await insistOnVersion(act, dossier, args.version);
          return of.act(act, dossier, reason);
        }),
    }),
  );
}
