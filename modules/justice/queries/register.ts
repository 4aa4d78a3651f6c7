import type { Insertable, Kysely, Selectable } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import { type EntryKind, PartyRole } from '../model.ts';
import type { JusticeTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<JusticeTables>();

export type EntryRow = Selectable<JusticeTables['justice.entry']>;
export type PartyRow = Selectable<JusticeTables['justice.readParty']>;

/** The next number of an agency's register of a kind in a year, from 1, without gaps. */
export function nextEntryNumber(
  db: Kysely<unknown>,
  register: { readonly agencyId: number; readonly kind: EntryKind; readonly year: number },
): Promise<number> {
  return nextNumber(tables(db), 'justice.registerCounter', register);
}

export async function insertEntry(
  db: Kysely<unknown>,
  entry: Omit<Insertable<JusticeTables['justice.entry']>, 'extractFileId'>,
  parties: readonly Omit<Insertable<JusticeTables['justice.party']>, 'entryId'>[],
): Promise<number> {
  const { id: entryId } = await tables(db)
    .insertInto('justice.entry')
    .values(entry)
    .returning('id')
    .executeTakeFirstOrThrow();
  await tables(db)
    .insertInto('justice.party')
    .values(parties.map((party) => ({ ...party, entryId })))
    .execute();
  return entryId;
}

/** An entry as it was registered. */
export function findEntry(db: Kysely<unknown>, id: number): Promise<EntryRow> {
  return tables(db).selectFrom('justice.entry').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** The parties of an entry, as it is read with its annotations. */
export function findParties(db: Kysely<unknown>, entryId: number): Promise<readonly PartyRow[]> {
  return tables(db)
    .selectFrom('justice.readParty')
    .selectAll()
    .where('entryId', '=', entryId)
    .orderBy('id')
    .execute();
}

/** Whether the register has the birth of a person, in another entry than this one. */
export async function isBornByAnother(
  db: Kysely<unknown>,
  personId: number,
  entryId?: number,
): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('justice.party')
    .select('entryId')
    .where('role', '=', PartyRole.CHILD)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return found !== undefined && found.entryId !== entryId;
}

export async function setExtract(db: Kysely<unknown>, id: number, extractFileId: number): Promise<void> {
  await tables(db).updateTable('justice.entry').set({ extractFileId }).where('id', '=', id).execute();
}

/** What anybody may know of an extract, or a copy, whose code they hold: that its entry is in the register, and where. */
export function findVerified(db: Kysely<unknown>, verificationCode: string) {
  return tables(db)
    .selectFrom('justice.entry as entry')
    .leftJoin('justice.extractCopy as copy', (join) =>
      join.onRef('copy.entryId', '=', 'entry.id').on('copy.verificationCode', '=', verificationCode),
    )
    .select(['entry.kind', 'entry.number', 'entry.year', 'entry.registeredOn', 'entry.agencyId'])
    .select([
      'copy.number as copyNumber',
      'copy.year as copyYear',
      'copy.issuedOn as copyIssuedOn',
      'copy.agencyId as copyAgencyId',
    ])
    .select((eb) =>
      eb
        .selectFrom('justice.annotation')
        .select(({ fn }) => fn.countAll<number>().as('notes'))
        .whereRef('justice.annotation.entryId', '=', 'entry.id')
        .as('notes'),
    )
    .where((eb) =>
      eb.or([
        eb('entry.verificationCode', '=', verificationCode),
        eb(
          'entry.id',
          'in',
          eb
            .selectFrom('justice.extractCopy')
            .select('entryId')
            .where('justice.extractCopy.verificationCode', '=', verificationCode),
        ),
      ]),
    )
    .executeTakeFirst();
}
