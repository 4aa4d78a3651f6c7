import type { Fanout } from '../parts/fanout.ts';
import { table, times } from './markdown.ts';

/** One event to many sockets. */
export function fanoutSection({ sockets, figures, twoProcesses }: Fanout): string {
  const named = (name: string) => figures.find((one) => one.name === name)?.perSecond ?? Number.NaN;
  const rows = figures.map(({ title, perSecond, cpu, p50, p99, memory }) => [
    title,
    perSecond.toFixed(0),
    cpu.toFixed(1),
    p50.toFixed(0),
    p99.toFixed(0),
    memory.toFixed(1),
  ]);
  return [
    `## One event to ${sockets} sockets`,
    table(['', 'deliveries/s', 'CPU ms per 1,000', 'p50 ms', 'p99 ms', 'KB a connection'], rows),
    `Deliveries in bursts of 20 events; the lag is of one event at a time, to the last of its sockets. Motcua delivers ${times(named('motcua') / named('mercurius'))} times as much as Mercurius (aim 4) and the bare broadcast ${times(named('bare') / named('motcua'))} times as much as Motcua (aim at most 1.5); a connection is to cost less than 20 KB. Over two processes an event arrives ${twoProcesses.toFixed(1)} ms after its commit (95 of 100; aim 100).`,
  ].join('\n\n');
}
