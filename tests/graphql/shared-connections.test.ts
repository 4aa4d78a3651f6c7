import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../server/start/start.ts';
import { library } from '../kit/library.ts';
import { database } from '../kit/serve.ts';
import { graphqlOver } from '../support/client.ts';
import { pollUntil } from '../support/poll-until.ts';
import { lockTable } from './lock-table.ts';

const SHELF = 'query ($n: Int!) { booksOn(shelf: $n) { title } }';
const SHELVES = '{ shelves { id } }';
const MANY = Array.from({ length: 32 }, (_, nth) => nth + 1);
const { serve, databaseUrl, owner } = database();
let running: Running;
/** Over the same database, for a statement that runs beyond its limit. */
let hasty: Running;

beforeAll(async () => {
  running = await serve([library()]);
  hasty = await serve([library()], { environment: { statementLimit: 2_000 } });
  await sql`insert into alpha.shelf (name) select 's' || n from generate_series(1, 200) n`.execute(owner());
  await sql`insert into alpha.book (shelf_id, title, rank) select n, 'b' || n, n from generate_series(1, 200) n`.execute(
    owner(),
  );
  // From now on both are known.
  for (const server of [running, running, hasty, hasty])
    await Promise.all([ask(SHELF, { n: 1 }, server), ask(SHELVES, {}, server)]);
});

const ask = (query: string, variables = {}, { url } = running) => graphqlOver(url)(query, variables);
const shelf = (n: number) => ask(SHELF, { n });
const onShelf = (n: number) => ({ data: { booksOn: [{ title: `b${n}` }] }, errors: [] });

describe('small queries that are known, many at once over few connections', () => {
  it('take 4 connections, and have each their own answer', async () => {
    await using table = await lockTable(databaseUrl(), 'alpha.book');
    const answers = Promise.all(MANY.map(shelf));
    await table.waited(4);
    await table.release();
    expect(await answers).toEqual(MANY.map(onShelf));
  });

  it('are answered again after their connections were lost', async () => {
    const during = Promise.all(MANY.map(shelf));
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(owner());
    for (const [at, answer] of (await during).entries())
      if (answer.errors.length === 0) expect(answer).toEqual(onShelf(at + 1));
    const after = await pollUntil(async () => {
      const answers = await Promise.all(MANY.map(shelf));
      return answers.every(({ errors }) => errors.length === 0) && answers;
    });
    expect(after).toEqual(MANY.map(onShelf));
  });

  it('are answered though whoever asked the same before them left', async () => {
    const { small } = running.platform.database;
    const read = ({ signal }: AbortController) =>
      small.read('select title from alpha.book where id = 1', [], signal);
    /** What is asked in turns of its own goes over all connections. */
    const readEach = async (askers: readonly AbortController[]) => {
      const answers: ReturnType<typeof read>[] = [];
      for (const asker of askers) {
        answers.push(read(asker));
        await setImmediate();
      }
      const settled = Promise.allSettled(answers);
      return { settled };
    };
    const four = () => [1, 2, 3, 4].map(() => new AbortController());
    for (const _time of [1, 2]) await read(new AbortController());
    const leaving = four();
    await using table = await lockTable(databaseUrl(), 'alpha.book');
    const left = await readEach(leaving);
    await table.waited(4);
    const staying = await readEach(four());
    for (const gone of leaving) gone.abort();
    await left.settled;
    await table.release();
    expect(await staying.settled).toEqual(
      four().map(() => ({ status: 'fulfilled', value: [{ title: 'b1' }] })),
    );
  });

  it('are answered beside one that runs into the limit', async () => {
    await using table = await lockTable(databaseUrl(), 'alpha.book');
    const late = ask(SHELF, { n: 1 }, hasty);
    await table.waited(1);
    const shelves = await Promise.all(MANY.map(() => ask(SHELVES, {}, hasty)));
    expect(shelves.flatMap(({ errors }) => errors)).toEqual([]);
    expect((await late).errors).toMatchObject([{ extensions: { code: 'StatementTimeout' } }]);
  });
});
