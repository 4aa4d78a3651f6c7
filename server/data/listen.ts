import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';

export interface Listening {
  close(): Promise<void>;
}

/**
 * Listens to PostgreSQL's notifications on one connection of its own. A notification only wakes: after every
 * (re)connection each channel is woken once, since something may have been missed.
 */
export async function listen(
  url: string,
  channels: Readonly<Record<string, () => void>>,
  log: Logger,
): Promise<Listening> {
  const closing = new AbortController();
  let client: pg.Client | null = null;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'motcua listen',
    });
    fresh.on('error', (error) => log.warn({ err: error.message }, 'the listening connection was lost'));
    fresh.on('end', () => void reconnect());
    fresh.on('notification', ({ channel }) => channels[channel]?.());
    await fresh.connect();
    client = fresh;
    for (const channel of Object.keys(channels)) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    for (const wake of Object.values(channels)) wake();
  };

  const reconnect = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await pause(500, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) return;
      try {
        return await connect();
      } catch {
        // PostgreSQL is not back yet; the next round tries again.
      }
    }
  };

  await connect();
  return {
    close: async () => {
      closing.abort();
      await client?.end();
    },
  };
}
