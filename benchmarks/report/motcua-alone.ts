import { cpus } from 'node:os';
import type { Alone } from '../parts/alone.ts';
import type { Noticed } from '../parts/surge.ts';
import { table, times, titleOf } from './markdown.ts';
import type { Results } from './results.ts';

/** What was measured on Motcua without the others: a section for each part that was run. */
export function motcuaAlone({ deep, scales, pair, profiles, surge, soak }: Results): readonly string[] {
  return [
    ...(deep === undefined
      ? []
      : [
          `## Page 1 and page ${deep.page} of a list\n\n${table(
            ['', 'requests/s', 'p50 ms', 'CPU server + PostgreSQL'],
            [
              ['page 1', ...short(deep.first)],
              [`page ${deep.page}`, ...short(deep.deep)],
            ],
          )}\n\nPage ${deep.page} costs ${(deep.first.perSecond / deep.deep.perSecond).toFixed(2)} times page 1 (must stay within 1.3).`,
        ]),
    ...(scales === undefined
      ? []
      : [
          `## Motcua by the size of the tables\n\n${sideBySide(
            `${scales.small * 1_000_000} dossiers`,
            scales.atSmall,
            `${scales.large * 1_000_000} dossiers`,
            scales.atLarge,
          )}`,
        ]),
    ...(pair === undefined
      ? []
      : [
          `## One and two processes of Motcua\n\n${sideBySide('one', pair.one, 'two', pair.two)}\n\nThe load generator works on the same ${cpus().length} cores. Busy cores, with generator and PostgreSQL, of one process: ${busy(pair.one)}; of two: ${busy(pair.two)}; the generator's own share: ${busy(pair.two, true)}. Where one process leaves no core idle, a second has none to gain.`,
        ]),
    ...(profiles === undefined
      ? []
      : [
          `## Where Motcua's main thread spends its time\n\n${table(
            ['', 'share of its busy time'],
            profiles.map(({ operation, places }) => [
              titleOf(operation),
              places
                .slice(0, 10)
                .map(({ place, share }) => `${place} ${(share * 100).toFixed(0)} %`)
                .join(', '),
            ]),
          )}`,
        ]),
    ...(surge === undefined
      ? []
      : [
          `## What others notice of one tenant at seven times its rate, and of 50 sockets that stall\n\n${table(
            ['', 'p95 of the others, ms', 'times', 'rounds', 'must stay within'],
            [
              ['a tenant at its rate', surge.usual.toFixed(2), '', '', ''],
              [
                `at seven times its rate (${(surge.refused * 100).toFixed(0)} % refused)`,
                ...noticed(surge.surge),
                '1.2',
              ],
              ['50 sockets that stall', ...noticed(surge.stalled), '1.1'],
            ],
          )}`,
        ]),
    ...(soak === undefined
      ? []
      : [
          `## Memory under load\n\n${(soak.seconds / 60).toFixed(1)} minutes of all five operations, ${soak.perSecond.toFixed(0)} requests/s: ${soak.samples[0]?.megabytes.toFixed(0)} MB at the start, ${soak.samples.at(-1)?.megabytes.toFixed(0)} MB at the end; over the later two thirds ${soak.trend.toFixed(2)} MB a minute.`,
        ]),
  ];
}

function noticed({ p95, times: ratio, rounds }: Noticed): readonly string[] {
  return [p95.toFixed(2), ratio.toFixed(2), rounds.map((one) => one.toFixed(2)).join(' ')];
}

function sideBySide(left: string, one: readonly Alone[], right: string, two: readonly Alone[]): string {
  return table(
    ['', `${left}: requests/s`, `${right}: requests/s`, 'times', `${left}: CPU`, `${right}: CPU`],
    one.map(({ operation, figures }) => {
      const other = two.find((found) => found.operation === operation)?.figures;
      return [
        titleOf(operation),
        figures.perSecond.toFixed(0),
        other?.perSecond.toFixed(0) ?? '',
        times(other === undefined ? null : other.perSecond / figures.perSecond),
        (figures.serverCpu + figures.postgresCpu).toFixed(3),
        other === undefined ? '' : (other.serverCpu + other.postgresCpu).toFixed(3),
      ];
    }),
  );
}

function short(figures: Alone['figures']): readonly string[] {
  return [
    figures.perSecond.toFixed(0),
    figures.p50.toFixed(2),
    `${figures.serverCpu.toFixed(3)} + ${figures.postgresCpu.toFixed(3)}`,
  ];
}

/** How many cores were at work in each operation, or those of the load generator alone. */
function busy(measured: readonly Alone[], generatorOnly = false): string {
  return measured
    .map(({ operation, figures: { perSecond, serverCpu, postgresCpu, generatorCpu } }) => {
      const used = generatorOnly ? generatorCpu : serverCpu + postgresCpu + generatorCpu;
      return `${operation} ${((used * perSecond) / 1000).toFixed(1)}`;
    })
    .join(', ');
}
