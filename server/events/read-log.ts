import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import type { Logged } from '../kit/context.ts';
import { CursorExpired } from './cursor-expired.ts';
import { comparePositions, type Position, writePosition } from './position.ts';

/** An event with its place in the log. */
export interface Recorded extends Logged, Position {}

export interface Stretch {
  readonly events: readonly Recorded[];
  /** Everything up to here has been looked at. */
  readonly upTo: Position;
  /** Whether there may be more behind it already. */
  readonly isFull: boolean;
  /** Whether something has happened that an older transaction still holds back. */
  readonly unsettled: boolean;
}

interface Row {
  readonly xmin: string;
  readonly prunedTx: string;
  readonly prunedId: number;
  readonly unsettled: boolean;
  readonly tx: string | null;
  readonly id: number;
  readonly name: string;
  readonly version: number;
  readonly at: Date;
  readonly agencyId: number | null;
  readonly procedure: string | null;
  readonly subject: string | null;
  readonly personId: number | null;
  readonly payload: unknown;
}

/**
 * What stands in the log behind a position, in its order: only what no older transaction can still precede. One
 * statement, and so one snapshot, tells the events, how far they reach, and whether some before them were pruned.
 * @throws CursorExpired
 */
export async function readLog(
  db: Kysely<ServerTables>,
  after: Position,
  where: RawBuilder<boolean>,
  limit: number,
): Promise<Stretch> {
  const { rows } = await sql<Row>`
    select s.xmin, p.tx as pruned_tx, p.id as pruned_id,
      exists (select from server.event where tx >= s.xmin and (tx, id) > (${after.tx}::xid8, ${after.id})) as unsettled,
      e.tx, e.id, e.name, e.version, e.at, e.agency_id, e.procedure, e.subject, e.person_id, e.payload
    from (select pg_snapshot_xmin(pg_current_snapshot()) as xmin) as s
    cross join server.event_pruned as p
    left join lateral (
      select * from server.event as e
      where (e.tx, e.id) > (${after.tx}::xid8, ${after.id}) and e.tx < s.xmin and ${where}
      order by e.tx, e.id limit ${sql.lit(limit)}) as e on true
    order by e.tx, e.id`.execute(db);
  const [first] = rows;
  if (first === undefined) throw new Error('The log does not say how far it reaches');
  const pruned = { tx: first.prunedTx, id: first.prunedId };
  if (comparePositions(after, pruned) < 0) throw new CursorExpired(writePosition(pruned));
  const events = rows.flatMap(({ tx, ...row }) => (tx === null ? [] : [recorded(tx, row)]));
  const isFull = events.length === limit;
  const end = { tx: first.xmin, id: 0 };
  const last = events.at(-1);
  const reached = isFull && last !== undefined ? last : end;
  // A position that was taken from another reader may be ahead of this snapshot.
  const upTo = comparePositions(reached, after) < 0 ? after : reached;
  return { events, upTo: { tx: upTo.tx, id: upTo.id }, isFull, unsettled: first.unsettled };
}

function recorded(tx: string, row: Omit<Row, 'tx'>): Recorded {
  const { id, name, version, at, agencyId, procedure, subject, personId, payload } = row;
  return {
    tx,
    id,
    cursor: writePosition({ tx, id }),
    name,
    version,
    at,
    agencyId,
    procedure,
    subject,
    personId,
    payload,
  };
}
