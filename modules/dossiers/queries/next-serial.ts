import { type Kysely, sql } from 'kysely';
import type { DossiersTables } from '../tables.ts';

/** The next serial of an agency on a day, from 1. Its row stays locked until the transaction ends: no gap, no double. */
export async function nextSerial(
  db: Kysely<unknown>,
  agencyId: number,
  day: Temporal.PlainDate,
): Promise<number> {
  const { last } = await db
    .$extendTables<DossiersTables>()
    .insertInto('dossiers.codeCounter')
    .values({ agencyId, day: day.toString(), last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['agencyId', 'day']).doUpdateSet({ last: sql`code_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
