import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { ServerTables } from '../data/tables.ts';
import type { Position } from '../events/position.ts';
import type { AnyContract } from '../kit/contract.ts';
import type { Graph } from '../kit/graph.ts';
import type { Viewer } from '../kit/viewer.ts';

/** An event as somebody may see it at this moment. */
export interface Fact extends Position {
  readonly name: string;
  readonly version: number;
  readonly at: Date;
  readonly data: unknown;
}

/** Which events an endpoint wants; null: whatever its owner may follow. */
export interface Wanted {
  readonly types: readonly string[] | null;
  readonly agencies: readonly number[] | null;
  readonly procedures: readonly string[] | null;
}

export interface Stretch {
  readonly facts: readonly Fact[];
  /** Everything up to here has been looked at. */
  readonly upTo: Position;
  /** Whether there may be more behind it already. */
  readonly isFull: boolean;
}

const EVERYTHING: Wanted = { types: null, agencies: null, procedures: null };
const concerned = z.object({ agencyId: z.number() });

/** The next events behind a position that the viewer may see now, and wants. */
export async function factsAfter(
  db: Kysely<ServerTables>,
  graph: Graph,
  viewer: Viewer,
  wanted: Wanted,
  { tx, id }: Position,
  limit: number,
): Promise<Stretch> {
  const { rows } = await sql<Row>`
    select s.xmin, e.tx, e.id, e.name, e.at, e.payload
    from (select pg_snapshot_xmin(pg_current_snapshot()) as xmin) as s
    left join lateral (
      select * from server.event as e where (e.tx, e.id) > (${tx}::xid8, ${id}) and e.tx < s.xmin
      order by e.tx, e.id limit ${sql.lit(limit)}) as e on true
    order by e.tx, e.id`.execute(db);
  const found = rows.flatMap((row) => (row.tx === null ? [] : [{ ...row, tx: row.tx }]));
  const isFull = found.length === limit;
  const last = found.at(-1);
  const upTo = isFull && last !== undefined ? last : { tx: rows[0]?.xmin ?? tx, id: 0 };
  return {
    facts: found.filter((row) => maySee(graph, viewer, wanted, row)).map(factOf),
    upTo: { tx: upTo.tx, id: upTo.id },
    isFull,
  };
}

/** One event, as far as the viewer may see it now. */
export async function factById(
  db: Kysely<ServerTables>,
  graph: Graph,
  viewer: Viewer,
  id: number,
): Promise<Fact | null> {
  const row = await db
    .selectFrom('server.event')
    .select(['tx', 'id', 'name', 'at', 'payload'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined && maySee(graph, viewer, EVERYTHING, row) ? factOf(row) : null;
}

interface Row {
  readonly xmin: string;
  readonly tx: string | null;
  readonly id: number;
  readonly name: string;
  readonly at: Date;
  readonly payload: unknown;
}

function factOf(row: Omit<Row, 'xmin' | 'tx'> & { readonly tx: string }): Fact {
  const { tx, id, name, at, payload } = row;
  return { tx, id, name, version: 1, at, data: payload };
}

/** Whoever holds a permission to follow in the agency of the event. */
function maySee(
  { modules }: Graph,
  viewer: Viewer,
  { types, agencies }: Wanted,
  { name, payload }: Pick<Row, 'name' | 'payload'>,
): boolean {
  if (types !== null && !types.includes(name)) return false;
  const { data } = concerned.safeParse(payload);
  if (data === undefined || (agencies !== null && !agencies.includes(data.agencyId))) return false;
  const contract = modules.find((module) => name.startsWith(`${module.contract.id}.`))?.contract;
  return contract !== undefined && following(contract).some((may) => viewer.may(may, data.agencyId));
}

function following({ permissions }: AnyContract) {
  return Object.entries(permissions).flatMap(([name, may]) => (name.startsWith('follow') ? [may] : []));
}
