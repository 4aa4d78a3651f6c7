import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../server/data/embedded.ts';
import { copyMade } from '../support/copy-made.ts';
import { eventually } from './eventually.ts';
import { openWire, type Wire } from './wire.ts';

/** A PostgreSQL of one's own behind a wire of one's own: it can be stopped, started and frozen. */
export interface RestlessPostgres extends AsyncDisposable {
  readonly wire: Wire;
  /** Stops it as an administrator does who does not wait for its clients. */
  stop(): Promise<void>;
  /** Starts it again, on the same port. */
  start(): Promise<void>;
}

export async function restlessPostgres(): Promise<RestlessPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-restless-'));
  await chmod(folder, 0o755);
  await copyMade(folder);
  const embedded = () => startEmbedded({ folder, say: () => undefined });
  let running = await embedded();
  const wire = await openWire(new URL(running.url));
  return {
    wire,
    stop: async () => {
      const file = join(folder, 'postgres', 'postmaster.pid');
      process.kill(Number.parseInt(await readFile(file, 'utf8'), 10), 'SIGINT');
      const gone = () =>
        readFile(file).then(
          () => undefined,
          () => true,
        );
      await eventually(gone, 'PostgreSQL has stopped');
    },
    start: async () => {
      running = await embedded();
    },
    [Symbol.asyncDispose]: async () => {
      wire.close();
      await running.leave();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
