import type { Kysely } from 'kysely';
import { queryOf, type Rows } from './answers.ts';
import { PERSON, personOf } from './disclosure.ts';
import type { AnyEntity } from './entity.ts';
import { JOINED, joinedTo, revive } from './joined.ts';
import { propertyOf } from './properties.ts';
import { relationNumber } from './relation-number.ts';
import type { Selection } from './selected.ts';
import { statementFor } from './statement-for.ts';
import { type Statements, statementsByShape } from './statements.ts';
import type { Viewer } from './viewer.ts';

/** The statements that were made for an entity, as the modules of one graph make it. */
const made = new WeakMap<AnyEntity, Statements>();

/** Reads the rows, with what the document selects behind them, for the resolvers of their fields. */
export async function readRows<T extends object>(
  db: Kysely<unknown>,
  viewer: Viewer | null,
  entity: AnyEntity,
  rows: Rows<T>,
  selection: Selection,
): Promise<T[]> {
  const { properties, relations, discloses } = selection;
  const names = [...new Set([...properties, ...rows.order.map(([name]) => name)])];
  const make = (given: readonly unknown[], by: Viewer | null) =>
    queryOf(db, entity, by, rows, given)
      .select(names.map((name) => propertyOf(entity, 't', name).as(name)))
      .$if(discloses, (query) => query.select(personOf(entity, 't').as(PERSON)))
      .$if(relations.length > 0, (query) => query.select(joinedTo(selection, by).as(JOINED)));
  const { shape, values } = rows.narrowing;
  const statements = made.get(entity) ?? statementsByShape();
  made.set(entity, statements);
  const asked = [shape, rows.order, rows.limit, shapeOf(selection)];
  const statement =
    shape === null || rows.refine !== undefined
      ? make(values, viewer).compile()
      : statementFor(statements, viewer, JSON.stringify(asked), values, make);
  const { rows: read } = await db.executeQuery<T>(statement);
  if (relations.length > 0) for (const row of read) revive(entity, row, selection);
  return read;
}

/** Equal for what is selected alike. */
function shapeOf({ properties, relations, discloses }: Selection): unknown {
  const behind = relations.map((each) => [
    each.as,
    relationNumber(each.relation),
    each.first,
    each.where,
    shapeOf(each.behind),
  ]);
  return [properties, discloses, behind];
}
