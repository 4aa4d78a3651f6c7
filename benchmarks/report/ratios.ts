import type { OperationName } from '../operations/operations.ts';
import type { Compared } from '../parts/compare.ts';

export interface Ratio {
  readonly operation: OperationName;
  /** Motcua's requests per second over those of the best peer and of the limit; null where one of them did not run. */
  readonly peer: number | null;
  readonly limit: number | null;
  readonly bestPeer: string;
  /** CPU of server and PostgreSQL together a request, over that of the peer which uses least. */
  readonly cpu: number | null;
}

const OTHERS = ['motcua', 'limit'];

/** How Motcua stands in each operation. */
export function ratios(compared: readonly Compared[]): readonly Ratio[] {
  return [...new Set(compared.map(({ operation }) => operation))].map((operation) => {
    const here = compared.filter((one) => one.operation === operation);
    const named = (name: string) => here.find(({ contender }) => contender === name)?.figures;
    const [motcua, limit] = [named('motcua'), named('limit')];
    const peers = here.filter(({ contender }) => !OTHERS.includes(contender));
    const best = peers.toSorted((a, b) => b.figures.perSecond - a.figures.perSecond)[0];
    const frugal = Math.min(...peers.map(({ figures }) => figures.serverCpu + figures.postgresCpu));
    const over = (other: number | undefined) =>
      motcua === undefined || other === undefined ? null : motcua.perSecond / other;
    return {
      operation,
      peer: over(best?.figures.perSecond),
      limit: over(limit?.perSecond),
      bestPeer: best?.contender ?? '',
      cpu:
        motcua === undefined || !Number.isFinite(frugal)
          ? null
          : (motcua.serverCpu + motcua.postgresCpu) / frugal,
    };
  });
}
