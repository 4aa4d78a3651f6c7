import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from '../../server/data/embedded.ts';
import { postgresBinaries } from '../../server/data/postgres-binaries.ts';
import { copyMade } from '../support/copy-made.ts';

const isRoot = process.getuid?.() === 0;
let folder: string;
let said: string[];
let children: ChildProcess[];

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'motcua-embedded-')));
  await chmod(folder, 0o755);
  said = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) await killed(child);
  await stopWhatever(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const start = (): Promise<Embedded> => startEmbedded({ folder, say: (line) => said.push(line) });

test('the first start creates a database that answers, and closes it to those without the password', async () => {
  const embedded = await start();
  expect(await ask(embedded.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  const settings = await ask(
    embedded.url,
    `select name, setting from pg_settings where name in ('TimeZone', 'jit', 'max_connections', 'listen_addresses',
      'unix_socket_directories', 'fsync', 'data_checksums', 'server_encoding', 'shared_buffers') order by name`,
  );
  expect(Object.fromEntries(settings.map((row) => [row.name, row.setting]))).toEqual({
    TimeZone: 'UTC',
    data_checksums: 'on',
    fsync: 'on',
    jit: 'off',
    listen_addresses: '127.0.0.1',
    max_connections: '500',
    server_encoding: 'UTF8',
    shared_buffers: '16384',
    unix_socket_directories: '',
  });
  expect(await ask(embedded.url, `select upper('đường ở huế') as upper`)).toEqual([{ upper: 'ĐƯỜNG Ở HUẾ' }]);
  expect((await stat(join(folder, 'postgres.password'))).mode & 0o777).toBe(0o600);
  const stranger = new URL(embedded.url);
  stranger.password = 'guess';
  await expect(ask(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect(said).toHaveLength(1);
  await embedded.leave();
});

test('what was written is there after a stop and a start', async () => {
  const first = await start();
  await ask(first.url, 'create table kept as select 42 as number');
  await first.leave();
  const second = await start();
  expect(await ask(second.url, 'select number from kept')).toEqual([{ number: 42 }]);
  expect(said).toHaveLength(1);
  await second.leave();
});

test('a database that outlived its killed starter is adopted as it is', async () => {
  await copyMade(folder);
  const { child, url } = await startInChild();
  const before = await postmasterOf(url);
  await killed(child);
  const embedded = await start();
  expect(embedded.url).toBe(url);
  expect(await postmasterOf(embedded.url)).toBe(before);
  await embedded.leave();
  await expect(ask(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('two processes that start at once share one database', async () => {
  const [one, two] = await Promise.all([startInChild(), startInChild()]);
  expect(one.url).toBe(two.url);
  const embedded = await start();
  expect(embedded.url).toBe(one.url);
  await embedded.leave();
  expect(await ask(one.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
});

test('the last one out stops it, and nobody before, be it a server or an administrator at psql', async () => {
  await copyMade(folder);
  const [web, worker] = [await start(), await start()];
  await web.leave();
  expect(await ask(worker.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);

  const administrator = new pg.Client({ connectionString: worker.url });
  await administrator.connect();
  await worker.leave();
  expect((await administrator.query('select 1 as answer')).rows).toEqual([{ answer: 1 }]);
  await administrator.end();

  const last = await start();
  await last.leave();
  await expect(ask(last.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(await readdir(join(folder, 'postgres'))).not.toContain('postmaster.pid');
});

test('of two that leave at the same time one stops it', async () => {
  await copyMade(folder);
  const [web, worker] = await Promise.all([start(), start()]);
  await Promise.all([web.leave(), worker.leave()]);
  await expect(ask(web.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('a pool that was closed just before does not keep it running', async () => {
  await copyMade(folder);
  const embedded = await start();
  const pool = new pg.Pool({ connectionString: embedded.url });
  await Promise.all(Array.from({ length: 8 }, () => pool.query('select pg_sleep(0.05)')));
  await pool.end();
  await embedded.leave();
  await expect(ask(embedded.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('a start killed in the middle of initdb does not harm the next one', async () => {
  const child = runStarter();
  await until(async () => (await readdir(folder)).some((name) => name.startsWith('postgres.new-')));
  await killed(child);
  expect(await readdir(folder)).not.toContain('postgres');
  const embedded = await start();
  expect(await ask(embedded.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  await embedded.leave();
});

test('a postmaster.pid that names a dead process, another program or nothing does not stop a start', async () => {
  await copyMade(folder);
  const file = join(folder, 'postgres', 'postmaster.pid');
  const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(gone, 'exit');
  for (const text of [
    `${gone.pid}\n${folder}/postgres\n1\n5432\n`,
    `${process.pid}\n${folder}/postgres\n1\n5432\n`,
    '',
  ]) {
    await writeFile(file, text);
    const embedded = await start();
    expect(await ask(embedded.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await embedded.leave();
  }
});

test('a database killed itself is started again on the same port', async () => {
  await copyMade(folder);
  const before = await start();
  process.kill(await postmasterOf(before.url), 'SIGKILL');
  const after = await start();
  expect(after.url).toBe(before.url);
  expect(await ask(after.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  await before.leave();
  expect(await ask(after.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  await after.leave();
  await expect(ask(after.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('a database that cannot start says why', async () => {
  await copyMade(folder);
  await writeFile(join(folder, 'postgres', 'postgresql.auto.conf'), 'max_connections = many\n');
  await expect(start()).rejects.toThrow(/did not start[\s\S]*invalid value for parameter "max_connections"/);
});

test('a lost password is reported and the data left alone', async () => {
  await copyMade(folder);
  await rm(join(folder, 'postgres.password'));
  await expect(start()).rejects.toThrow('postgres.password is missing');
  expect(await readdir(join(folder, 'postgres'))).toContain('PG_VERSION');
});

test('a platform without PostgreSQL is told of DATABASE_URL', async () => {
  await expect(postgresBinaries('sunos-x64')).rejects.toThrow('DATABASE_URL');
});

test.runIf(isRoot)(
  'as root, below a private folder, it lives where its user can reach it and says so',
  async () => {
    await chmod(folder, 0o700);
    const closed = join(folder, 'data');
    const embedded = await startEmbedded({ folder: closed, say: (line) => said.push(line) });
    const moved = /\/var\/lib\/motcua\/[0-9a-f]{8}/.exec(said[0] ?? '')?.[0];
    if (moved === undefined) throw new Error(`not told where: ${said.join()}`);
    try {
      expect(await ask(embedded.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
      await embedded.leave();
      await chmod(folder, 0o755);
      const again = await startEmbedded({ folder: closed, say: () => undefined });
      expect(await ask(again.url, 'show data_directory')).toEqual([
        { data_directory: join(moved, 'postgres') },
      ]);
      await again.leave();
    } finally {
      await stopWhatever(moved);
      await rm(moved, { recursive: true, force: true });
    }
  },
);

async function ask(url: string, text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** The process id that the living database itself wrote down. */
async function postmasterOf(url: string): Promise<number> {
  const [row] = await ask(url, `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`);
  return Number(row?.pid);
}

function runStarter(): ChildProcess {
  const module = pathToFileURL(join(import.meta.dirname, '../../server/data/embedded.ts')).href;
  const code = `const { startEmbedded } = await import(${JSON.stringify(module)});
    const embedded = await startEmbedded({ folder: ${JSON.stringify(folder)}, say: () => undefined });
    console.log(embedded.url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function startInChild(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = runStarter();
  if (child.stdout === null) throw new Error('the starter has no output');
  for await (const url of createInterface({ input: child.stdout })) return { child, url };
  throw new Error('the starter ended without a database');
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Stops a database that a failed test left running. */
async function stopWhatever(home: string): Promise<void> {
  const text = await readFile(join(home, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (!text.includes(home) || pid === process.pid || pid <= 1) return;
  await until(async () => {
    try {
      return !process.kill(pid, 'SIGINT');
    } catch {
      return true;
    }
  });
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('the condition did not come true in 20 s');
    await sleep(2);
  }
}
