import type { Holding } from '../../../server/kit/index.ts';
import { handOver } from '../queries/kept-for-agencies.ts';
import type { HealthTables } from '../tables.ts';

/** What the successor of an agency goes on with: the rows of a table whose `agency_id` says whose they are now. */
export function keptRows(
  table: keyof HealthTables,
  { columns, ...holding }: Pick<Holding, 'title' | 'columns' | 'things'>,
): Holding {
  return {
    ...holding,
    columns,
    handOver: (handovers, _day, act) => handOver(act.db, table, handovers),
  };
}
