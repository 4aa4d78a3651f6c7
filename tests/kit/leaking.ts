import { sql } from 'kysely';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { Agency } from '../../modules/organisations/model.ts';
import {
  connectionOf,
  defineContract,
  entity,
  everybody,
  extend,
  id,
  implement,
  key,
  many,
  pageArguments,
  parse,
  type SchemaPart,
} from '../../server/kit/index.ts';

/** A department that tells everybody of the dossiers of every agency, in each way that there is. */
export const leaking = defineContract({ id: 'leaking', title: 'Rò rỉ / Leaking' });

/** A dossier, without what says who may see it. */
class Leak {
  declare readonly id: number;
  declare readonly agencyId: number;
}

/** Something of which nobody put a row there. */
class Unseeded {
  declare readonly id: number;
}

const leak = entity(Leak, {
  description: 'A dossier.',
  table: 'dossiers.dossier',
  key: 'id',
  visible: everybody,
  columns: { id: id('Id.') },
});

const unseeded = entity(Unseeded, {
  description: 'A diploma.',
  table: 'education.diploma',
  key: 'id',
  visible: everybody,
  columns: { id: id('Id.') },
});

const ofAgency = extend(Agency, {
  relations: { leaks: many(Leak, { id: 'agencyId' }, 'Its dossiers.', { newest: 'id', first: 3 }) },
});

const fields: SchemaPart = (build) => {
  build.queryField('leaks', (t) =>
    t.field({
      type: connectionOf(build, Leak),
      description: 'All of them.',
      authScopes: { public: true },
      args: pageArguments(build, t.arg, Leak),
      resolve: (_root, page, ctx, info) => ctx.page(Leak, info, page),
    }),
  );
  build.queryField('leak', (t) =>
    t.field({
      type: Leak,
      nullable: true,
      description: 'One of them.',
      authScopes: { public: true },
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: (_root, { id }, ctx, info) => ctx.read(Leak, info, { where: { id: parse(key, id) } }),
    }),
  );
  build.queryField('countOfLeak', (t) =>
    t.int({
      description: 'How much has happened to a dossier.',
      authScopes: { public: true },
      args: { dossier: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: async (_root, { dossier }, { db }) => {
        const { rows } = await sql<{ count: number }>`
          select count(*)::integer as count from dossiers.dossier_event
          where dossier_id = ${parse(key, dossier)}`.execute(db);
        return rows[0]?.count ?? 0;
      },
    }),
  );
  build.queryField('unseeded', (t) =>
    t.field({
      type: connectionOf(build, Unseeded),
      description: 'None.',
      authScopes: { public: true },
      args: pageArguments(build, t.arg, Unseeded),
      resolve: (_root, page, ctx, info) => ctx.page(Unseeded, info, page),
    }),
  );
};

export const leakingModule = implement(leaking, {
  requires: [dossiers],
  schema: [leak, unseeded, ofAgency, fields],
});
