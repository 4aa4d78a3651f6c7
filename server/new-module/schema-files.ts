import type { FileText } from './file-text.ts';
import type { NewName } from './new-name.ts';

/** The module's first type with a paged query, a mutation that adds one, and one that settles it. */
export function schemaFiles({ id, pascal, type, entry, entries }: NewName): readonly FileText[] {
  return [
    {
      path: `modules/${id}/schema/${id}-entry.ts`,
      text: `import { dateTime, entity, id, inReach, listed, maybe, one, string } from "../../../server/kit/index.ts";
import { Agency } from "../../organisations/model.ts";
import { ${id} } from "../contract.ts";
import { ${type} } from "../model.ts";

export const ${entry} = entity(${type}, {
  description: 'An entry of the register (mục trong sổ). Officers see those of their agency.',
  table: '${id}.entry',
  key: 'id',
  visible: (viewer, col) => inReach(viewer?.reach(${id}.permissions.keepEntries) ?? [], col('agencyId')),
  columns: {
    id: id('Id.'),
    title: string('What it is about.'),
    addedAt: dateTime('When it was added.'),
    settledAt: maybe(dateTime('When it was settled; null while it is open.')),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['agency'],
  relations: { agency: one(Agency, { agencyId: 'id' }, 'The agency whose entry it is.') },
});

export const ${entries} = listed('${entries}', ${type}, {
  description: 'The entries that you may see, newest first.',
  authScopes: { signedIn: true },
});
`,
    },
    {
      path: `modules/${id}/schema/add-${id}-entry.ts`,
      text: `import { z } from "zod";
import { key, NotAllowed, opensWork, parse, repeatable, type SchemaPart, text } from "../../../server/kit/index.ts";
import { ${id} } from "../contract.ts";
import { ${type} } from "../model.ts";
import { insertEntry } from "../queries/insert-entry.ts";

const adding = z.object({ agency: key, title: text(200) });

/** \`add${type}\`: adds an entry for an agency in which the viewer may. */
export const add${type}: SchemaPart = (build) => {
  build.mutationField('add${type}', (t) =>
    t.field({
      type: ${type},
      description: 'Adds an entry for an agency.',
      authScopes: { may: ${id}.permissions.keepEntries },
      ...opensWork(),
      args: {
        agency: t.arg.id({ required: true, description: 'The agency.' }),
        title: t.arg.string({ required: true, description: 'What it is about, up to 200 characters.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(${type}, info, args, (act) => {
          const { agency: agencyId, title } = parse(adding, args);
          if (act.viewer?.may(${id}.permissions.keepEntries, agencyId) !== true) throw new NotAllowed();
          const addedAt = new Date(act.clock.now().epochMilliseconds);
          return insertEntry(act.db, { agencyId, title, addedAt });
        }),
    }),
  );
};
`,
    },
    {
      path: `modules/${id}/schema/settle-${id}-entry.ts`,
      text: `import { z } from "zod";
import { key, parse, refusal, repeatable, type SchemaPart } from "../../../server/kit/index.ts";
import { ${id} } from "../contract.ts";
import { ${type} } from "../model.ts";
import { settleEntry } from "../queries/settle-entry.ts";
import { ${type}NotOpen } from "../refusals.ts";

const settling = z.object({ entry: key });

/** \`settle${type}\`: settles an entry of an agency in which the viewer may. */
export const settle${type}: readonly SchemaPart[] = [
  refusal(${type}NotOpen, 'There is no such entry that is open.'),
  (build) =>
    build.mutationField('settle${type}', (t) =>
      t.field({
        type: ${type},
        description: 'Settles an entry.',
        authScopes: { may: ${id}.permissions.keepEntries },
        errors: { types: [${type}NotOpen] },
        args: { entry: t.arg.id({ required: true, description: 'The entry.' }), ...repeatable(t.arg) },
        resolve: (_root, args, ctx, info) =>
          ctx.answer(${type}, info, args, async (act) => {
            const settledAt = new Date(act.clock.now().epochMilliseconds);
            const settled = await settleEntry(act.db, parse(settling, args).entry, settledAt);
            // Officers of another agency learn of no entry.
            if (settled === undefined || !act.viewer?.may(${id}.permissions.keepEntries, settled.agencyId))
              throw new ${type}NotOpen();
            return settled.id;
          }),
      }),
    ),
];
`,
    },
    {
      path: `modules/${id}/queries/settle-entry.ts`,
      text: `import type { Kysely } from "kysely";
import type { ${pascal}Tables } from "../tables.ts";

/** Settles an entry; undefined where there is none that is open. */
export function settleEntry(db: Kysely<unknown>, id: number, settledAt: Date) {
  return db
    .$extendTables<${pascal}Tables>()
    .updateTable('${id}.entry')
    .set({ settledAt })
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .returning(['id', 'agencyId'])
    .executeTakeFirst();
}
`,
    },
    {
      path: `modules/${id}/queries/count-unsettled.ts`,
      text: `import type { Kysely } from "kysely";
import type { ${pascal}Tables } from "../tables.ts";

/** How many entries are open. */
export async function countUnsettled(db: Kysely<unknown>): Promise<ReadonlyMap<string, number>> {
  const { count } = await db
    .$extendTables<${pascal}Tables>()
    .selectFrom('${id}.entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('settledAt', 'is', null)
    .executeTakeFirstOrThrow();
  return new Map([['open', count]]);
}
`,
    },
    {
      path: `modules/${id}/queries/insert-entry.ts`,
      text: `import type { Insertable, Kysely } from "kysely";
import type { ${pascal}Tables } from "../tables.ts";

export async function insertEntry(
  db: Kysely<unknown>,
  entry: Insertable<${pascal}Tables['${id}.entry']>,
): Promise<number> {
  const { id } = await db
    .$extendTables<${pascal}Tables>()
    .insertInto('${id}.entry')
    .values(entry)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
`,
    },
  ];
}
