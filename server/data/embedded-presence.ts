import pg from 'pg';

const present = 'motcua presence';
const leaving = 'motcua leaving';

/**
 * Connects to the embedded database, creating it at the first use. The connection stays open as the sign
 * that this process uses PostgreSQL, also while its pool happens to be empty.
 * @returns undefined while PostgreSQL is starting, recovering or stopping
 * @throws when it refuses us for good: a wrong password, too many connections
 */
export async function becomePresent(url: string): Promise<pg.Client | undefined> {
  try {
    return await connect(url);
  } catch (error) {
    // No answer, or one of class 57P: it is starting, recovering or stopping.
    if (!(error instanceof pg.DatabaseError) || error.code?.startsWith('57P')) return undefined;
    if (error.code === '28P01') {
      throw new Error('PostgreSQL refused the password kept beside its data.', { cause: error });
    }
    if (error.code !== '3D000') throw error;
    await createDatabase(url);
    return await connect(url);
  }
}

/** Who else is connected: another server, some other client, or nobody. Those on their way out do not count. */
export async function othersPresent(client: pg.Client): Promise<'server' | 'client' | 'nobody'> {
  const { rows } = await client.query<{ servers: number; clients: number }>(
    `select count(*) filter (where application_name = $1)::int as servers, count(*)::int as clients
     from pg_stat_activity
     where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> $2`,
    [present, leaving],
  );
  if (rows[0]?.servers !== 0) return 'server';
  return rows[0].clients === 0 ? 'nobody' : 'client';
}

/** Ends the connection, marked first, because PostgreSQL lists it a moment longer than we do. */
export async function becomeAbsent(client: pg.Client): Promise<void> {
  await client.query("select set_config('application_name', $1, false)", [leaving]).catch(() => undefined);
  await client.end().catch(() => undefined);
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: present,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // Without a listener, a PostgreSQL that stops would take this process with it.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return client;
}

async function createDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = await connect(maintenance.href);
  try {
    await client.query('create database motcua');
  } finally {
    await client.end();
  }
}
