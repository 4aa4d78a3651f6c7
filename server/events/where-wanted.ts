import { type RawBuilder, sql } from 'kysely';
import type { Wanted } from './wanted.ts';

/** The condition of a statement over `e`, the log, that is `isWanted` in memory. */
export function whereWanted({
  types,
  agencies,
  procedures,
  personId,
  everywhere,
  within,
}: Wanted): RawBuilder<boolean> {
  const allowed: RawBuilder<boolean>[] = [];
  if (everywhere.size > 0) allowed.push(sql`e.name = any(${[...everywhere]}::text[])`);
  if (personId !== null) allowed.push(sql`e.person_id = ${personId}`);
  // Types that may be followed in the same agencies are asked for together.
  const alike = Map.groupBy(within, ([, reach]) => [...reach].sort((a, b) => a - b).join());
  for (const group of alike.values()) {
    const names = group.map(([name]) => name);
    const reach = [...(group[0]?.[1] ?? [])];
    allowed.push(sql`(e.name = any(${names}::text[]) and e.agency_id = any(${reach}::bigint[]))`);
  }
  if (allowed.length === 0) return sql`false`;
  const conditions = [
    sql<boolean>`e.name = any(${[...types]}::text[])`,
    ...(agencies === null ? [] : [sql<boolean>`e.agency_id = any(${[...agencies]}::bigint[])`]),
    ...(procedures === null ? [] : [sql<boolean>`e.procedure = any(${[...procedures]}::text[])`]),
    sql<boolean>`(${sql.join(allowed, sql` or `)})`,
  ];
  return sql`${sql.join(conditions, sql` and `)}`;
}
