import { type QueryExecutorProvider, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { findVersion } from '../../modules/procedures/queries/find-version.ts';
import { openInCase } from '../dossiers/channel-documents.ts';
import { dossierIn, PROCEDURE } from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { catalogueDigest, checked, imported, keeperOf, table } from './importing.ts';

const province = await openProvince();
const { parent, clock } = province;
const keeper = await keeperOf(province);
const FIRST_DAY = '2027-01-04';
const version = { code: PROCEDURE, time: '10 days (15 complex)', fee_vnd: '0', valid_from: FIRST_DAY };

beforeAll(async () => {
  await imported(keeper, table([version]));
  clock.set(`${FIRST_DAY}T09:00+07:00`);
  const draft = { procedure: PROCEDURE, commune: '04831', case: 'complex' };
  dossierIn((await parent.ask(openInCase, draft)).answer);
  clock.set('2026-11-23T09:00+07:00');
});

const ofVersion = sql`version_id = (select procedure_id from dossiers.dossier)`;

describe('a version under which there is a draft', () => {
  it('loses its case to no import, though the clock went back to before it began', async () => {
    const before = await catalogueDigest(province);
    const report = await checked(keeper, table([{ ...version, time: '3 wd' }]));
    expect(report).toMatchObject({ state: 'REFUSED', rows: [{ fault: 'HAS_BEGUN' }] });
    expect(await catalogueDigest(province)).toEqual(before);
  });

  it('may still get an end', async () => {
    const ending = { code: PROCEDURE, valid_from: FIRST_DAY, valid_to: '2027-06-01' };
    expect(await imported(keeper, table([ending]))).toMatchObject({ state: 'APPLIED', changed: 1 });
  });

  it.each([
    ['its name', sql`update procedures.procedure_version set name = 'Khác' where in_use`],
    ['that it is in use', sql`update procedures.procedure_version set in_use = false where in_use`],
    ['a time limit', sql`update procedures.offer set time_amount = 99 where ${ofVersion}`],
    [
      'its own case',
      sql`delete from procedures.offer where ${ofVersion} and case_name = 'complex'`,
      'case_is_offered',
    ],
    ['another case', sql`delete from procedures.offer where ${ofVersion} and case_name = 'standard'`],
    ['a paper', sql`delete from procedures.paper where ${ofVersion}`],
    [
      'a step more',
      sql`insert into procedures.step (version_id, number, text)
        select procedure_id, 99, 'Thêm' from dossiers.dossier`,
    ],
  ])('is changed by no statement: %s', async (_what, change, why = 'keeps what it states') => {
    await expect(change.execute(province.db())).rejects.toThrow(why);
  });
});

describe('what a version states', () => {
  const timeOf = async (db: QueryExecutorProvider, id: number) =>
    (await findVersion(db, id)).offers[0]?.timeAmount;

  it('is asked for anew where what was handled under it was undone', async () => {
    const db = province.db();
    const { rows } = await sql<{ id: number }>`
      select version_id as id from procedures.offer join procedures.procedure_version as v on v.id = version_id
      where not v.in_use and time_amount = 3 limit 1`.execute(db);
    const id = rows[0]?.id ?? 0;
    const use = (trx: QueryExecutorProvider) =>
      sql`update procedures.procedure_version set in_use = true where id = ${id}`.execute(trx);
    const undone = db.transaction().execute(async (trx) => {
      await use(trx);
      expect(await timeOf(trx, id)).toBe(3);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await sql`update procedures.offer set time_amount = 4 where version_id = ${id}`.execute(db);
    expect(await timeOf(db, id)).toBe(4);
    await use(db);
    expect([await timeOf(db, id), await timeOf(db, id)]).toEqual([4, 4]);
  });

  it('is not asked for again once it is in use, but for its end', async () => {
    const db = province.db();
    const { rows } = await sql<{ id: number }>`
      select id from procedures.procedure_version where in_use`.execute(db);
    const id = rows[0]?.id ?? 0;
    const before = await findVersion(db, id);
    // As nobody can while the triggers are on.
    await db.transaction().execute(async (trx) => {
      await sql`set local role none`.execute(trx);
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`update procedures.offer set time_amount = time_amount + 1 where version_id = ${id}`.execute(
        trx,
      );
    });
    expect(await findVersion(db, id)).toEqual(before);
    await sql`update procedures.procedure_version set valid_to = '2029-03-01' where id = ${id}`.execute(db);
    const { validTo, offers } = await findVersion(db, id);
    expect(offers).not.toEqual(before.offers);
    expect(validTo).toBe('2029-03-01');
  });

  it('is not used while somebody changes it', async () => {
    const db = province.db();
    const { rows } = await sql<{ id: number }>`
      select version_id as id from procedures.offer join procedures.procedure_version as v on v.id = version_id
      where not v.in_use limit 1`.execute(db);
    const id = rows[0]?.id ?? 0;
    await db.transaction().execute(async (changing) => {
      await sql`update procedures.offer set time_amount = 9, time_unit = 'working-day' where version_id = ${id}`.execute(
        changing,
      );
      const using = db.transaction().execute(async (trx) => {
        await sql`set local lock_timeout = 50`.execute(trx);
        await sql`update procedures.procedure_version set in_use = true where id = ${id}`.execute(trx);
      });
      await expect(using).rejects.toThrow('lock timeout');
    });
  });
});
