import { z } from 'zod';
import { repeatable } from '../../kit/arguments.ts';
import { key } from '../../kit/key.ts';
import { parse } from '../../kit/parse.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import { text } from '../../kit/text.ts';
import { platform } from '../../platform/contract.ts';
import { RoleGrant } from '../../platform/model.ts';
import { approveRole } from '../acts/approve-role.ts';
import { endRole } from '../acts/end-role.ts';
import { giveRole } from '../acts/give-role.ts';
import {
  ApprovalNeeded,
  NotToOneself,
  PermissionLacking,
  ProposalLapsed,
  RoleGrantNotFound,
  RoleHeld,
  SecondPersonNeeded,
  StaffNotFound,
} from '../refusals.ts';

const giving = z.object({
  login: text(200),
  role: text(41),
  agency: key.nullable().default(null),
  validFrom: z.iso.date().nullable().default(null),
  validTo: z.iso.date().nullable().default(null),
});
const named = z.object({ grant: key });

const GIVING = [
  [
    'grantRole',
    'at once',
    'Gives somebody a role in an agency. You give no more than you hold there yourself.',
  ],
  [
    'proposeRole',
    'proposed',
    'Proposes an administrative role for somebody; it holds once a third person has approved it.',
  ],
] as const;

/** How staff come to their roles, and lose them. */
export const roleActs: SchemaPart = (build) => {
  for (const [name, how, description] of GIVING)
    build.mutationField(name, (t) =>
      t.field({
        type: RoleGrant,
        description,
        authScopes: { may: platform.permissions.grantRoles },
        errors: { types: [PermissionLacking, StaffNotFound, NotToOneself, RoleHeld, ApprovalNeeded] },
        args: {
          login: t.arg.string({ required: true, description: 'Login of the person.' }),
          role: t.arg.string({ required: true, description: 'Code of the role.' }),
          agency: t.arg.id({ description: 'The agency; without one, everywhere.' }),
          validFrom: t.arg({ type: 'Date', description: 'The first day; today by default.' }),
          validTo: t.arg({ type: 'Date', description: 'The first day on which it no longer holds.' }),
          ...repeatable(t.arg),
        },
        resolve: (_root, args, ctx, info) =>
          ctx.answer(RoleGrant, info, args, (act) => giveRole(act, parse(giving, args), how)),
      }),
    );
  build.mutationField('approveRole', (t) =>
    t.field({
      type: RoleGrant,
      description: 'Approves an administrative role that somebody else proposed for a third person.',
      authScopes: { may: platform.permissions.approveAdministration },
      errors: { types: [RoleGrantNotFound, SecondPersonNeeded, PermissionLacking, ProposalLapsed] },
      args: {
        grant: t.arg.id({ required: true, description: 'The proposal.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(RoleGrant, info, args, (act) => approveRole(act, parse(named, args).grant)),
    }),
  );
  build.mutationField('endRole', (t) =>
    t.field({
      type: RoleGrant,
      description: 'Ends a role at once, or withdraws a proposal. You may always lay down your own.',
      authScopes: { signedIn: true },
      errors: { types: [RoleGrantNotFound] },
      args: {
        grant: t.arg.id({ required: true, description: 'The role of somebody.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(RoleGrant, info, args, (act) => endRole(act, parse(named, args).grant)),
    }),
  );
};
