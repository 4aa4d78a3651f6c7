import { connectionOf, pageArguments, type SchemaPart } from '../../../server/kit/index.ts';
import { HealthCard } from '../model.ts';

export const healthCards: SchemaPart = (build) => {
  build.queryField('healthCards', (t) =>
    t.field({
      type: connectionOf(build, HealthCard),
      description:
        'What you may see of it, newest first. A health-insurance card that was issued (thẻ bảo hiểm y tế).',
      authScopes: { signedIn: true },
      args: {
        search: t.arg.string({ description: 'Words of the name, with or without tone marks.' }),
        ...pageArguments(build, t.arg, HealthCard),
      },
      resolve: (_root, { search, ...page }, ctx, info) => ctx.page(HealthCard, info, page, { search }),
    }),
  );
};
