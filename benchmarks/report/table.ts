import { contenders } from '../contenders/contenders.ts';
import { operations } from '../operations/operations.ts';
import type { Alone } from '../parts/alone.ts';
import type { Compared } from '../parts/compare.ts';
import { goals } from './goals.ts';
import { ratios } from './ratios.ts';
import type { Results } from './results.ts';

/** The results as a page of markdown. */
export function page(results: Results): string {
  return `${[
    '# What the benchmarks measured',
    results.about.map((line) => `- ${line}`).join('\n'),
    HOW,
    ...(results.compared === undefined ? [] : [summary(results.compared), ...details(results.compared)]),
    ...others(results),
  ].join('\n\n')}\n`;
}

const HOW = `The peers check no permissions and know no sessions, which is in their favour; Motcua finds out who asks,
what they may see, and keeps its limits and log on. All gave the same answers, and wrote the same rows, before
anything was timed. Statements are those that clients sent, by pg_stat_statements, \`begin\` and \`commit\` included.
CPU is in seconds per 1,000 requests.`;

function summary(compared: readonly Compared[]): string {
  const rows = ratios(compared).map(({ operation, peer, limit, bestPeer, cpu }) => {
    const goal = goals[operation];
    return [
      titleOf(operation),
      bestPeer,
      times(peer),
      `${goal.peer[0]} / ${goal.peer[1]}`,
      verdict(peer, goal.peer),
      times(limit),
      `${goal.limit[0]} / ${goal.limit[1]}`,
      verdict(limit, goal.limit),
      times(cpu),
    ];
  });
  return `## Motcua against the best peer and the limit\n\n${table(
    [
      'operation',
      'best peer',
      'requests/s, times',
      'must / aim',
      '',
      'the limit, times',
      'must / aim',
      '',
      "CPU, times the thriftiest peer's",
    ],
    rows,
  )}`;
}

function details(compared: readonly Compared[]): readonly string[] {
  return operations
    .filter(({ name }) => compared.some(({ operation }) => operation === name))
    .map(({ name, title }) => {
      const rows = compared
        .filter(({ operation }) => operation === name)
        .map(({ contender, figures, rounds }) => [
          contenders.find((one) => one.name === contender)?.title ?? contender,
          figures.perSecond.toFixed(0),
          rounds.map(({ perSecond }) => perSecond.toFixed(0)).join(' '),
          figures.p50.toFixed(2),
          figures.p99.toFixed(2),
          figures.serverCpu.toFixed(3),
          figures.postgresCpu.toFixed(3),
          figures.statements.toFixed(1),
        ]);
      return `## ${title}\n\n${table(
        ['', 'requests/s', 'rounds', 'p50 ms', 'p99 ms', 'CPU server', 'CPU PostgreSQL', 'statements'],
        rows,
      )}`;
    });
}

function others({ deep, scales, pair, profiles, soak }: Results): readonly string[] {
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
          `## One and two processes of Motcua\n\n${sideBySide('one', pair.one, 'two', pair.two)}\n\nThe load generator is one process on the same cores. CPU seconds it used itself per 1,000 requests: ${pair.two
            .map(({ operation, figures }) => `${operation} ${figures.generatorCpu.toFixed(3)}`)
            .join(', ')}.`,
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
    ...(soak === undefined
      ? []
      : [
          `## Memory under load\n\n${(soak.seconds / 60).toFixed(1)} minutes of all five operations, ${soak.perSecond.toFixed(0)} requests/s: ${soak.samples[0]?.megabytes.toFixed(0)} MB at the start, ${soak.samples.at(-1)?.megabytes.toFixed(0)} MB at the end; over the later two thirds ${soak.trend.toFixed(2)} MB a minute.`,
        ]),
  ];
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

function titleOf(name: string): string {
  return operations.find((operation) => operation.name === name)?.title ?? name;
}

function times(ratio: number | null): string {
  return ratio === null ? '' : ratio.toFixed(2);
}

function verdict(ratio: number | null, [must, aim]: readonly [number, number]): string {
  if (ratio === null) return '';
  return ratio >= aim ? 'aim reached' : ratio >= must ? 'must reached' : 'not reached';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
