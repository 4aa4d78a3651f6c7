import { type Kysely, sql } from 'kysely';
import type { InspectorateTables } from '../tables.ts';

/** The next petitions on which a clock runs, of an agency or with null of all, behind an id; locked. */
export function lockRunning(db: Kysely<unknown>, agencyId: number | null, after: number, limit: number) {
  return db
    .$extendTables<InspectorateTables>()
    .selectFrom('inspectorate.petition')
    .select(['id', 'agencyId', 'kind', 'instance', 'matter', 'channel'])
    .where('dueAt', 'is not', null)
    .where('id', '>', after)
    .$if(agencyId !== null, (query) => query.where('agencyId', '=', agencyId ?? 0))
    .orderBy('id')
    .limit(limit)
    .forNoKeyUpdate()
    .execute();
}

/** Sets when petitions are due, in one statement. */
export async function setDues(
  db: Kysely<unknown>,
  dues: readonly { readonly id: number; readonly dueAt: Date }[],
): Promise<void> {
  await sql`
    update inspectorate.petition as p set due_at = d."dueAt"
    from jsonb_to_recordset(${JSON.stringify(dues)}::jsonb) as d (id bigint, "dueAt" timestamptz)
    where p.id = d.id and p.due_at is distinct from d."dueAt"`.execute(db);
}
