import { connectionOf, key, pageArguments, parse, type SchemaPart, text } from '../../../server/kit/index.ts';
import { Dossier } from '../model.ts';

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
          const wanted = parse(key, id);
          return ctx.read(Dossier, info, (query) => query.where('t.id', '=', wanted));
        }
        if (code == null) return null;
        const wanted = parse(text(60), code);
        return ctx.read(Dossier, info, (query) => query.where('t.code', '=', wanted));
      },
    }),
  );
  build.queryField('dossiers', (t) =>
    t.field({
      type: connectionOf(build, Dossier),
      description: 'The dossiers that you may see, newest first: your own, and those of your agencies.',
      authScopes: { signedIn: true },
      args: {
        ...pageArguments(build, t.arg, Dossier),
      },
      resolve: (_root, page, ctx, info) => ctx.page(Dossier, info, page),
    }),
  );
};
