import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

/** Of /proc: clock ticks of 10 ms on every Linux there is. */
const TICKS = 100;

interface Process {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

/** CPU seconds that a process and its ended children have used. */
export async function cpuOf(pid: number): Promise<number> {
  const process = await read(pid);
  return process === null ? 0 : process.own + process.ended;
}

/** The main process of the PostgreSQL behind a URL; null where it is on another machine. */
export async function postmasterOf(url: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const backend = await read(rows[0]?.pid ?? 0);
  await client.end();
  return backend?.parent ?? null;
}

/** CPU seconds of PostgreSQL: its main process, all backends alive, and those that have ended. */
export async function cpuOfPostgres(postmaster: number): Promise<number> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const children = await Promise.all(pids.map(read));
  return children.reduce(
    (sum, child) => sum + (child?.parent === postmaster ? child.own + child.ended : 0),
    await cpuOf(postmaster),
  );
}

/** The memory of a process in MB. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/** Fields 4 and 14 to 17 of /proc/<pid>/stat, see proc(5); the name in field 2 may hold anything. */
async function read(pid: number): Promise<Process | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent = 0] = fields;
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
  return { parent, own: (user + system) / TICKS, ended: (endedUser + endedSystem) / TICKS };
}
