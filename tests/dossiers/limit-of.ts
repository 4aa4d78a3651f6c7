import { type Kysely, sql } from 'kysely';
import { corrected } from '../support/corrected.ts';

/** From here on a procedure has a limit of so many working days, as many others have. */
export async function limitOf(db: Kysely<unknown>, procedure: string, days: number): Promise<void> {
  await corrected(db, (trx) =>
    sql`
      update procedures.offer set time_amount = ${days}, time_unit = 'working-day'
      where version_id in (select v.id from procedures.procedure_version v join procedures.procedure p
        on p.id = v.procedure_id where p.code = ${procedure})`.execute(trx),
  );
}
