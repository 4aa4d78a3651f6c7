import { key, listed, parse, type SchemaPart } from '../../../server/kit/index.ts';
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
  listed('civilStatusEntries', CivilStatusEntry, {
    description:
      'The entries of the civil status register that you may see, newest first: those that name you, those that you applied for, and those of your agencies.',
    authScopes: { signedIn: true },
    search:
      'Words of a name that an entry states or stated, with or without tone marks; a whole personal identification number; the code of its dossier, or its beginning.',
  })(build);
};
