import { pageArguments } from '../../kit/arguments.ts';
import { connectionOf } from '../../kit/connection.ts';
import type { Permission } from '../../kit/contract.ts';
import { dayOf } from '../../kit/day.ts';
import { NotSignedIn } from '../../kit/errors.ts';
import { key } from '../../kit/key.ts';
import { parse } from '../../kit/parse.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import { platform } from '../../platform/contract.ts';
import { Role, RoleGrant } from '../../platform/model.ts';

const MOST_ROLES = 100;

export const roleQueries: SchemaPart = (build) => {
  const permission = build.objectRef<Permission>('Permission').implement({
    description: 'Something that an account may be allowed to do.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Its name.' }),
      sentence: t.exposeString('sentence', { description: 'What it allows.' }),
      administrative: t.exposeBoolean('administrative', {
        description: 'Whether it takes two persons to give it.',
      }),
    }),
  });
  build.queryField('permissions', (t) =>
    t.field({
      type: [permission],
      description: 'What an account may be allowed to do, by every module that is installed.',
      authScopes: { signedIn: true },
      resolve: (_root, _args, { modules }) => [...modules.permissions()],
    }),
  );
  build.queryField('roles', (t) =>
    t.field({
      type: [Role],
      description: 'The roles that there are.',
      authScopes: { signedIn: true },
      resolve: (_root, _args, ctx, info) => ctx.list(Role, info, [['code', 'asc']], MOST_ROLES),
    }),
  );
  build.queryField('staff', (t) =>
    t.field({
      type: connectionOf(build, RoleGrant),
      description: 'Who has which role in an agency, or is to have it, now or later.',
      authScopes: { may: platform.permissions.grantRoles },
      args: {
        agency: t.arg.id({ required: true, description: 'The agency.' }),
        ...pageArguments(build, t.arg, RoleGrant),
      },
      resolve: (_root, { agency, ...page }, ctx, info) => {
        const agencyId = parse(key, agency);
        const today = dayOf(ctx.clock.now()).toString();
        return ctx.page(RoleGrant, info, page, {
          where: { agencyId, ended: false },
          refine: (query) =>
            query.where((where) =>
              where.or([where('t.validTo', 'is', null), where('t.validTo', '>', today)]),
            ),
        });
      },
    }),
  );
  build.queryField('roleProposals', (t) =>
    t.field({
      type: connectionOf(build, RoleGrant),
      description: 'Administrative roles that wait for somebody to approve them.',
      authScopes: { may: platform.permissions.approveAdministration },
      args: { ...pageArguments(build, t.arg, RoleGrant) },
      resolve: (_root, page, ctx, info) => ctx.page(RoleGrant, info, page, { where: { proposed: true } }),
    }),
  );
  build.queryField('myRoles', (t) =>
    t.field({
      type: [RoleGrant],
      description: 'The roles that you have today.',
      authScopes: { signedIn: true },
      resolve: (_root, _args, ctx, info) => {
        if (ctx.viewer === null) throw new NotSignedIn();
        return ctx.list(RoleGrant, info, [['id', 'asc']], MOST_ROLES, {
          where: { accountId: ctx.viewer.accountId, ended: false, proposed: false },
          on: dayOf(ctx.clock.now()),
        });
      },
    }),
  );
};
