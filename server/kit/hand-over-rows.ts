import { sql } from 'kysely';
import type { HandOver } from './holding.ts';

/** Gives the rows of a table, named by their ids, to their new agencies: its `agency_id` says whose they are now. */
export const handOverRows =
  (table: string): HandOver =>
  async (handovers, _day, act) => {
    await sql`
      update ${sql.table(table)} as kept set agency_id = h."toAgencyId"
      from jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb)
        as h (thing bigint, "fromAgencyId" bigint, "toAgencyId" bigint)
      where kept.id = h.thing and kept.agency_id = h."fromAgencyId"`.execute(act.db);
  };
