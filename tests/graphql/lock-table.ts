import pg from 'pg';
import { z } from 'zod';
import { OF_THIS_DATABASE } from '../support/of-this-database.ts';
import { pollUntil } from '../support/poll-until.ts';

export interface LockedTable extends AsyncDisposable {
  /** Resolves once so many statements of others wait for the table. */
  waited(statements: number): Promise<void>;
  /** Lets the others go on. */
  release(): Promise<void>;
}

const counted = z.tuple([z.object({ waiting: z.number() })]);

/** Makes every statement that reads the table wait, until it is released: a statement that is slow for sure. */
export async function lockTable(url: string, table: string): Promise<LockedTable> {
  const [holder, observer] = [new pg.Client(url), new pg.Client(url)];
  await Promise.all([holder.connect(), observer.connect()]);
  await holder.query(`begin; lock table ${table} in access exclusive mode`);
  const waiting = async (): Promise<number> => {
    const { rows } = await observer.query(
      `select count(*)::int as waiting from pg_locks
       where relation = $1::regclass and not granted
         and ${OF_THIS_DATABASE}`,
      [table],
    );
    return counted.parse(rows)[0].waiting;
  };
  return {
    waited: async (statements) => {
      await pollUntil(async () => (await waiting()) === statements);
    },
    release: async () => void (await holder.query('rollback')),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([holder.end(), observer.end()]);
    },
  };
}
