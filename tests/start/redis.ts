import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietPort } from '../support/processes.ts';
import { eventually } from './eventually.ts';

export interface Redis extends AsyncDisposable {
  readonly url: string;
  signal(signal: NodeJS.Signals): void;
}

/** A Redis of one's own that writes everything down; null where the machine has none. */
export async function startRedis(): Promise<Redis | null> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-redis-'));
  const port = await quietPort();
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''],
    { stdio: 'ignore' },
  );
  const begun = await once(server, 'spawn').catch(() => null);
  if (begun === null) {
    await rm(folder, { recursive: true });
    return null;
  }
  await eventually(() => accepts(port), 'Redis listens');
  return {
    url: `redis://127.0.0.1:${port}`,
    signal: (signal) => void server.kill(signal),
    [Symbol.asyncDispose]: async () => {
      server.kill('SIGKILL');
      await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function accepts(port: number): Promise<true | undefined> {
  const socket = connect(port, '127.0.0.1');
  return once(socket, 'connect')
    .then(
      () => true as const,
      () => undefined,
    )
    .finally(() => socket.destroy());
}
