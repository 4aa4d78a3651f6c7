import pg from 'pg';
import { sizesAt } from '../data/sizes.ts';

/** Makes what was handed in a draft again and forgets what was written about it, so that everyone begins with the same rows. */
export async function restoreDrafts(url: string, scale: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { drafts } = sizesAt(scale);
  try {
    // The audit log refuses deletion, and rightly: only a replica's session may.
    await client.query('set session_replication_role = replica');
    await client.query(`delete from dossiers.event where dossier_id <= ${drafts}`);
    await client.query(`delete from files.share where file_id <= ${drafts}`);
    await client.query(
      `update dossiers.dossier set state = 'draft', submitted_at = null where id <= ${drafts} and state <> 'draft'`,
    );
    await client.query('truncate server.event, server.outbox, server.idempotency, server.audit');
    for (const table of ['dossiers.dossier', 'dossiers.event', 'files.share'])
      await client.query(`vacuum (analyze) ${table}`);
  } finally {
    await client.end();
  }
}
