import {
  connectionOf,
  dayOf,
  pageArguments,
  parse,
  type SchemaPart,
  text,
} from '../../../server/kit/index.ts';
import { Procedure } from '../model.ts';

export const procedureQueries: SchemaPart = (build) => {
  build.queryField('procedure', (t) =>
    t.field({
      type: Procedure,
      nullable: true,
      description: 'The procedure with a code, as it is in force on a day; null where there is none.',
      authScopes: { public: true },
      args: {
        code: t.arg.string({ required: true, description: 'National code, such as 1.001193.' }),
        on: t.arg({ type: 'Date', description: 'The day; today by default.' }),
      },
      resolve: (_root, { code, on }, ctx, info) => {
        const day = on == null ? dayOf(ctx.clock.now()) : Temporal.PlainDate.from(on);
        const wanted = parse(text(40), code);
        return ctx.read(Procedure, info, { where: { code: wanted }, on: day });
      },
    }),
  );
  build.queryField('procedures', (t) =>
    t.field({
      type: connectionOf(build, Procedure),
      description: 'The procedures in force on a day, by words of the name or by code.',
      authScopes: { public: true },
      args: {
        on: t.arg({ type: 'Date', description: 'The day; today by default.' }),
        search: t.arg.string({
          description:
            'Words of a name that it has or had, with or without tone marks, or the beginning of a code.',
        }),
        ...pageArguments(build, t.arg, Procedure),
      },
      resolve: (_root, { on, search, ...page }, ctx, info) => {
        const day = on == null ? dayOf(ctx.clock.now()) : Temporal.PlainDate.from(on);
        return ctx.page(Procedure, info, page, { on: day, search });
      },
    }),
  );
};
