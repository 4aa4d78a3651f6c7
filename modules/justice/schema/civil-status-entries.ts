import { connectionOf, key, pageArguments, parse, type SchemaPart } from '../../../server/kit/index.ts';
import { CivilStatusEntry } from '../model.ts';

export const civilStatusEntries: SchemaPart = (build) => {
  build.queryField('civilStatusEntry', (t) =>
    t.field({
      type: CivilStatusEntry,
      nullable: true,
      description: 'One entry of the civil status register; null where there is none that you may see.',
      authScopes: { signedIn: true },
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: (_root, { id }, ctx, info) =>
        ctx.read(CivilStatusEntry, info, { where: { id: parse(key, id) } }),
    }),
  );
  build.queryField('civilStatusEntries', (t) =>
    t.field({
      type: connectionOf(build, CivilStatusEntry),
      description:
        'The entries of the civil status register that you may see, newest first: those that name you, those that you applied for, and those of your agencies.',
      authScopes: { signedIn: true },
      args: {
        search: t.arg.string({
          description:
            'Words of a name that an entry states or stated, with or without tone marks; a whole personal identification number; the code of its dossier, or its beginning.',
        }),
        ...pageArguments(build, t.arg, CivilStatusEntry),
      },
      resolve: (_root, { search, ...page }, ctx, info) => ctx.page(CivilStatusEntry, info, page, { search }),
    }),
  );
};
