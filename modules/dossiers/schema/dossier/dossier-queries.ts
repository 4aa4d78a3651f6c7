import { key, listed, parse, type SchemaPart, text } from '../../../../server/kit/index.ts';
import { Dossier } from '../../model.ts';

export const dossierQueries: SchemaPart = (build) => {
  build.queryField('dossier', (t) =>
    t.field({
      type: Dossier,
      nullable: true,
      description: 'One dossier, by id or by code; null where there is none that you may see.',
      authScopes: { signedIn: true },
      args: {
        id: t.arg.id({ description: 'Its id.' }),
        code: t.arg.string({ description: 'Its code.' }),
      },
      resolve: (_root, { id, code }, ctx, info) => {
        if (id != null) {
          return ctx.read(Dossier, info, { where: { id: parse(key, id) } });
        }
        if (code == null) return null;
        return ctx.read(Dossier, info, { where: { code: parse(text(60), code) } });
      },
    }),
  );
  listed('dossiers', Dossier, {
    description:
      'The dossiers that you may see, newest first: your own, those of whom you act for, and those of your agencies.',
    authScopes: { signedIn: true },
    search:
      'Words of the name of the applicant, of who acts for them, or of the procedure, with or without tone marks; a code, or the number of a parcel, or its beginning; a whole personal identification number.',
  })(build);
};
