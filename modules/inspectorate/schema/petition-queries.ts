import { connectionOf, key, pageArguments, parse, type SchemaPart } from '../../../server/kit/index.ts';
import { inspectorate } from '../contract.ts';
import { Petition } from '../model.ts';
import { dueUntil } from '../queries/due-until.ts';

export const petitionQueries: SchemaPart = (build) => {
  build.queryField('petition', (t) =>
    t.field({
      type: Petition,
      nullable: true,
      description: 'One petition; null where there is none that you may see.',
      authScopes: { signedIn: true },
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: (_root, { id }, ctx, info) => ctx.read(Petition, info, { where: { id: parse(key, id) } }),
    }),
  );
  build.queryField('petitionsDue', (t) =>
    t.field({
      type: connectionOf(build, Petition),
      description: 'The petitions of your agencies that are triaged or settled, the next due first.',
      authScopes: { may: inspectorate.permissions.readPetitions },
      args: {
        until: t.arg({ type: 'DateTime', description: 'Only what is due until then; now: what is late.' }),
        ...pageArguments(build, t.arg, Petition),
      },
      resolve: (_root, { until, ...page }, ctx, info) =>
        ctx.page(Petition, info, page, { order: [['dueAt', 'asc']], refine: dueUntil(until ?? null) }),
    }),
  );
  build.queryField('petitions', (t) =>
    t.field({
      type: connectionOf(build, Petition),
      description: 'The petitions that you may see, newest first: your own, and those of your agencies.',
      authScopes: { signedIn: true },
      args: {
        search: t.arg.string({
          description:
            'Words of what it is about, or of the name of its petitioner, with or without tone marks; a code or its beginning. A denunciation is not found by who denounced.',
        }),
        ...pageArguments(build, t.arg, Petition),
      },
      resolve: (_root, { search, ...page }, ctx, info) => ctx.page(Petition, info, page, { search }),
    }),
  );
};
