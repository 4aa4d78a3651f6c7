import { runMigrations } from 'bullmq';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Access } from '../data/access.ts';
import { openDatabase } from '../data/database.ts';
import { grantRights } from '../data/grant-rights.ts';

/** Brings the tables of the queues to the newest form, as their owner, and lets the application use them. */
export async function prepareQueues({ ownerUrl, role }: Access, log: Logger): Promise<void> {
  const owner = openDatabase({ url: ownerUrl, connections: 2, log, statementTimeout: 0 });
  try {
    const client = await owner.pool.connect();
    try {
      await runMigrations(client, 'bullmq');
    } finally {
      client.release();
    }
    if (role === null) return;
    await grantRights(owner.db, role);
    // BullMQ makes a sequence for each queue when the first job comes.
    await sql`grant create on schema bullmq to ${sql.id(role)}`.execute(owner.db);
  } finally {
    await owner.close();
  }
}
