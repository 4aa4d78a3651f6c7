import { sql } from 'kysely';
import { PROCEDURE } from './dossier-steps.ts';
import type { Province } from './province.ts';

/** From here on the procedure has a limit of so many working days, as many others have. */
export async function limitOf(province: Province, days: number): Promise<void> {
  await sql`
    update procedures.offer set time_amount = ${days}, time_unit = 'working-day'
    where version_id in (select v.id from procedures.procedure_version v join procedures.procedure p
      on p.id = v.procedure_id where p.code = ${PROCEDURE})`.execute(province.platform().database.db);
}
