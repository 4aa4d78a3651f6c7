import { sql } from 'kysely';
import { graphql } from '../gql/gql.ts';
import type { Asker } from './asker.ts';
import { pollUntil } from './poll-until.ts';
import type { Province } from './province.ts';

const atWork = graphql(`
  query AtWork { queues { name waiting running delayed } }
`);

/** Waits until a worker has nothing left to do, as somebody sees it who administers the server. */
export async function atRest(province: Province, administrator: Asker): Promise<void> {
  const { database, registry } = province.platform();
  const jobs = registry.installed.flatMap((module) => module.jobs.map(({ job }) => job));
  /** What comes back by the clock is delayed until then, for ever; what is delayed besides is tried again. */
  const byClock = (name: string) =>
    jobs.filter(({ queue, every }) => queue === name && every !== undefined).length;
  let times = 0;
  await pollUntil(async () => {
    const { queues } = await administrator.ask(atWork, {});
    const { rows } = await sql`select from server.outbox limit 1`.execute(database.db);
    const isBusy =
      rows.length > 0 ||
      queues.some(({ name, waiting, running, delayed }) => waiting + running > 0 || delayed > byClock(name));
    // What is on its way from the one to the other is in neither.
    times = isBusy ? 0 : times + 1;
    return times > 1;
  });
}
