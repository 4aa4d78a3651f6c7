import {
  connectionOf,
  dayOf,
  key,
  pageArguments,
  parse,
  type SchemaPart,
} from '../../../server/kit/index.ts';
import { Agency } from '../model.ts';

export const agencies: SchemaPart = (build) => {
  build.queryField('agency', (t) =>
    t.field({
      type: Agency,
      nullable: true,
      description: 'One agency; null where there is none.',
      authScopes: { public: true },
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: (_root, { id }, ctx, info) => ctx.read(Agency, info, { where: { id: parse(key, id) } }),
    }),
  );
  build.queryField('agencies', (t) =>
    t.field({
      type: connectionOf(build, Agency),
      description: 'The agencies that exist on a day, by code.',
      authScopes: { public: true },
      args: {
        on: t.arg({ type: 'Date', description: 'The day; today by default.' }),
        ...pageArguments(build, t.arg, Agency),
      },
      resolve: (_root, { on, ...page }, ctx, info) => {
        const day = on == null ? dayOf(ctx.clock.now()) : Temporal.PlainDate.from(on);
        return ctx.page(Agency, info, page, { on: day });
      },
    }),
  );
};
