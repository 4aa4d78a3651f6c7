import type { QueryExecutorProvider } from 'kysely';
import { askedInTurn } from './asked-in-turn.ts';
import { connectionThat } from './connection-that.ts';
import { executorOver } from './executor-over.ts';

/** For gathered reads of many who do not know of each other: what they ask until the loop comes round leaves at once. */
export function readsTogether(db: QueryExecutorProvider): QueryExecutorProvider {
  const bare = db.getExecutor().withoutPlugins();
  const ask = askedInTurn(
    (use) => bare.provideConnection((held) => use((query) => held.executeQuery<never>(query))),
    setImmediate,
  );
  const executor = executorOver(connectionThat((query) => ask({}, query)));
  return { getExecutor: () => executor };
}
