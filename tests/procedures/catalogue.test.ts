import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../migrations/20261121000330_procedures_load_catalogue.ts';
import { readRows } from '../../migrations/reading/rows.ts';
import type { OrganisationsTables } from '../../modules/organisations/tables.ts';
import type { ProceduresTables } from '../../modules/procedures/tables.ts';
import { cloneDatabase } from '../support/database.ts';
import { wholeVersionOn } from './whole-version-on.ts';

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let db: Kysely<ProceduresTables>;
beforeAll(async () => {
  clone = await cloneDatabase();
  db = clone.db.$extendTables<ProceduresTables>();
});
afterAll(() => clone.drop());

const find = (code: string, day = '2026-11-20') => wholeVersionOn(db, code, day);

describe('the catalogue', () => {
  it('has each of the 73 procedures with the words of the source', async () => {
    const source = await readRows('procedures.tsv', '\t');
    expect(source).toHaveLength(73);
    for (const row of source) {
      const version = await find(row.code ?? '', row.code === '2.000488' ? '2025-02-28' : '2025-03-01');
      expect(version).toMatchObject({
        nameEn: row.name_en,
        ownerText: row.agency,
        handlingLevel: row.level,
        codeEvidence: row.code_evidence,
        timeEvidence: row.time_evidence,
      });
      expect(row.name_vi).toContain(version?.name.replace(/\)$/, ''));
      expect(row.name_vi).toContain(version?.note ?? '');
      expect(new Set(version?.offers.map(({ timeText }) => timeText))).toEqual(new Set([row.time]));
      expect(new Set(version?.offers.map(({ feeText }) => feeText))).toEqual(new Set([row.fee_vnd]));
      expect(new Set(version?.offers.map(({ channel }) => channel))).toEqual(new Set([1, 2, 3]));
    }
  });

  it('stays the same when it is loaded again', async () => {
    const read = async () => ({
      procedures: await db.selectFrom('procedures.procedure').selectAll().orderBy('id').execute(),
      versions: await db.selectFrom('procedures.procedureVersion').selectAll().orderBy('id').execute(),
      offers: await db.selectFrom('procedures.offer').selectAll().orderBy('id').execute(),
      papers: await db.selectFrom('procedures.paper').selectAll().orderBy('id').execute(),
    });
    const first = await read();
    await loadCatalogue(clone.db);
    expect(await read()).toEqual(first);
  });

  it('names for every procedure a department that is there', async () => {
    const departments = await clone.db
      .$extendTables<OrganisationsTables>()
      .selectFrom('organisations.agency')
      .select('department')
      .where('validTo', 'is', null)
      .execute();
    const owners = await db.selectFrom('procedures.procedureVersion').select('owner').execute();
    const known = new Set(departments.map(({ department }) => department));
    expect(owners.filter(({ owner }) => !known.has(owner))).toEqual([]);
  });

  it('never has two versions of a procedure on one day', async () => {
    const version = await db
      .selectFrom('procedures.procedureVersion')
      .selectAll()
      .where('validFrom', '=', '2025-03-01')
      .executeTakeFirstOrThrow();
    const { id: _, plainName: __, ...copy } = version;
    const insert = db.insertInto('procedures.procedureVersion').values({ ...copy, validFrom: '2026-01-01' });
    await expect(insert.execute()).rejects.toThrow('procedure_version_never_overlaps');
  });
});

describe('a version', () => {
  it('of the criminal record is with Justice to February 2025 and with Police since March', async () => {
    expect(await find('2.000488', '2025-02-28')).toMatchObject({
      owner: 'Justice',
      validTo: '2025-03-01',
      replacedByCode: '3.000333',
    });
    expect(await find('2.000488', '2025-03-01')).toBeUndefined();
    expect(await find('3.000333', '2025-02-28')).toBeUndefined();
    expect(await find('3.000333', '2025-03-01')).toMatchObject({
      owner: 'Police',
      note: 'from 2025, Police',
    });
  });

  it('of the birth registration asks for the certificate of birth and is done the same day, free of charge', async () => {
    const version = await find('1.001193');
    expect(version?.serviceLevel).toBe('full-process');
    expect(version?.offers).toHaveLength(3);
    expect(version?.offers[0]).toMatchObject({
      caseName: 'standard',
      timeAmount: 0,
      timeUnit: 'working-day',
      feeAmount: 0,
    });
    expect(version?.papers.map(({ code, mandatory, originals }) => ({ code, mandatory, originals }))).toEqual(
      [
        { code: 'GIAY_CHUNG_SINH', mandatory: true, originals: 1 },
        { code: 'GIAY_TO_TUY_THAN', mandatory: false, originals: 1 },
      ],
    );
  });

  it('claims no level of service that is not established', async () => {
    expect(await find('1.004873')).toMatchObject({
      serviceLevel: null,
      serviceLevelEvidence: 'not established',
    });
  });

  it('costs less online where the source says so', async () => {
    const fees = (await find('1.004222'))?.offers.map(({ channel, feeAmount }) => [channel, feeAmount]);
    expect(fees).toEqual([
      [1, 20000],
      [2, 10000],
      [3, 20000],
    ]);
  });

  it('keeps a former code as a note beside the name', async () => {
    expect(await find('1.013855')).toMatchObject({
      name: 'Cấp GCN cơ sở đủ điều kiện ATTP (Y tế)',
      note: 'before 1.002425',
    });
  });

  it('is not there for a code that does not exist', async () => {
    expect(await find('9.999999')).toBeUndefined();
  });
});
