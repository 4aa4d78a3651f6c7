import { connectionOf, pageArguments, type SchemaPart } from '../../../server/kit/index.ts';
import { ResidenceEntry } from '../model.ts';

export const residenceEntries: SchemaPart = (build) => {
  build.queryField('residenceEntries', (t) =>
    t.field({
      type: connectionOf(build, ResidenceEntry),
      description:
        'What you may see of it, newest first. An entry of the register of permanent residence (đăng ký thường trú).',
      authScopes: { signedIn: true },
      args: {
        search: t.arg.string({ description: 'Words of the name, with or without tone marks.' }),
        ...pageArguments(build, t.arg, ResidenceEntry),
      },
      resolve: (_root, { search, ...page }, ctx, info) => ctx.page(ResidenceEntry, info, page, { search }),
    }),
  );
};
