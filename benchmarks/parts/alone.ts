import type { Contender } from '../contenders/contender.ts';
import { say } from '../data/say.ts';
import { type Bench, type Figures, measure } from '../measure/measure.ts';
import { startServer } from '../measure/server.ts';
import type { Asked } from '../operations/asked.ts';
import type { Operation, OperationName } from '../operations/operations.ts';
import { restoreDrafts } from '../operations/restore-drafts.ts';
import { line } from './compare.ts';

export interface Alone {
  readonly operation: OperationName;
  readonly figures: Figures;
}

/** The operations on one contender, in one process of it or several, the load shared between them. */
export async function alone(
  bench: Bench,
  contender: Contender,
  operations: readonly Operation[],
  asked: Readonly<Record<OperationName, readonly Asked[]>>,
  scale: number,
  processes: number,
): Promise<readonly Alone[]> {
  await restoreDrafts(bench.databaseUrl, scale);
  const servers = [];
  try {
    while (servers.length < processes) servers.push(await startServer(contender, bench.databaseUrl));
    const measured: Alone[] = [];
    for (const operation of operations) {
      const figures = await measure(bench, contender, servers, operation, asked[operation.name]);
      say(`  ${operation.name.padEnd(7)} ${line(figures)}`);
      measured.push({ operation: operation.name, figures });
    }
    return measured;
  } finally {
    for (const server of servers) await server.stop();
    await restoreDrafts(bench.databaseUrl, scale);
  }
}
