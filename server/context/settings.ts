import type { Kysely } from 'kysely';
import type { ZodType } from 'zod';
import type { ServerTables } from '../data/tables.ts';
import { settingsIn } from '../kit/settings-in.ts';

/** A module's settings as an administrator set them; what is not set has its default. */
export async function settingsOf<S>(
  db: Kysely<unknown>,
  of: { readonly id: string; readonly settings: ZodType<S> },
): Promise<S> {
  const row = await db
    .$extendTables<ServerTables>()
    .selectFrom('server.moduleSetting')
    .select('value')
    .where('moduleId', '=', of.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return settingsIn(of.settings, row?.value ?? {});
}
