import {
  connectionOf,
  key,
  pageArguments,
  parse,
  type Refine,
  type SchemaPart,
  text,
} from '../../../server/kit/index.ts';
import { Dossier, DossierState } from '../model.ts';

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
        agency: t.arg.id({ description: 'Only those of this agency.' }),
        state: t.arg({ type: DossierState, description: 'Only those in this state.' }),
        search: t.arg.string({
          description:
            'Words of the name of the applicant or of the procedure, with or without tone marks; a code or its beginning; a whole personal identification number.',
        }),
        ...pageArguments(t.arg),
      },
      resolve: async (_root, { agency, state, search, ...page }, ctx, info) => {
        const agencyId = agency == null ? null : parse(key, agency);
        const found = await ctx.found(Dossier, search);
        const refine: Refine<Dossier> = (all) => {
          const query = all.where(found);
          const ofAgency = agencyId === null ? query : query.where('t.agencyId', '=', agencyId);
          return state == null ? ofAgency : ofAgency.where('t.state', '=', state);
        };
        return ctx.page(Dossier, info, page, [['id', 'desc']], refine);
      },
    }),
  );
};
