import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { actIn } from '../../server/context/act-in.ts';
import { makeContext } from '../../server/context/make-context.ts';
import { transactTogether } from '../../server/context/transact-together.ts';
import { openDatabase } from '../../server/data/database.ts';
import type { Act } from '../../server/kit/index.ts';
import { openLog } from '../../server/observe/log.ts';
import { library } from './library.ts';
import { database } from './serve.ts';

const { serve, databaseUrl } = database();

it('several for whom there is no connection are all told so after one wait, and nothing of theirs begins', async () => {
  const { platform } = await serve([library()]);
  const log = openLog('silent');
  const own = openDatabase({ url: databaseUrl(), connections: 1, log });
  own.pool.options.connectionTimeoutMillis = 100;
  const asking = { viewer: null, requestId: 'r', graph: platform.registry.graph(), db: own.db };
  const body = () => Promise.reject(new Error('it has begun'));
  const { outcomes, told } = await own.db.connection().execute(() =>
    transactTogether(
      { database: own, log },
      [
        { asking, body },
        { asking, body },
      ],
      () => {
        throw new Error('it has begun');
      },
    ),
  );
  const reason = expect.objectContaining({ message: 'timeout exceeded when trying to connect' });
  expect(outcomes).toEqual([
    { status: 'rejected', reason },
    { status: 'rejected', reason },
  ]);
  expect(told).toEqual({ events: [], jobs: [], entries: [], answers: [] });
  await own.close();
});

it('several of whom one fails reject with what failed, and nothing of theirs is done', async () => {
  const { platform } = await serve([library()]);
  const { db } = platform.database;
  const asking = { viewer: null, requestId: 'r', graph: platform.registry.graph(), db };
  const add = (title: string) => ({
    asking,
    body: async (act: Act) => {
      await sql`insert into alpha.book (shelf_id, title) values (1, ${title})`.execute(act.db);
      if (title === 'broken') await sql`select 1 / 0`.execute(act.db);
      await sql`insert into alpha.book (shelf_id, title) values (1, ${title})`.execute(act.db);
      return 1;
    },
  });
  const done = transactTogether(platform, ['sound', 'broken', 'sound too'].map(add), (inside, telling) =>
    actIn(makeContext(platform, inside), platform, inside, telling),
  );
  await expect(done).rejects.toThrow('division by zero');
  const { rows } = await sql`select from alpha.book`.execute(db);
  expect(rows).toEqual([]);
});
