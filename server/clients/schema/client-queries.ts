import { pageArguments } from '../../kit/arguments.ts';
import { connectionOf } from '../../kit/connection.ts';
import { key } from '../../kit/key.ts';
import { parse } from '../../kit/parse.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import { platform } from '../../platform/contract.ts';
import { Client, Purpose } from '../../platform/model.ts';

export const clientQueries: SchemaPart = (build) => {
  build.queryField('clients', (t) =>
    t.field({
      type: connectionOf(build, Client),
      description: 'The registered programs, newest first.',
      authScopes: { may: platform.permissions.manageClients },
      args: {
        search: t.arg.string({ description: 'Words of the name or the organisation; a whole client id.' }),
        ...pageArguments(build, t.arg, Client),
      },
      resolve: (_root, { search, ...page }, ctx, info) => ctx.page(Client, info, page, { search }),
    }),
  );
  build.queryField('client', (t) =>
    t.field({
      type: Client,
      nullable: true,
      description: 'One registered program: any for an administrator, itself for a program.',
      authScopes: { tryingOut: true },
      args: { id: t.arg.id({ description: 'Its id; without one, the program that asks.' }) },
      resolve: (_root, { id }, ctx, info) =>
        ctx.read(Client, info, { where: { id: id == null ? (ctx.viewer?.accountId ?? 0) : parse(key, id) } }),
    }),
  );
  build.queryField('purposes', (t) =>
    t.field({
      type: [Purpose],
      description: 'What our data may be had for.',
      authScopes: { public: true },
      resolve: (_root, _args, ctx, info) => ctx.list(Purpose, info, [['code', 'asc']], 100),
    }),
  );
};
