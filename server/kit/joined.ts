import { type RawBuilder, sql } from 'kysely';
import { fulfils } from './condition.ts';
import { groundOf, keepGround, PERSON, personOf } from './disclosure.ts';
import type { AnyEntity } from './entity.ts';
import { concatenated, jsonText, type Piece } from './json-text.ts';
import { type MarkedGround, markOf } from './marks.ts';
import { missing } from './missing.ts';
import { columnsOf, isVisible, propertyOf } from './properties.ts';
import type { Answer, Answered, Selected, Selection } from './selected.ts';
import type { Viewer } from './viewer.ts';

type Row = Record<string, unknown>;

/** Where a row keeps what was joined to it: the rows behind each selected relation, by its alias. */
export const JOINED = '@joined';

type Pair = readonly [string, RawBuilder<unknown>];

/** What a statement makes of the rows behind a relation: one value for each, and one value of them all. */
interface Making {
  row(
    alias: string,
    entity: AnyEntity,
    selection: Selection,
    ground: MarkedGround | null,
  ): RawBuilder<unknown>;
  rows(each: RawBuilder<unknown>): RawBuilder<unknown>;
}

/** The rows behind the selected relations of the rows of `t`, as one JSON value a row. */
export function joinedTo(selection: Selection, viewer: Viewer | null): RawBuilder<unknown> {
  const nextAlias = counter();
  const joined = (alias: string, { relations }: Selection): RawBuilder<unknown> =>
    object(relations.map((each) => [each.as, rowsBehind(alias, each, viewer, nextAlias, making, null)]));
  const making: Making = {
    row: (alias, entity, behind) =>
      object([
        ...behind.properties.map((name): Pair => [name, propertyOf(entity, alias, name)]),
        ...(behind.discloses ? [[PERSON, personOf(entity, alias)] satisfies Pair] : []),
        ...(behind.relations.length === 0 ? [] : [[JOINED, joined(alias, behind)] satisfies Pair]),
      ]),
    rows: (each) => sql`coalesce(json_agg(${each}), '[]'::json)`,
  };
  return joined('t', selection);
}

function object(pairs: readonly Pair[]): RawBuilder<unknown> {
  return sql`json_build_object(${sql.join(pairs.flatMap(([name, value]) => [sql.lit(name), value]))})`;
}

/**
 * What a document answers with for a row of `t`, as JSON text. A value that must be there and is not leaves the whole
 * row without an answer: the statement fails.
 */
export function answerOf(entity: AnyEntity, selection: Selection, viewer: Viewer | null): RawBuilder<string> {
  const nextAlias = counter();
  const piecesOf = (
    alias: string,
    of: AnyEntity,
    typename: string,
    field: Answered,
    ground: MarkedGround | null,
  ): readonly Piece[] => {
    if (field.kind === 'typename') return [JSON.stringify(typename)];
    if (field.kind === 'value') return jsonText(field.column, propertyOf(of, alias, field.name));
    const { relation } = field.selected;
    const rows = rowsBehind(alias, field.selected, viewer, nextAlias, making, ground);
    return [relation.kind === 'one' && relation.nullable ? sql`coalesce(${rows}, 'null')` : rows];
  };
  const written = (
    alias: string,
    of: AnyEntity,
    { typename, fields }: Answer,
    discloses: boolean,
    above: MarkedGround | null,
  ): RawBuilder<string> => {
    const ground = of.isGround ? { entity: of, alias } : above;
    const pieces = fields.flatMap((field, at) => [
      `${at === 0 ? '' : ','}${JSON.stringify(nameOf(field))}:`,
      ...piecesOf(alias, of, typename, field, ground),
    ]);
    return concatenated([...(discloses ? markOf(of, alias, ground) : []), '{', ...pieces, '}']);
  };
  const answer = (
    alias: string,
    of: AnyEntity,
    { answers, discloses }: Selection,
    ground: MarkedGround | null,
  ): RawBuilder<string> => {
    const [only, ...more] = answers ?? [];
    if (of.kinds === null && only !== undefined && more.length === 0)
      return sql<string>`coalesce(${written(alias, of, only, discloses, ground)}, ${missing(of.name)})`;
    const kind = propertyOf(of, alias, of.kinds?.by ?? of.key);
    const cases = (answers ?? []).map(
      (each) => sql`when ${sql.lit(each.is)} then ${written(alias, of, each, discloses, ground)}`,
    );
    return sql<string>`coalesce(case ${kind} ${sql.join(cases, sql` `)} end, ${missing(of.name)})`;
  };
  const making: Making = {
    row: answer,
    rows: (each) => sql`coalesce('[' || string_agg(${each}, ',') || ']', '[]')`,
  };
  return answer('t', entity, selection, null);
}

function nameOf(field: Answered): string {
  return field.kind === 'relation' ? field.selected.as : field.as;
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
  { relation, entity, first, where, behind }: Selected,
  viewer: Viewer | null,
  nextAlias: () => string,
  making: Making,
  ground: MarkedGround | null,
): RawBuilder<unknown> {
  const alias = nextAlias();
  const row = making.row(alias, entity, behind, ground);
  const table = sql`${sql.table(entity.table)} as ${sql.ref(alias)}`;
  const on = sql.join(
    [
      sql`${sql.ref(`${alias}.${relation.there}`)} = ${sql.ref(`${parent}.${relation.here}`)}`,
      ...(where.length === 0 ? [] : [fulfils(alias, where)]),
      ...(relation.withParent ? [] : [isVisible(entity, viewer, alias)]),
    ],
    sql` and `,
  );
  if (relation.kind === 'one') {
    // By the key there is one at most.
    const most = relation.there === entity.key ? sql`` : sql` limit 1`;
    return sql`(select ${row} from ${table} where ${on}${most})`;
  }
  const direction = sql.raw(relation.direction);
  return sql`(select ${making.rows(sql`r.row`)} from (
    select ${row} as row from ${table} where ${on}
    order by ${sql.ref(`${alias}.${relation.orderBy}`)} ${direction}, ${sql.ref(`${alias}.${entity.key}`)} ${direction}
    limit ${sql.lit(first)}) as r)`;
}

/**
 * Makes of JSON what the driver would have made of the row: moments are Dates on every path. Each row learns the ground
 * on which it was reached.
 */
export function revive(of: AnyEntity, row: object, { relations }: Selection): void {
  const ground = groundOf(of, row);
  const joined: unknown = Reflect.get(row, JOINED);
  if (!isRow(joined)) return;
  for (const { as, entity, behind } of relations) {
    const found = joined[as];
    const columns = columnsOf(entity);
    for (const each of Array.isArray(found) ? found : [found]) {
      if (!isRow(each)) continue;
      if (ground !== null) keepGround(each, ground);
      for (const name of behind.properties) {
        const type = (columns[name] ?? entity.computed[name]?.column)?.type;
        const value = each[name];
        if (type === 'DateTime' && typeof value === 'string') each[name] = new Date(value);
      }
      revive(entity, each, behind);
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
