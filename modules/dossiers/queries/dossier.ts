import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import { gatheredRead, gatheredWrite, prepared, type Slots, single } from '../../../server/kit/index.ts';
import type { Channel } from '../../procedures/model.ts';
import { DossierState } from '../model.ts';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

/** What acts ask of a dossier. It is a small part of what is known: to describe and read each column of all takes longer. */
const ASKED = [
  'id',
  'version',
  'state',
  'code',
  'procedureId',
  'channel',
  'caseName',
  'application',
  'applicantId',
  'representativeId',
  'representedUntil',
  'unitId',
  'agencyId',
  'receivingAgencyId',
  'holderAgencyId',
  'askedAgencyIds',
  'clockAgencyId',
  'handlerId',
  'submittedAt',
  'receivedAt',
  'dueAt',
  'proposerId',
  'proposalReason',
  'reason',
  'resultFileId',
] as const;

export type DossierRow = Pick<Selectable<DossiersTables['dossiers.dossier']>, (typeof ASKED)[number]>;

/**
 * The dossier, locked until the transaction ends. Every act begins with it, before it writes anything: so the acts
 * on one dossier follow each other, and their events stand in the log in that order.
 */
export async function lockDossier(db: Kysely<unknown>, id: number): Promise<DossierRow | undefined> {
  const [dossier] = await lock(db, { id });
  return dossier;
}

const lock = gatheredRead({ id: 'bigint' }, (db, { id }: Slots<{ id: number }>) =>
  tables(db).selectFrom('dossiers.dossier').select(ASKED).where('id', '=', id).forNoKeyUpdate(),
);

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
  return single(await insert(db, draft)).id;
}

const insert = prepared((db, draft: Slots<NewDraft>) =>
  tables(db).insertInto('dossiers.dossier').values(draft).returning('id'),
);

type Change = Omit<Updateable<DossiersTables['dossiers.dossier']>, 'id' | 'application' | 'result' | 'dueAt'>;

export async function updateDossier(db: Kysely<unknown>, id: number, change: Change): Promise<void> {
  await update(db, { ...change, id });
}

const update = prepared((db, { id, ...change }: Slots<Change & { readonly id: number }>) =>
  tables(db).updateTable('dossiers.dossier').set(change).where('id', '=', id),
);

/** Writes that a draft is handed in. */
export async function markSubmitted(db: Kysely<unknown>, id: number, submittedAt: Date): Promise<void> {
  await submit(db, { id, submittedAt });
}

const submit = gatheredWrite<{ readonly id: number; readonly submittedAt: Date }, never>({
  row: ({ id, submittedAt }) => ({ id, submitted_at: submittedAt }),
  from: (rows) => sql`
    update dossiers.dossier as d set state = ${sql.lit(DossierState.SUBMITTED)}, submitted_at = given.submitted_at
    from json_to_recordset(${rows}::json) as given (id bigint, submitted_at timestamptz) where d.id = given.id`,
});

export async function setApplication(db: Kysely<unknown>, id: number, application: unknown): Promise<void> {
  await fillIn(db, { id, application: JSON.stringify(application) });
}

const fillIn = prepared((db, { id, application }: Slots<{ id: number; application: string }>) =>
  tables(db)
    .updateTable('dossiers.dossier')
    .set({ application: sql`${application}::jsonb` })
    .where('id', '=', id),
);

export async function setResult(db: Kysely<unknown>, id: number, result: unknown): Promise<void> {
  await tables(db)
    .updateTable('dossiers.dossier')
    .set({ result: json(result) })
    .where('id', '=', id)
    .execute();
}

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;
