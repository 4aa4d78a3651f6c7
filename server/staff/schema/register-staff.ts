import { sql } from 'kysely';
import { z } from 'zod';
import { repeatable } from '../../kit/arguments.ts';
import { id, string } from '../../kit/columns.ts';
import { entity } from '../../kit/entity.ts';
import { parse } from '../../kit/parse.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import { text } from '../../kit/text.ts';
import { platform } from '../../platform/contract.ts';
import { Staff } from '../../platform/model.ts';
import { registerStaff } from '../acts/register-staff.ts';
import { StaffKnown } from '../refusals.ts';
import { staffLogin } from '../staff-login.ts';

const may = platform.permissions.grantRoles;
const registering = z.object({
  login: staffLogin,
  name: text(200),
  issuer: text(500).pipe(z.url({ protocol: /^https?$/ })),
  subject: text(500),
});

/** A member of staff as those see them who give roles. */
export const staff = entity(Staff, {
  description: 'A member of staff (cán bộ, công chức), who may what their roles say.',
  table: 'server.account',
  key: 'id',
  visible: (viewer) => sql`${viewer?.may(may) === true}::boolean`,
  columns: { id: id('Id of the account.'), login: string('Login.'), name: string('Name.') },
});

export const registerStaffPart: SchemaPart = (build) => {
  build.mutationField('registerStaff', (t) =>
    t.field({
      type: Staff,
      description:
        'Makes an account for somebody who signs in at the identity provider. It may nothing until `grantRole`.',
      authScopes: { may },
      errors: { types: [StaffKnown] },
      args: {
        login: t.arg.string({ required: true, description: 'The login by which roles are given.' }),
        name: t.arg.string({ required: true, description: 'The name.' }),
        issuer: t.arg.string({ required: true, description: 'The issuer of the identity provider.' }),
        subject: t.arg.string({
          required: true,
          description: 'Who they are there (`sub`, or the claim set for it).',
        }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Staff, info, args, (act) => registerStaff(act, parse(registering, args))),
    }),
  );
};
