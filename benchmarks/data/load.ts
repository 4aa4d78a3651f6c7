import pg from 'pg';
import { accounts } from './rows/accounts.ts';
import { agencies } from './rows/agencies.ts';
import { dossiers } from './rows/dossiers.ts';
import { drafts } from './rows/drafts.ts';
import { events } from './rows/events.ts';
import { files, placed, shares } from './rows/files.ts';
import { persons } from './rows/persons.ts';
import { pick } from './rows/pick.ts';
import { procedures } from './rows/procedures.ts';
import { warnings } from './rows/warnings.ts';
import { say } from './say.ts';
import { setAsideIndexes } from './set-aside-indexes.ts';
import type { Sizes } from './sizes.ts';

/** Fills a migrated, empty database: by statements over whole sets, on two connections where they do not meet. */
export async function load(url: string, sizes: Sizes): Promise<void> {
  const from = performance.now();
  const [one, two] = [await connect(url), await connect(url)];
  const step = async (client: pg.Client, name: string, sql: string): Promise<void> => {
    const began = performance.now();
    await client.query(sql);
    say(`  ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  };
  try {
    await one.query(pick);
    const indexes = await setAsideIndexes(one);
    await step(one, 'agencies', agencies);
    await step(one, 'procedures', procedures(sizes));
    await step(one, 'persons', persons(sizes));
    await step(one, 'accounts and sessions', accounts(sizes));
    await Promise.all([step(one, 'dossiers', dossiers(sizes)), step(two, 'drafts', drafts(sizes))]);
    await Promise.all([
      step(one, 'events', events),
      step(two, 'files', files(sizes)).then(() => step(two, 'files in dossiers', placed(sizes))),
    ]);
    await Promise.all([step(one, 'shares of files', shares(sizes)), step(two, 'warnings', warnings)]);
    await buildIndexes([one, two], indexes, step);
    await step(one, 'numbers to go on from', numbers);
    await one.query('drop table bench.agency, bench.commune, bench.version');
    // Without a look at every page, a scan of an index alone would go to the table for each row.
    await step(one, 'vacuum and analyse', 'vacuum (analyze, parallel 2)');
    await one.query('checkpoint');
  } finally {
    await Promise.all([one.end(), two.end()]);
  }
  say(`Loaded in ${((performance.now() - from) / 1000).toFixed(1)} s.`);
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // What is loaded obeys every foreign key by construction; see check.ts for the proof.
  for (const setting of [
    'session_replication_role = replica',
    'synchronous_commit = off',
    "maintenance_work_mem = '512MB'",
    "work_mem = '256MB'",
    'jit = off',
  ])
    await client.query(`set ${setting}`);
  return client;
}

/** On both connections at once, each taking the next one when it has done its own. */
async function buildIndexes(
  clients: readonly pg.Client[],
  statements: readonly string[],
  step: (client: pg.Client, name: string, sql: string) => Promise<void>,
): Promise<void> {
  const waiting = [...statements];
  await Promise.all(
    clients.map(async (client) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [, name = next] = /(?:index|constraint) (\S+)/i.exec(next) ?? [];
        await step(client, name, next);
      }
    }),
  );
}

/** Rows were given their ids; the next ones go on behind them. */
const numbers = `
  do $$
  declare c record;
  begin
    for c in
      select format('%I.%I', table_schema, table_name) as name, column_name
      from information_schema.columns
      where is_identity = 'YES' and table_schema in ('people', 'server', 'dossiers', 'files')
    loop
      execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %s',
        c.name, c.column_name, c.column_name, c.name);
    end loop;
  end $$`;
