import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbedded } from '../../server/data/embedded.ts';
import { say } from './say.ts';

const FOLDER = fileURLToPath(new URL('../.data', import.meta.url));

/** For a machine that serves nothing else at the time; what concerns durability stays as it is by default. */
const SETTINGS: Readonly<Record<string, string>> = {
  shared_preload_libraries: 'pg_stat_statements',
  shared_buffers: '2GB',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  effective_cache_size: '8GB',
  random_page_cost: '1.1',
};

export interface Postgres {
  readonly url: string;
  leave(): Promise<void>;
}

/** The PostgreSQL that DATABASE_URL names, or one of our own below `benchmarks/.data`, tuned once. */
export async function openPostgres(): Promise<Postgres> {
  const given = process.env.DATABASE_URL;
  if (given !== undefined) return { url: given, leave: async () => undefined };
  const first = await startEmbedded({ folder: FOLDER, say });
  if (!(await tune(first.url))) return first;
  // Libraries and memory are read at the start only.
  await first.leave();
  return startEmbedded({ folder: FOLDER, say });
}

async function tune(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string; setting: string }>(
    "select name, setting from pg_file_settings where sourcefile like '%auto.conf'",
  );
  const changed = Object.entries(SETTINGS).filter(
    ([name, value]) => !rows.some((row) => row.name === name && row.setting === value),
  );
  for (const [name, value] of changed) await client.query(`alter system set ${name} = '${value}'`);
  await client.end();
  return changed.length > 0;
}
