import { expect, test } from 'vitest';
import { clinicCertificate } from '../../demo/papers.ts';
import { openSite } from '../support/processes.ts';
import { grant, handIn, people, receive, tokenOf } from './counter.ts';
import { eventually } from './eventually.ts';
import { follow } from './follower.ts';
import { query, settled } from './outcome.ts';

/** Before the first event of a log: what `events` gives as a position, for transaction and event zero. */
const BEGINNING = Buffer.from('0.0').toString('base64url');

test('a partner hears every event exactly once and in order per dossier, though the server is killed four times', async () => {
  await using site = await openSite();
  let [web] = await Promise.all([site.run('web').ready(), site.run('worker').ready()]);
  const partner = follow(web.url, await tokenOf(web.url, 'partner'), BEGINNING);
  const cast = await people(web.url);
  const paper = await clinicCertificate();

  const kill = async (): Promise<void> => {
    const connected = partner.connections();
    await web.kill('SIGKILL');
    web = site.run('web');
    await eventually(
      async () => (partner.connections() > connected ? true : undefined),
      'the partner is back',
    );
  };
  await eventually(async () => (partner.connections() > 0 ? true : undefined), 'the partner is connected');
  const killing = (async () => {
    for (let kills = 0; kills < 4; kills += 1) await kill();
  })();
  const play = async (): Promise<void> => {
    const dossier = await handIn(cast.parent, paper);
    await receive(cast.clerk, dossier);
    await grant(cast.officer, dossier);
  };
  await Promise.all([killing, ...Array.from({ length: 5 }, play)]);
  await settled(site, 5);

  await eventually(async () => (partner.heard.length >= 20 ? true : undefined), 'the partner heard it all');
  const { rows } = await query(
    site.databaseUrl,
    'select dossier_id, array_agg(id::text order by id) as ids from dossiers.event group by dossier_id',
  );
  expect(rows).toHaveLength(5);
  for (const { ids } of rows) expect(partner.heard.filter((id) => ids.includes(id))).toEqual(ids);
  expect(partner.heard).toHaveLength(20);
  expect(partner.connections()).toBeGreaterThanOrEqual(5);
  await partner.close();
  expect(site.complaints()).toBe('');
});
