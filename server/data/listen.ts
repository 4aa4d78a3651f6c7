import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { KEEP_ALIVE } from './keep-alive.ts';

const BETWEEN_ATTEMPTS = 500;

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

  const connect = async () => {
    const client = new pg.Client({
      connectionString: url,
      ...KEEP_ALIVE,
      application_name: 'motcua listen',
    });
    client.on('error', (error) => log.warn({ err: error.message }, 'the listening connection was lost'));
    client.on('notification', ({ channel }) => channels[channel]?.());
    // An attempt that fails ends, too: only the one loop below may answer that with another attempt.
    const gone = new Promise<void>((ended) => client.once('end', () => ended()));
    try {
      await client.connect();
      for (const channel of Object.keys(channels))
        await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    for (const wake of Object.values(channels)) wake();
    return { client, gone };
  };

  let connection = await connect();
  const stayConnected = async (): Promise<void> => {
    await connection.gone;
    while (!closing.signal.aborted) {
      await pause(BETWEEN_ATTEMPTS, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) return;
      const again = await connect().catch(() => null);
      if (again === null) continue;
      connection = again;
      if (closing.signal.aborted) await connection.client.end();
      await connection.gone;
    }
  };
  const staying = stayConnected();
  return {
    close: async () => {
      closing.abort();
      await connection.client.end();
      await staying;
    },
  };
}
