import type { Stalled } from '../parts/stalled.ts';
import { table } from './markdown.ts';

/** What the others notice of followers that take nothing. */
export function stalledSection({ queries, deliveries }: Stalled): string {
  const row = (what: string, { usual, p95, times, rounds }: Stalled['queries']) => [
    what,
    usual.toFixed(2),
    p95.toFixed(2),
    times.toFixed(2),
    rounds.map((one) => one.toFixed(2)).join(' '),
  ];
  return [
    '## What others notice of 50 followers that take nothing',
    table(
      ['p95 of', 'without, ms', 'beside them, ms', 'times', 'rounds'],
      [row('queries', queries), row('deliveries to 200 others', deliveries)],
    ),
    'Each has asked for all that the log holds and stopped reading; the buffers between are full. It must stay within 1.1 times.',
  ].join('\n\n');
}
