import { expect, test } from 'vitest';
import { clinicCertificate } from '../../demo/papers.ts';
import { play } from '../../demo/play.ts';
import type { Cast } from '../../demo/sign-in.ts';
import { openSite, type Site } from '../support/processes.ts';
import { grant, handIn, people, receive, tokenOf } from './counter.ts';
import { eventually } from './eventually.ts';
import { follow } from './follower.ts';
import { expectWhole } from './outcome.ts';
import { startRedis } from './redis.ts';

/** Plays the whole demo, and then kills the worker in the middle of a second dossier. */
async function holds(site: Site): Promise<Cast & { readonly url: string }> {
  const web = await site.run('web').ready();
  const worker = await site.run('worker').ready();
  await play(web.url);
  const cast = await people(web.url);
  const dossier = await handIn(cast.parent, await clinicCertificate());
  await receive(cast.clerk, dossier);
  await grant(cast.officer, dossier);
  await worker.kill('SIGKILL');
  await site.run('worker').ready();
  await expectWhole(site, 2);
  expect(site.complaints()).toBe('');
  return { ...cast, url: web.url };
}

test('the whole demo plays on PostgreSQL alone, and a killed worker goes on', async () => {
  await using site = await openSite();
  await holds(site);
});

test('the whole demo plays with its jobs on Redis, and a killed worker goes on, as does a frozen Redis', async (context) => {
  await using redis = await startRedis();
  if (redis === null) {
    console.log('Not run: there is no redis-server on the PATH, so the jobs were tried on PostgreSQL alone.');
    context.skip('no redis-server on the PATH');
    return;
  }
  await using site = await openSite({ settings: { REDIS_URL: redis.url } });
  const { url, parent, clerk, officer } = await holds(site);

  // While Redis does not answer, work waits in the database, and who follows the events does not wait with it.
  redis.signal('SIGSTOP');
  const partner = follow(url, await tokenOf(url, 'partner'), Buffer.from('0.0').toString('base64url'));
  const dossier = await handIn(parent, await clinicCertificate());
  await receive(clerk, dossier);
  await grant(officer, dossier);
  const hears = (events: number) => async () => (partner.heard.length >= events ? true : undefined);
  await eventually(hears(11), 'the partner hears of it');
  redis.signal('SIGCONT');
  await expectWhole(site, 3);
  await eventually(hears(12), 'the partner hears of the result');
  await partner.close();
});
