import { type QueryExecutorProvider, sql } from 'kysely';
import type { Narrowing } from '../kit/narrowing.ts';
import { statementsByShape } from '../kit/statements.ts';

const statements = statementsByShape();

/** Whether what is believed of somebody holds now. */
export async function isProven(
  db: QueryExecutorProvider,
  { shape, values, conditions }: Narrowing,
): Promise<boolean> {
  const statement = statements(
    shape ?? '',
    values,
    (places) => sql`select where ${sql.join(conditions(places), sql` and `)}`,
  );
  return (await db.getExecutor().executeQuery(statement)).rows.length > 0;
}
