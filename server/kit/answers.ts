import { type CompiledQuery, type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { AnyEntity } from './entity.ts';
import { concatenated, jsonText } from './json-text.ts';
import type { Narrowing } from './narrowing.ts';
import type { Refine } from './page.ts';
import { ordered, visibleRows } from './statement.ts';
import { statementFor } from './statement-for.ts';
import type { Viewer } from './viewer.ts';
import type { Whole } from './whole.ts';

/** The rows that a statement is to read, and in what order. */
export interface Rows<T> {
  readonly narrowing: Narrowing;
  readonly refine: Refine<T> | undefined;
  readonly order: readonly (readonly [string, 'asc' | 'desc'])[];
  readonly limit: number;
}

/** What PostgreSQL wrote: the answer of each row and, where wanted, the values of its place in the list. */
export interface Answers {
  readonly answers: readonly string[];
  place(row: number): readonly unknown[];
}

/** Sends a single statement that is soon done; null where others have to be waited for. */
export type ReadSmall = <R extends object>(
  statement: Pick<CompiledQuery, 'sql' | 'parameters'>,
) => Promise<readonly R[]> | null;

interface Read {
  readonly answers: string | null;
  readonly places?: string | null;
}

/** Between the answers of two rows; nothing that is JSON holds it. */
const BETWEEN = '\u0001';

/** The query of the rows, with these values or with what stands for them. */
export function queryOf<T extends object>(
  db: Kysely<unknown>,
  entity: AnyEntity,
  viewer: Viewer | null,
  rows: Rows<T>,
  values: readonly unknown[],
): SelectQueryBuilder<{ t: T }, 't', unknown> {
  const all = visibleRows(db, entity, viewer, rows.narrowing.conditions(values), rows.refine);
  return ordered(all, rows.order).limit(sql.lit(rows.limit));
}

/** Reads the rows as the document answers with them: all in one piece, since the driver is paid by the row. */
export async function readAnswers<T extends object>(
  db: Kysely<unknown>,
  viewer: Viewer | null,
  whole: Whole,
  rows: Rows<T>,
  how: { readonly places: boolean | undefined; readonly small: ReadSmall | undefined },
): Promise<Answers> {
  const { shape, values } = rows.narrowing;
  const { places = false, small } = how;
  const make = (given: readonly unknown[], by: Viewer | null) => {
    const each = queryOf(db, whole.entity, by, rows, given).select([
      whole.answerFor(db, by).as('answers'),
      ...(places ? [placeOf(whole.entity, rows.order).as('places')] : []),
    ]);
    if (rows.limit === 1) return each;
    return db
      .selectFrom(each.as('r'))
      .select([
        sql`string_agg(r.answers, chr(1))`.as('answers'),
        ...(places ? [sql`string_agg(r.places, ',')`.as('places')] : []),
      ]);
  };
  const statement =
    shape === null || rows.refine !== undefined
      ? make(values, viewer).compile()
      : statementFor(
          whole.statements,
          viewer,
          `${shape}|${rows.order.join(' ')}|${rows.limit}|${places}`,
          values,
          make,
        );
  // Its names are as they shall be: nothing is left to do for a plugin.
  const whenSmall = small?.<Read>(statement) ?? null;
  const read =
    whenSmall === null ? (await db.withoutPlugins().executeQuery<Read>(statement)).rows : await whenSmall;
  const answers = read[0]?.answers;
  const place = read[0]?.places == null ? [] : JSON.parse(`[${read[0].places}]`);
  return { answers: answers == null ? [] : answers.split(BETWEEN), place: (row) => place[row] ?? [] };
}

/** The values that a row has in the properties of an order, as a cursor keeps them. */
function placeOf(entity: AnyEntity, order: Rows<object>['order']): RawBuilder<string> {
  const pieces = order.flatMap(([name], at) => {
    const value = sql.ref(`t.${name}`);
    const column = entity.columns[name];
    const isMoment = column?.type === 'DateTime';
    return [at === 0 ? '' : ',', ...(isMoment ? jsonText(column, value) : [sql`to_json(${value})::text`])];
  });
  return concatenated(['[', ...pieces, ']']);
}
