import { say } from '../data/say.ts';
import { insistThatAllAgree } from '../measure/agree.ts';
import { type Bench, type Figures, measure } from '../measure/measure.ts';
import { medianFigures } from '../measure/median.ts';
import { startServer } from '../measure/server.ts';
import type { Asked } from '../operations/asked.ts';
import type { OperationName } from '../operations/operations.ts';
import { restoreDrafts } from '../operations/restore-drafts.ts';
import type { Plan } from './plan.ts';

/** The figures of one contender in one operation. */
export interface Compared {
  readonly operation: OperationName;
  readonly contender: string;
  readonly figures: Figures;
  readonly rounds: readonly Figures[];
}

/** All of them in turn, round for round, after their answers have been compared. Only one runs at a time. */
export async function compare(
  plan: Plan,
  bench: Bench,
  asked: Readonly<Record<OperationName, readonly Asked[]>>,
): Promise<readonly Compared[]> {
  const { contenders, operations, scale, rounds } = plan;
  await insistThatAllAgree(contenders, operations, asked, bench.databaseUrl, scale);
  say(`${contenders.map(({ name }) => name).join(', ')} give the same answers.`);
  const measured: { operation: OperationName; contender: string; figures: Figures }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Each begins once, so that nobody always comes after the same one.
    const turn = contenders
      .map((_, at) => contenders[(at + round) % contenders.length])
      .filter((one) => !!one);
    for (const contender of turn) {
      const server = await startServer(contender, bench.databaseUrl);
      try {
        for (const operation of operations) {
          const figures = await measure(bench, contender, [server], operation, asked[operation.name]);
          measured.push({ operation: operation.name, contender: contender.name, figures });
          say(
            `  round ${round + 1}  ${operation.name.padEnd(7)} ${contender.name.padEnd(13)} ${line(figures)}`,
          );
        }
      } finally {
        await server.stop();
      }
      if (operations.some(({ name }) => name === 'submit')) await restoreDrafts(bench.databaseUrl, scale);
    }
  }
  return operations.flatMap((operation) =>
    contenders.map((contender) => {
      const own = measured
        .filter((one) => one.operation === operation.name && one.contender === contender.name)
        .map(({ figures }) => figures);
      return {
        operation: operation.name,
        contender: contender.name,
        figures: medianFigures(own),
        rounds: own,
      };
    }),
  );
}

/** Figures on one line of progress. */
export function line({ perSecond, p50, p99, serverCpu, postgresCpu, statements }: Figures): string {
  return [
    `${perSecond.toFixed(0).padStart(6)}/s`,
    `p50 ${p50.toFixed(1)} ms`,
    `p99 ${p99.toFixed(1)} ms`,
    `CPU ${serverCpu.toFixed(2)} + ${postgresCpu.toFixed(2)} s`,
    `${statements.toFixed(1)} statements`,
  ].join('  ');
}
