import { expect, test } from 'vitest';
import { clinicCertificate } from '../../demo/papers.ts';
import { openSite, type Program, statusOf } from '../support/processes.ts';
import { grant, handIn, people, receive, tokenOf } from './counter.ts';
import { eventually } from './eventually.ts';
import { follow } from './follower.ts';
import { delivered, expectWhole, outcomeOf, query } from './outcome.ts';
import { restlessPostgres } from './restless-postgres.ts';

/** Waits until every one of them answers so at this address. */
const all = (programs: readonly Program[], path: string, status: number): Promise<unknown> =>
  Promise.all(
    programs.map(({ url }) =>
      eventually(
        async () => ((await statusOf(`${url}${path}`)) === status ? true : undefined),
        `${url}${path} answers ${status}`,
      ),
    ),
  );

test('both processes say that they are not ready while the database is away or frozen, and work again after', async () => {
  await using postgres = await restlessPostgres();
  await using site = await openSite({ settings: { DATABASE_URL: postgres.wire.url } });
  const web = await site.run('web').ready();
  const both = [web, await site.run('worker').ready()];
  const partner = follow(
    web.url,
    await tokenOf(web.url, 'partner'),
    Buffer.from('0.0').toString('base64url'),
  );
  const cast = await people(web.url);
  const paper = await clinicCertificate();
  const before = await handIn(cast.parent, paper);
  const listening = () =>
    query(site.databaseUrl, "select from pg_stat_activity where application_name = 'motcua listen'");
  const { rowCount: listeners } = await listening();

  await postgres.stop();
  await all(both, '/health/ready', 503);
  await all(both, '/health/live', 200);
  await all(both, '/metrics', 200);
  await postgres.start();
  await all(both, '/health/ready', 200);
  await receive(cast.clerk, before);
  await grant(cast.officer, before);
  await expectWhole(site, 1);

  postgres.wire.freeze();
  await all(both, '/health/ready', 503);
  await all(both, '/health/live', 200);
  postgres.wire.thaw();
  await all(both, '/health/ready', 200);
  const after = await handIn(cast.parent, paper);
  await receive(cast.clerk, after);
  await grant(cast.officer, after);
  await expectWhole(site, 2);
  expect(await delivered(site)).toEqual((await outcomeOf(site.databaseUrl)).letters);
  await eventually(async () => (partner.heard.length >= 8 ? true : undefined), 'the partner heard it all');
  expect(partner.heard).toHaveLength(8);
  expect((await listening()).rowCount, 'no connection is opened twice').toBe(listeners);
  await partner.close();
});

test('both processes end in order when they are told to while the database is away', async () => {
  await using postgres = await restlessPostgres();
  await using site = await openSite({ settings: { DATABASE_URL: postgres.wire.url } });
  const both = [await site.run('web').ready(), await site.run('worker').ready()];
  await postgres.stop();
  await all(both, '/health/ready', 503);
  const endings = await Promise.all(both.map((program) => program.kill('SIGTERM')));
  expect(endings).toEqual(both.map(() => ({ code: 0, signal: null })));
  expect(site.complaints()).toBe('');
});
