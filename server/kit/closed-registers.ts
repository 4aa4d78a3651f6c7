import { sql } from 'kysely';
import type { Holding, KeptThing } from './holding.ts';

/**
 * The registers that `nextNumber` numbers by agency and year: they are closed with their agency, and its successor opens
 * its own. `columns` are those of the entries.
 */
export function closedRegisters(title: string, counter: string, columns: readonly string[]): Holding {
  return {
    title,
    columns: [...columns, `${counter}.agency_id`],
    things: () => sql<KeptThing>`
      select agency_id || '/' || year as thing, year || ': ' || last as label, agency_id, null::bigint as unit_id
      from ${sql.table(counter)}`,
    handOver: null,
  };
}
