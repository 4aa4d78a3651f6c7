import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../server/data/free-port.ts';
import { eventually } from '../start/eventually.ts';
import { copyMade } from './copy-made.ts';
import { cloneUrl } from './database.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

type Settings = Readonly<Record<string, string>>;

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One of `server/*.ts` as a process of its own. */
export interface Program {
  /** Where it answers, or would. */
  readonly url: string;
  readonly pid: number;
  readonly ended: Promise<Ending>;
  /** All it wrote on standard output until now. */
  said(): string;
  /** All it wrote on standard error until now. */
  complained(): string;
  /** Resolves once `/health/ready` answers 200. @throws with what it wrote when it ends before */
  ready(): Promise<Program>;
  kill(signal: NodeJS.Signals): Promise<Ending>;
}

export type Entry = 'main' | 'web' | 'worker';

/** Processes on one data folder, and by default on one new database. */
export interface Site extends AsyncDisposable {
  readonly folder: string;
  /** Empty where the site has an embedded database. */
  readonly databaseUrl: string;
  /** Starts one; all starts of one entry with equal settings take the same port. */
  run(entry: Entry, settings?: Settings): Program;
  /** Everything that any of its processes wrote on standard error. */
  complaints(): string;
}

/** Tests come from one address, and as fast as they can. */
const UNHURRIED: Settings = Object.fromEntries(
  ['RATE', 'SOCKETS'].flatMap((what) =>
    ['ANONYMOUS', 'PERSON', 'STAFF'].map((who) => [`${what}_${who}`, '1000000'] as const),
  ),
);

/** A place to run processes in; whatever still runs when it is left is killed, by its process id. */
export async function openSite(
  options: {
    /** A database of its own: one that is there already, or one that the first of them makes. */
    readonly embedded?: 'made' | 'new';
    readonly settings?: Settings;
  } = {},
): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-site-'));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const own = options.settings?.DATABASE_URL;
  if (options.embedded === 'made') await copyMade(folder);
  const clone = options.embedded !== undefined || own !== undefined ? null : await cloneUrl();
  const ports = { main: await quietPort(), web: await quietPort(), worker: await quietPort() };
  const programs = new Set<Program>();
  let closed = false;
  const common: Settings = {
    ...(clone === null ? {} : { DATABASE_URL: clone.url }),
    DATABASE_CONNECTIONS: '6',
    DATA_FOLDER: folder,
    JOB_LOCK: '1000',
    LOG_LEVEL: 'warn',
    // On a machine that runs all tests at once, little is done within the usual two seconds.
    STATEMENT_LIMIT: '30000',
    ...UNHURRIED,
    SOCKETS_ADDRESS: '1000000',
    ...options.settings,
  };
  return {
    folder,
    databaseUrl: own ?? clone?.url ?? '',
    run: (entry, settings = {}) => {
      // A test that ran out of time may still be about to start one, which nobody would end.
      if (closed) throw new Error('The site has been left');
      const [name, port] =
        entry === 'worker' ? (['WORKER_PORT', ports.worker] as const) : (['PORT', ports[entry]] as const);
      const program = run(entry, { ...common, [name]: String(port), ...settings }, name);
      programs.add(program);
      return program;
    },
    complaints: () => [...programs].map((program) => program.complained()).join(''),
    [Symbol.asyncDispose]: async () => {
      closed = true;
      await Promise.all([...programs].map((program) => program.kill('SIGKILL')));
      await clone?.drop();
      if (options.embedded !== undefined) await stopDatabase(join(folder, 'postgres'));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Starts a process whose environment holds these settings and no others. */
export function run(entry: Entry, settings: Settings, port: 'PORT' | 'WORKER_PORT' = 'PORT'): Program {
  const child = spawn(process.execPath, [`server/${entry}.ts`], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: tmpdir(),
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      ...settings,
    },
    // A group of its own, so that a test can ask whether anything of it is left.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`server/${entry}.ts could not be started`);
  const said = textOf(child.stdout);
  const complained = textOf(child.stderr);
  const ended = endOf(child);
  const url = `http://127.0.0.1:${settings[port]}`;
  const program: Program = {
    url,
    pid,
    ended,
    said,
    complained,
    ready: () =>
      eventually(async () => {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`server/${entry}.ts ended before it was ready:\n${said()}\n${complained()}`);
        return (await statusOf(`${url}/health/ready`)) === 200 ? program : undefined;
      }, `${entry} is ready`),
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
  return program;
}

/** Stops the embedded database that killed processes have left behind. */
async function stopDatabase(data: string): Promise<void> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  if (Number.isNaN(pid)) return;
  process.kill(pid, 'SIGCONT');
  process.kill(pid, 'SIGQUIT');
  await eventually(async () => (isAlive(pid) ? undefined : true), 'the embedded database has ended');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The HTTP status of an address, or undefined where nobody answers. */
export async function statusOf(url: string): Promise<number | undefined> {
  return fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => undefined,
  );
}

/** Below the ports that the kernel gives to connections: it stays free while a killed server is away. */
export function quietPort(): Promise<number> {
  return freePort(20_000 + Math.floor(Math.random() * 12_000));
}

async function endOf(child: ChildProcess): Promise<Ending> {
  // Not 'exit': what it wrote last may still be on its way then.
  await once(child, 'close');
  return { code: child.exitCode, signal: child.signalCode };
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  const pieces: string[] = [];
  stream.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
  return () => pieces.join('');
}
