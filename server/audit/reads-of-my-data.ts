import { sql } from 'kysely';
import { pageArguments } from '../kit/arguments.ts';
import { computed, dateTime, id, maybe, string } from '../kit/columns.ts';
import { connectionOf } from '../kit/connection.ts';
import { entity } from '../kit/entity.ts';
import { ReadOfMyData } from '../kit/read-of-my-data.ts';
import type { SchemaPart } from '../kit/schema.ts';

export const readOfMyData = entity(ReadOfMyData, {
  description: 'That somebody was told protected data of yours (lượt xem dữ liệu cá nhân).',
  table: 'server.audit',
  key: 'id',
  // By the index on the persons.
  visible: (viewer, col) =>
    viewer?.personId == null
      ? sql`false`
      : sql`${col('kind')} = 'read' and ${col('personIds')} @> array[${viewer.personId}]::bigint[]`,
  columns: { id: id('Id.'), at: dateTime('When.') },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  computed: {
    type: computed(string('What was read: the type of the graph.'), (col) => sql`${col('subjectType')}`),
    account: computed(
      maybe(string('Who read it; null for the system itself.')),
      (col) => sql`(select account.name from server.account where account.id = ${col('accountId')})`,
    ),
    reason: computed(
      maybe(string('Why: the words that were given, else what it was read through, such as a dossier.')),
      (col) => sql`coalesce(${col('reason')}, ${col('groundType')} || ' ' || ${col('ground')})`,
    ),
  },
});

export const readsOfMyData: SchemaPart = (build) => {
  build.queryField('readsOfMyData', (t) =>
    t.field({
      type: connectionOf(build, ReadOfMyData),
      description: 'Who was told protected data of yours, from which office and why; newest first.',
      authScopes: { signedIn: true },
      args: { ...pageArguments(build, t.arg, ReadOfMyData) },
      resolve: (_root, page, ctx, info) => ctx.page(ReadOfMyData, info, page),
    }),
  );
};
