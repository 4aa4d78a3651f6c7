import { type Kysely, sql } from 'kysely';
import { StartFault } from '../start-fault.ts';

/** That PostgreSQL can be asked. @throws StartFault with its own words and where it was looked for, without the password */
export async function insistReachable(db: Kysely<unknown>, url: string): Promise<void> {
  try {
    await sql`select`.execute(db);
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new StartFault(`PostgreSQL at ${host}${pathname} cannot be asked: ${wordsOf(error)}`);
  }
}

/** Where several addresses were tried, what the last one said. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return wordsOf(error.errors.at(-1));
  return error instanceof Error ? error.message : String(error);
}
