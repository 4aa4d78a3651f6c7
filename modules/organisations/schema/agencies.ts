import { connectionOf, dayOf, pageArguments, type SchemaPart } from '../../../server/kit/index.ts';
import { Agency } from '../model.ts';

export const agencies: SchemaPart = (build) => {
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
