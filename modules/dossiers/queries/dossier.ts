import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { Channel } from '../../procedures/model.ts';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

export type DossierRow = Selectable<DossiersTables['dossiers.dossier']>;

/**
 * The dossier, locked until the transaction ends. Every act begins with it, before it writes anything: so the acts
 * on one dossier follow each other, and their events stand in the log in that order.
 */
export function lockDossier(db: Kysely<unknown>, id: number): Promise<DossierRow | undefined> {
  return tables(db)
    .selectFrom('dossiers.dossier')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export interface NewDraft {
  readonly procedureId: number;
  readonly channel: Channel;
  readonly caseName: string;
  readonly applicantId: number;
  readonly unitId: number;
  readonly agencyId: number;
  readonly createdAt: Date;
  readonly entererId?: number;
  readonly receivingAgencyId?: number | null;
  readonly supportAgencyId?: number | null;
  readonly linkedId?: number;
  readonly part?: number;
  readonly parcelNumber?: string | null;
  readonly arrivedOn?: string | null;
  readonly returnBy: Channel | null;
  readonly returnAddress: string | null;
}

export async function insertDraft(db: Kysely<unknown>, draft: NewDraft): Promise<number> {
  const { id } = await tables(db)
    .insertInto('dossiers.dossier')
    .values(draft)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateDossier(
  db: Kysely<unknown>,
  id: number,
  change: Omit<Updateable<DossiersTables['dossiers.dossier']>, 'application' | 'result' | 'dueAt'>,
): Promise<void> {
  await tables(db).updateTable('dossiers.dossier').set(change).where('id', '=', id).execute();
}

export async function setApplication(db: Kysely<unknown>, id: number, application: unknown): Promise<void> {
  await tables(db)
    .updateTable('dossiers.dossier')
    .set({ application: json(application) })
    .where('id', '=', id)
    .execute();
}

export async function setResult(db: Kysely<unknown>, id: number, result: unknown): Promise<void> {
  await tables(db)
    .updateTable('dossiers.dossier')
    .set({ result: json(result) })
    .where('id', '=', id)
    .execute();
}

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;
