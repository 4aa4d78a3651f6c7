import { expect, it } from 'vitest';
import { transactTogether } from '../../server/context/transact-together.ts';
import { openDatabase } from '../../server/data/database.ts';
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
