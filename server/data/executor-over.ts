import {
  type DatabaseConnection,
  DefaultQueryExecutor,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryExecutor,
} from 'kysely';
import { PLUGINS } from '../kit/unconnected.ts';

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();

/** Asks over what stands for a connection and is always there: nothing is done for each statement to lend it. */
export function executorOver(connection: DatabaseConnection): QueryExecutor {
  return new DefaultQueryExecutor(
    compiler,
    adapter,
    { provideConnection: (use) => use(connection) },
    PLUGINS,
  );
}
