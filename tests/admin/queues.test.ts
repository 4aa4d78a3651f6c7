import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { notices } from '../../modules/notices/contract.ts';
import * as steps from '../support/dossier-steps.ts';
import { forceModule } from '../support/force-module.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { processesNow, queuesNow, rerunJob } from './queue-documents.ts';

const province = await openProvince({ work: false });
const { administrator, parent, clerk, file } = province;

const { sendLetter } = notices.jobs;
const queue = sendLetter.queue;
const mail = async () => {
  const { queues } = await administrator.ask(queuesNow, { module: 'notices' });
  const found = queues.find(({ name }) => name === queue);
  if (found === undefined) throw new Error(`There is no queue ${queue}`);
  return found;
};
const enqueue = (letterId: number) =>
  province
    .db()
    .insertInto('server.outbox')
    .values({
      queue,
      work: sendLetter.name,
      payload: JSON.stringify({ letterId }),
      attempts: 1,
      requestId: 'a-letter-too-early',
    })
    .execute();

it('work that no worker has taken up yet waits in its queue, with its name and since when', async () => {
  await enqueue(1);
  const { waiting, running, parked, oldest } = await mail();
  expect([waiting, running, parked]).toEqual([1, 0, 0]);
  expect(oldest).toEqual({
    id: expect.stringMatching(/^outbox-\d+$/),
    name: sendLetter.name,
    since: expect.any(String),
  });
});

it('a job that used up its attempts is parked, and done again when somebody says so', async () => {
  const rerun = await province.whileWorking(async () => {
    const { parkedJobs, waiting } = await pollUntil(async () => {
      const state = await mail();
      return state.parked === 1 && state;
    });
    expect([waiting, parkedJobs]).toMatchObject([
      0,
      [{ name: sendLetter.name, attempts: 1, requestId: 'a-letter-too-early' }],
    ]);
    const job = parkedJobs[0]?.id ?? '';
    // Now there is a letter with that number.
    await steps.received(parent, clerk, file);
    await pollUntil(() =>
      province
        .db()
        .selectFrom('notices.letter')
        .select('id')
        .where('sentAt', 'is not', null)
        .executeTakeFirst(),
    );
    const key = 'once-again-please';
    const { answer } = await administrator.ask(rerunJob, { queue, job, key });
    expect(answer.__typename).toBe('Queue');
    await pollUntil(async () => (await mail()).parked === 0 && (await mail()).running === 0);
    expect((await administrator.ask(rerunJob, { queue, job, key })).answer.__typename).toBe('Queue');
    const reruns = await province
      .db()
      .selectFrom('server.audit')
      .selectAll()
      .where('act', '=', 'rerunJob')
      .execute();
    expect(reruns.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
    return job;
  });
  // Nobody works any more, so that nothing else changes.
  await expectRefused(province, 'JobNotParked', () => administrator.ask(rerunJob, { queue, job: rerun }));
});

it('the queues of a module that is off are paused, and stand there still', async () => {
  await province.whileWorking(async () => {
    const set = (enabled: boolean) => forceModule(province, 'justice', enabled);
    const paused = async () => {
      const { queues } = await administrator.ask(queuesNow, { module: 'justice' });
      return queues.length > 0 && queues.every((state) => state.paused);
    };
    await set(false);
    await pollUntil(paused);
    await set(true);
    await pollUntil(async () => !(await paused()));
    expect(await paused()).toBe(false);
  });
});

it('each process is listed with what it does and serves, from its start to its end', async () => {
  const now = async () => (await administrator.ask(processesNow, {})).processes;
  const web = { role: 'WEB', host: hostname(), pid: process.pid };
  expect(await now()).toMatchObject([web]);
  await province.whileWorking(async () => {
    expect((await now()).map(({ role }) => role).toSorted()).toEqual(['WEB', 'WORKER']);
    await forceModule(province, 'justice', false);
    await pollUntil(async () => (await now()).every(({ modules }) => !modules.includes('justice')));
    await forceModule(province, 'justice', true);
    await pollUntil(async () => (await now()).every(({ modules }) => modules.includes('justice')));
  });
  expect(await now()).toMatchObject([web]);
});

it('a process that was killed leaves the list by itself', async () => {
  await province
    .db()
    .insertInto('server.process')
    .values({
      id: '00000000-0000-4000-8000-000000000000',
      role: 'worker',
      host: 'gone',
      pid: 1,
      startedAt: new Date(),
      seenAt: new Date(Date.now() - 16_000),
      modules: [],
    })
    .execute();
  const { processes } = await administrator.ask(processesNow, {});
  expect(processes.map(({ host }) => host)).not.toContain('gone');
  await forceModule(province, 'justice', false);
  await forceModule(province, 'justice', true);
  await pollUntil(async () => {
    const rows = await province.db().selectFrom('server.process').select('host').execute();
    return rows.every(({ host }) => host !== 'gone');
  });
  expect(processes).toHaveLength(1);
});
