import { sql } from 'kysely';
import { graphql } from '../gql/gql.ts';
import type { Asker } from './asker.ts';
import { pollUntil } from './poll-until.ts';
import type { Province } from './province.ts';

const atWork = graphql(`
  query AtWork { queues { waiting running } }
`);

/** Waits until a worker has nothing left to do, as somebody sees it who administers the server. */
export async function atRest(province: Province, administrator: Asker): Promise<void> {
  const { db } = province.platform().database;
  let times = 0;
  await pollUntil(async () => {
    const { queues } = await administrator.ask(atWork, {});
    const { rows } = await sql`select from server.outbox limit 1`.execute(db);
    const isBusy = rows.length > 0 || queues.some(({ waiting, running }) => waiting + running > 0);
    // What is on its way from the one to the other is in neither.
    times = isBusy ? 0 : times + 1;
    return times > 1;
  });
}
