import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { GatheredQuery, type Gathering } from './gathered-query.ts';
import { numbered } from './numbered.ts';
import { statementsByShape } from './statements.ts';

/** How things are written, however many they are, by a statement of always the same form. */
interface Written<T, R> {
  /** What is written of each. */
  readonly row: (thing: T) => object;
  /** The statement. The rows are JSON; `nth` counts them from 0, and stands in each row that it gives back. */
  readonly from: (rows: RawBuilder<string>) => RawBuilder<R>;
}

/** A write that acts which share a transaction ask at once: by one statement for all of them. */
export function gatheredWrite<T, R>({
  row,
  from,
}: Written<T, R>): (db: QueryExecutorProvider, thing: T) => Promise<R[]> {
  const statements = statementsByShape();
  const gathering: Gathering = {
    reads: false,
    ofMany: (things) => statements('', [numbered(things)], ([rows]) => from(sql`${rows}`)),
  };
  return async (db, thing) => {
    const written = row(thing);
    const query = new GatheredQuery(() => gathering.ofMany([written]), written, gathering);
    return (await db.getExecutor().executeQuery<R>(query)).rows;
  };
}
