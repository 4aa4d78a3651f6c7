import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Asker } from '../../demo/ask.ts';
import { clinicCertificate } from '../../demo/papers.ts';
import { switchJustice } from '../../demo/switch-justice.ts';
import { openSite, quietPort } from '../support/processes.ts';
import { grant, handIn, people, receive } from './counter.ts';
import { eventually } from './eventually.ts';
import { expectWhole, query } from './outcome.ts';

// Each test starts several processes; a busy machine takes longer than the usual time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const states = z.object({ modules: z.array(z.object({ id: z.string(), state: z.string() })) });
const switched = z.object({ switchModule: z.object({ enabled: z.boolean() }) });

test('a switch holds on two web processes and two workers within a second, and no work is lost by it', async () => {
  await using site = await openSite();
  const first = await site.run('web').ready();
  const [second, oneWorker, otherWorker] = await Promise.all([
    site.run('web', { PORT: String(await quietPort()) }).ready(),
    site.run('worker').ready(),
    site.run('worker', { WORKER_PORT: String(await quietPort()) }).ready(),
  ]);
  const cast = await people(first.url);
  const paper = await clinicCertificate();
  const dossiers = await Promise.all([1, 2, 3].map(() => handIn(cast.parent, paper)));
  for (const dossier of dossiers) await receive(cast.clerk, dossier);

  const set = (enabled: boolean) =>
    cast.administrator.ask(
      'mutation ($on: Boolean!) { switchModule(module: "justice", enabled: $on, mode: FREEZE) { ... on ModuleChange { enabled } } }',
      { on: enabled },
      switched,
    );
  const administrators = await Promise.all(
    [first, second].map(async ({ url }) => (await people(url)).administrator),
  );
  const stateAt = async (administrator: Asker): Promise<string | undefined> => {
    const { modules } = await administrator.ask('{ modules { id state } }', {}, states);
    return modules.find(({ id }) => id === 'justice')?.state;
  };
  const becomes = (state: string) =>
    Promise.all(
      administrators.map((administrator) =>
        eventually(async () => ((await stateAt(administrator)) === state ? true : undefined), state, 1),
      ),
    );
  const paused = async (): Promise<boolean> => {
    const { rowCount } = await query(
      site.databaseUrl,
      "select from bullmq.meta where queue = 'justice.documents' and field = 'paused'",
    );
    return rowCount !== 0;
  };

  // The workers are held up until the module is frozen: what was granted before then waits in its queue.
  for (const { pid } of [oneWorker, otherWorker]) process.kill(pid, 'SIGSTOP');
  for (const dossier of dossiers) await grant(cast.officer, dossier);
  await set(false);
  await becomes('FROZEN');
  for (const { pid } of [oneWorker, otherWorker]) process.kill(pid, 'SIGCONT');
  await eventually(async () => ((await paused()) ? true : undefined), 'the queue is paused');
  await set(true);
  await becomes('ON');
  await expectWhole(site, 3);

  // Off and on again, faster than the workers follow: they end where the administrator ended.
  for (let turn = 0; turn < 3; turn += 1) await switchJustice(first.url, cast.administrator);
  await eventually(async () => ((await paused()) ? undefined : true), 'the queue runs');
  const late = await handIn(cast.parent, paper);
  await receive(cast.clerk, late);
  await grant(cast.officer, late);
  await expectWhole(site, 4);
  expect(site.complaints()).toBe('');
});
