import { type RawBuilder, sql } from 'kysely';
import { isVisible } from './properties.ts';
import type { Selected, Selection } from './selected.ts';
import type { Viewer } from './viewer.ts';

type Row = Record<string, unknown>;

/** Where a row keeps what was joined to it: the rows behind each selected relation, by its alias. */
export const JOINED = '@joined';

/** The rows behind the selected relations of the rows of `alias`, as one JSON value a row. */
export function joinedTo(
  alias: string,
  { relations }: Selection,
  viewer: Viewer | null,
  nextAlias: () => string = counter(),
): RawBuilder<unknown> {
  const pairs = relations.flatMap((each) => [sql.lit(each.as), rowsBehind(alias, each, viewer, nextAlias)]);
  return sql`json_build_object(${sql.join(pairs)})`;
}

/** Every alias of a statement is another, and short: PostgreSQL cuts long names, and two cut alike would be one. */
function counter(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `t${count}`;
  };
}

function rowsBehind(
  parent: string,
  { relation, entity, first, behind }: Selected,
  viewer: Viewer | null,
  nextAlias: () => string,
): RawBuilder<unknown> {
  const alias = nextAlias();
  const row = jsonRow(alias, behind, viewer, nextAlias);
  const visible = relation.withParent ? sql`true` : isVisible(entity, viewer, alias);
  const table = sql`${sql.table(entity.table)} as ${sql.ref(alias)}`;
  const on = sql`${sql.ref(`${alias}.${relation.there}`)} = ${sql.ref(`${parent}.${relation.here}`)} and ${visible}`;
  if (relation.kind === 'one') return sql`(select ${row} from ${table} where ${on} limit 1)`;
  const direction = sql.raw(relation.direction);
  return sql`(select coalesce(json_agg(r.row), '[]'::json) from (
    select ${row} as row from ${table} where ${on}
    order by ${sql.ref(`${alias}.${relation.orderBy}`)} ${direction}, ${sql.ref(`${alias}.${entity.key}`)} ${direction}
    limit ${sql.lit(first)}) as r)`;
}

function jsonRow(
  alias: string,
  behind: Selection,
  viewer: Viewer | null,
  nextAlias: () => string,
): RawBuilder<unknown> {
  const pairs = behind.properties.flatMap((property) => [sql.lit(property), sql.ref(`${alias}.${property}`)]);
  const joined =
    behind.relations.length === 0 ? [] : [sql.lit(JOINED), joinedTo(alias, behind, viewer, nextAlias)];
  return sql`json_build_object(${sql.join([...pairs, ...joined])})`;
}

/** Makes of JSON what the driver would have made of the row: moments are Dates on every path. */
export function revive(row: object, { relations }: Selection): void {
  const joined: unknown = Reflect.get(row, JOINED);
  if (!isRow(joined)) return;
  for (const { as, entity, behind } of relations) {
    const found = joined[as];
    for (const each of Array.isArray(found) ? found : [found]) {
      if (!isRow(each)) continue;
      for (const [name, { type }] of Object.entries(entity.columns)) {
        const value = each[name];
        if (type === 'DateTime' && typeof value === 'string') each[name] = new Date(value);
      }
      revive(each, behind);
    }
  }
}

/** What was joined to a row under an alias; undefined where nothing was, and the batch has to be asked. */
export function joinedOf(row: object, as: string | number): unknown {
  const joined: unknown = Reflect.get(row, JOINED);
  return isRow(joined) ? joined[as] : undefined;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
