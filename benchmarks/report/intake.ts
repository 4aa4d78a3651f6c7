import type { Intake } from '../parts/intake.ts';
import { table } from './markdown.ts';

const TITLES: Readonly<Record<Intake['way'], string>> = {
  online: 'online: opened, filled in and handed in by a citizen, received by a clerk (4 acts)',
  counter: 'counter: entered, filled in and taken in by a clerk (3 acts)',
};

/** How many dossiers come in. */
export function intakeSection(measured: readonly Intake[]): string {
  return [
    '## Dossiers taken in through the API',
    table(
      ['', 'dossiers/s', 'rounds', 'p95 ms of a dossier', 'CPU server', 'CPU PostgreSQL'],
      measured.map(({ way, perSecond, rounds, p95, serverCpu, postgresCpu }) => [
        TITLES[way],
        perSecond.toFixed(0),
        rounds.map((one) => one.toFixed(0)).join(' '),
        p95.toFixed(0),
        serverCpu.toFixed(2),
        postgresCpu.toFixed(2),
      ]),
    ),
    'Each from the first act to the receipt, which gives its code and its due date; it must reach 200 a second. One web process; PostgreSQL and whoever asks share the machine. CPU is in seconds per 1,000 dossiers. Receipts are drawn by a worker, which does not run here.',
  ].join('\n\n');
}
