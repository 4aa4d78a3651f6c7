import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { freePort } from '../../server/data/free-port.ts';
import { openSite, type Program, type Site, statusOf } from '../support/processes.ts';
import { open, people } from './counter.ts';
import { eventually } from './eventually.ts';

/** The process id and the port of the embedded database, and nothing where there is none. */
async function postmaster(site: Site): Promise<{ readonly pid: number; readonly port: number } | undefined> {
  const text = await readFile(join(site.folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = text.split('\n').map(Number);
  return pid && port ? { pid, port } : undefined;
}

/** Ends it with a signal, and looks that nothing of it is left: neither its process group nor its database. */
async function drains(site: Site, server: Program, signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  const database = await postmaster(site);
  expect(await server.kill(signal), 'ended before its own time ran out').toEqual({ code: 0, signal: null });
  expect(() => process.kill(-server.pid, 0), 'its process group is empty').toThrow('ESRCH');
  expect(await postmaster(site), 'the database has left its folder in order').toBeUndefined();
  expect(await freePort(database?.port), 'nobody listens where the database was').toBe(database?.port);
}

const seen = z.object({ dossier: z.object({ id: z.string(), state: z.string() }) });

async function isThere(url: string, dossier: string): Promise<void> {
  const { parent } = await people(url);
  const { dossier: found } = await parent.ask(
    'query ($id: ID!) { dossier(id: $id) { id state } }',
    { id: dossier },
    seen,
  );
  expect(found).toEqual({ id: dossier, state: 'DRAFT' });
}

test('a first start, SIGINT, a second start, a kill and a third start keep the data, and leave nothing behind', async () => {
  await using site = await openSite({ embedded: 'new' });
  const first = await site.run('main').ready();
  for (const path of ['/health/live', '/health/ready', '/metrics'])
    expect(await statusOf(`${first.url}${path}`)).toBe(200);
  await eventually(async () => (first.said().includes('Ctrl-C') ? true : undefined), 'the greeting');
  for (const words of [`${first.url}/graphql`, 'ws://', '/mailbox', 'parent', 'clerk', 'officer', 'partner'])
    expect(first.said()).toContain(words);
  const dossier = await open((await people(first.url)).parent);
  await drains(site, first, 'SIGINT');

  const second = await site.run('main').ready();
  await isThere(second.url, dossier);
  const database = await postmaster(site);
  await second.kill('SIGKILL');
  const third = await site.run('main').ready();
  expect(await postmaster(site), 'the orphaned database is adopted').toEqual(database);
  await isThere(third.url, dossier);
  await drains(site, third, 'SIGTERM');
  expect(site.complaints()).toBe('');
});

test('a signal that comes while it still starts ends it in order, too', async () => {
  await using site = await openSite({ embedded: 'made' });
  const hasty = site.run('main');
  await eventually(() => postmaster(site), 'its database starts');
  await drains(site, hasty, 'SIGINT');
  expect(site.complaints()).toBe('');
});

test('web and worker apart share one embedded database, which ends with the last of them', async () => {
  await using site = await openSite({ embedded: 'made' });
  const [web, worker] = await Promise.all([site.run('web').ready(), site.run('worker').ready()]);
  for (const { url } of [web, worker])
    for (const path of ['/health/live', '/health/ready', '/metrics'])
      expect(await statusOf(`${url}${path}`), `${url}${path}`).toBe(200);
  const database = await postmaster(site);
  expect(await worker.kill('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(await postmaster(site)).toEqual(database);
  expect(await statusOf(`${web.url}/health/ready`)).toBe(200);
  await drains(site, web, 'SIGTERM');
  expect(site.complaints()).toBe('');
});
