import { z } from 'zod';
import type { SignIn } from '../../identity/sign-in/sign-in.ts';
import { pageArguments, repeatable } from '../../kit/arguments.ts';
import { connectionOf } from '../../kit/connection.ts';
import { NotSignedIn } from '../../kit/errors.ts';
import { key } from '../../kit/key.ts';
import { parse } from '../../kit/parse.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import { paragraphs, text } from '../../kit/text.ts';
import { Delegation } from '../../platform/model.ts';
import { delegate } from '../acts/delegate.ts';
import { delegationToUse } from '../acts/delegation-to-use.ts';
import { endDelegation } from '../acts/end-delegation.ts';
import { DelegationNotFound, NotToOneself, PermissionLacking, StaffNotFound } from '../refusals.ts';

const delegating = z.object({
  login: text(200),
  agency: key.nullable().default(null),
  permissions: z.array(text(100)).min(1).max(50).readonly(),
  validFrom: z.iso.date().nullable().default(null),
  validTo: z.iso.date(),
  reason: paragraphs(500),
});
const named = z.object({ delegation: key });

class ActingSession {
  declare readonly token: string;
  declare readonly expiresAt: Date;
}

/** How staff act for one another, in sessions that last as long as those of a sign-in. */
export const delegationActs =
  ({ lifetime, idle }: Pick<SignIn, 'lifetime' | 'idle'>): SchemaPart =>
  (build) => {
    build.objectType(ActingSession, {
      name: 'ActingSession',
      description: 'A sign-in in the place of somebody else, beside one’s own.',
      fields: (t) => ({
        token: t.exposeString('token', { description: 'Send it as `Authorization: Bearer <token>`.' }),
        expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends by itself.' }),
      }),
    });
    build.queryField('delegations', (t) =>
      t.field({
        type: connectionOf(build, Delegation),
        description: 'The delegations that you made, that you have, or of agencies in which you give roles.',
        authScopes: { signedIn: true },
        args: { ...pageArguments(build, t.arg, Delegation) },
        resolve: (_root, page, ctx, info) => ctx.page(Delegation, info, page),
      }),
    );
    build.mutationField('delegate', (t) =>
      t.field({
        type: Delegation,
        description: 'Lets a colleague act in your place for a time, in some of what you may.',
        authScopes: { signedIn: true },
        errors: { types: [StaffNotFound, NotToOneself, PermissionLacking] },
        args: {
          login: t.arg.string({ required: true, description: 'Login of the colleague.' }),
          agency: t.arg.id({ description: 'The agency; without one, everywhere.' }),
          permissions: t.arg.stringList({ required: true, description: 'Names of what is delegated.' }),
          validFrom: t.arg({ type: 'Date', description: 'The first day; today by default.' }),
          validTo: t.arg({
            type: 'Date',
            required: true,
            description: 'The first day on which it no longer holds.',
          }),
          reason: t.arg.string({ required: true, description: 'Why, up to 500 characters.' }),
          ...repeatable(t.arg),
        },
        resolve: (_root, args, ctx, info) =>
          ctx.answer(Delegation, info, args, (act) => delegate(act, parse(delegating, args))),
      }),
    );
    build.mutationField('endDelegation', (t) =>
      t.field({
        type: Delegation,
        description: 'Ends a delegation at once.',
        authScopes: { signedIn: true },
        errors: { types: [DelegationNotFound] },
        args: {
          delegation: t.arg.id({ required: true, description: 'The delegation.' }),
          ...repeatable(t.arg),
        },
        resolve: (_root, args, ctx, info) =>
          ctx.answer(Delegation, info, args, (act) => endDelegation(act, parse(named, args).delegation)),
      }),
    );
    build.mutationField('actFor', (t) =>
      t.field({
        type: ActingSession,
        description:
          'Begins to act for another, by a delegation: with what it says, for as long as it holds, under both names. A repetition begins another session.',
        authScopes: { signedIn: true },
        errors: { types: [DelegationNotFound] },
        args: {
          delegation: t.arg.id({ required: true, description: 'The delegation.' }),
          ...repeatable(t.arg),
        },
        resolve: async (_root, args, ctx, info) => {
          const { viewer, sessions } = ctx;
          if (viewer === null) throw new NotSignedIn();
          const { delegation } = parse(named, args);
          await ctx.act(info, args, async (act) => (await delegationToUse(act, delegation)).id);
          // Looked at again: with a key that was used before, the act was done then.
          const { fromAccount } = await ctx.transact((act) => delegationToUse(act, delegation));
          return sessions.begin(viewer.accountId, {
            lifetime,
            idle,
            assurance: viewer.assurance,
            scopes: null,
            actingFor: fromAccount,
            delegation,
          });
        },
      }),
    );
  };
