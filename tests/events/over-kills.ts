import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { openDatabase } from '../../server/data/database.ts';
import { openLog } from '../../server/observe/log.ts';
import { tokenOf } from '../start/counter.ts';
import { eventually } from '../start/eventually.ts';
import { openSite } from '../support/processes.ts';
import { listenAt } from './listener.ts';
import { writeEvents } from './writer.ts';

const BEGINNING = Buffer.from('0.0').toString('base64url');

/** Followers hear what is written while their server is killed again and again: each event once, in the order of the log. */
export async function expectWholeOverKills(size: {
  readonly followers: number;
  readonly kills: number;
  readonly events: number;
}): Promise<void> {
  await using site = await openSite();
  let web = await site.run('web').ready();
  const token = await tokenOf(web.url, 'partner');
  const followers = Array.from({ length: size.followers }, () => listenAt(web.url, token, BEGINNING));
  const database = openDatabase({ url: site.databaseUrl, connections: 4, log: openLog('silent') });

  const everybodyHears = async (): Promise<void> => {
    const heard = followers.map(({ ids }) => ids.length);
    await eventually(
      async () => followers.every(({ ids }, at) => ids.length > (heard[at] ?? 0)) || undefined,
      'everybody hears again',
      60,
    );
  };
  const share = Math.ceil(size.events / (size.kills + 1));
  let written = 0;
  const write = async (): Promise<void> => {
    const events = Math.min(share, size.events - written);
    written += events;
    await writeEvents(database.db, { events, atOnce: 3 });
  };
  for (let kills = 0; kills < size.kills; kills += 1) {
    // Killed in the middle of what is written, while all are told of it.
    const writing = write();
    await everybodyHears();
    await web.kill('SIGKILL');
    await writing;
    web = site.run('web');
  }
  await write();

  const { rows } = await sql<{ id: number }>`select id from server.event order by tx, id`.execute(
    database.db,
  );
  await eventually(
    async () => followers.every(({ ids }) => ids.length >= rows.length) || undefined,
    'everybody has heard it all',
    120,
  );
  // What comes twice would come now.
  await pause(200);
  const log = rows.map(({ id }) => id);
  expect(log).toHaveLength(size.events);
  for (const { ids } of followers) expect(ids).toEqual(log);
  for (const follower of followers) expect(follower.connections()).toBeGreaterThan(size.kills);
  await Promise.all(followers.map((follower) => follower.close()));
  await database.close();
  expect(site.complaints()).toBe('');
}
