import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../server/data/free-port.ts';
import type { Contender } from '../contenders/contender.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = fileURLToPath(new URL('../.data/motcua', import.meta.url));

export interface Server {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts one in a process of its own, as in production, and waits until it answers. @throws with what it said when it ends before */
export async function startServer(contender: Contender, databaseUrl: string): Promise<Server> {
  const port = await freePort(undefined);
  const child = spawn(process.execPath, [contender.entry], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      DATA_FOLDER: FOLDER,
      ...contender.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  // Whatever ends the run ends it too.
  const end = () => child.kill();
  process.once('exit', end);
  const ended = once(child, 'exit');
  const said: string[] = [];
  // Read and thrown away beyond the first words: a full pipe would stop the server.
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => said.length < 200 && said.push(piece));
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 60_000;
  while (!(await answers(url))) {
    if (pid === undefined || child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${contender.name} did not start:\n${said.join('')}`);
    await pause(50);
  }
  return {
    url,
    pid: pid ?? 0,
    stop: async () => {
      process.off('exit', end);
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Whatever it answers: it listens. Motcua listens only when it is ready. */
function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status !== 503;
    },
    () => false,
  );
}
