import type { QueryExecutorProvider } from 'kysely';
import type { ZodType } from 'zod';
import type { ServerTables } from '../data/tables.ts';
import { prepared } from '../kit/prepared.ts';
import { settingsIn } from '../kit/settings-in.ts';
import type { Slots } from '../kit/slots.ts';

/** A module's settings as an administrator set them; what is not set has its default. */
export async function settingsOf<S>(
  db: QueryExecutorProvider,
  of: { readonly id: string; readonly settings: ZodType<S> },
): Promise<S> {
  const [row] = await findNewest(db, { moduleId: of.id });
  return settingsIn(of.settings, row?.value ?? {});
}

const findNewest = prepared((db, { moduleId }: Slots<{ moduleId: string }>) =>
  db
    .$extendTables<ServerTables>()
    .selectFrom('server.moduleSetting')
    .select('value')
    .where('moduleId', '=', moduleId)
    .orderBy('version', 'desc')
    .limit(1),
);
