import { contenders } from '../contenders/contenders.ts';
import { operations } from '../operations/operations.ts';
import type { Compared } from '../parts/compare.ts';
import { deadlinesSection } from './deadlines.ts';
import { fanoutSection } from './fanout.ts';
import { goals } from './goals.ts';
import { intakeSection } from './intake.ts';
import { table, times, titleOf } from './markdown.ts';
import { motcuaAlone } from './motcua-alone.ts';
import { ratios } from './ratios.ts';
import type { Results } from './results.ts';
import { stalledSection } from './stalled.ts';

/** The results as a page of markdown. */
export function page(results: Results): string {
  return `${[
    '# What the benchmarks measured',
    results.about.map((line) => `- ${line}`).join('\n'),
    HOW,
    ...(results.compared === undefined ? [] : [summary(results.compared), ...details(results.compared)]),
    ...motcuaAlone(results),
    ...(results.fanout === undefined ? [] : [fanoutSection(results.fanout)]),
    ...(results.stalled === undefined ? [] : [stalledSection(results.stalled)]),
    ...(results.intake === undefined ? [] : [intakeSection(results.intake)]),
    ...(results.deadlines === undefined ? [] : [deadlinesSection(results.deadlines)]),
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

function verdict(ratio: number | null, [must, aim]: readonly [number, number]): string {
  if (ratio === null) return '';
  return ratio >= aim ? 'aim reached' : ratio >= must ? 'must reached' : 'not reached';
}
