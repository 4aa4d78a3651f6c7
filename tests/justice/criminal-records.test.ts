import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { justice } from '../../modules/justice/contract.ts';
import type { CriminalRecordForm } from '../gql/graphql.ts';
import * as support from '../support/documents.ts';
import { dossierIn } from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './documents.ts';

const BEFORE = '2025-02-24T09:00+07:00';
const MOVED = '2025-03-03T09:00+07:00';
const PROCEDURE = '2.000488';

const province = await openProvince({ work: false, now: BEFORE });
const { parent, clock } = province;
const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
const { readCriminalRecords } = justice.permissions;
const office = await province.office('justice', [readDossiers, receiveDossiers, decideDossiers], null);
const archive = await province.office('archive', [readDossiers, readCriminalRecords], null);

const draft = async (form: CriminalRecordForm): Promise<string> => {
  const opened = await parent.ask(documents.openEnded, { procedure: PROCEDURE, commune: '04831' });
  const { id: dossier, agency } = dossierIn(opened.answer);
  expect(agency.department).toBe('Justice');
  const application = { form, purpose: 'Xin việc làm' };
  dossierIn((await parent.ask(documents.fillCriminalRecord, { dossier, application })).answer);
  return dossier;
};
const received = async (form: CriminalRecordForm): Promise<string> => {
  const dossier = await draft(form);
  dossierIn((await parent.ask(support.submitDossier, { dossier, key: randomUUID() })).answer);
  return dossierIn((await office.ask(support.receiveDossier, { dossier })).answer).id;
};
const granted = async (dossier: string) => {
  dossierIn((await office.ask(support.grantDossier, { dossier })).answer);
  return (await parent.ask(documents.certified, { id: dossier })).dossier;
};
const gone = {
  __typename: 'ProcedureNotInForce',
  procedure: PROCEDURE,
  endedOn: '2025-03-01',
  replacedBy: '3.000333',
  vi: expect.stringContaining('không còn hiệu lực từ ngày 01/03/2025, được thay bằng thủ tục 3.000333'),
};

describe('criminal record certificates (2.000488)', () => {
  it('are issued while Justice does, each with its number, and say that there is nothing to say', async () => {
    clock.set(BEFORE);
    expect(await granted(await received('NUMBER_1'))).toMatchObject({
      state: 'DONE',
      receivedAt: '2025-02-24T02:00:00.000Z',
      dueAt: '2025-03-06T10:00:00.000Z',
      procedure: { code: PROCEDURE, owner: 'Justice' },
      criminalRecord: { number: 1, year: 2025, stated: 0, purpose: 'Xin việc làm', issuedOn: '2025-02-24' },
    });
  });

  it('of number 1 pass over what is expunged, those of number 2 state it', async () => {
    clock.set(BEFORE);
    await sql`
      insert into justice.conviction (person_id, court, judgment, judged_on, offence, sentence, cleared_on)
      select person_id, 'TAND huyện Đà Bắc', '5/2015/HSST', '2015-05-05', 'Điều 104', '6 tháng', '2019-05-05'
      from server.account where login = 'parent'`.execute(province.platform().database.db);
    expect((await granted(await received('NUMBER_1')))?.criminalRecord?.stated).toBe(0);
    expect((await granted(await received('NUMBER_2')))?.criminalRecord?.stated).toBe(1);
  });

  it('are seen by the applicant and by who may see them, but not by whoever sees the dossier', async () => {
    clock.set(BEFORE);
    const id = await received('NUMBER_1');
    expect((await granted(id))?.criminalRecord).not.toBeNull();
    const seenBy = async (asker: typeof office) =>
      (await asker.ask(documents.certified, { id })).dossier?.criminalRecord;
    expect(await seenBy(office)).toBeNull();
    expect(await seenBy(archive)).toMatchObject({ form: 'NUMBER_1' });
  });

  it('stand in a register that pages and is searched by a name, for who may see them', async () => {
    clock.set(BEFORE);
    const id = await received('NUMBER_1');
    const number = (await granted(id))?.criminalRecord?.number;
    const { criminalRecords } = await archive.ask(documents.certificateBook, { search: 'bui thu nghiem' });
    expect(criminalRecords.edges[0]?.node).toMatchObject({ number, year: 2025 });
    const none = await archive.ask(documents.certificateBook, { search: 'bui thu nghiem', year: 2024 });
    expect(none.criminalRecords.edges).toEqual([]);
  });

  it('are asked for no more once they moved to the police: the refusal names what replaced the procedure', async () => {
    clock.set(BEFORE);
    const before = await draft('NUMBER_1');
    clock.set(MOVED);
    const opened = await parent.ask(documents.openEnded, { procedure: PROCEDURE, commune: '04831' });
    expect(opened.answer).toMatchObject(gone);
    const submitted = await parent.ask(documents.submitEnded, { dossier: before, key: randomUUID() });
    expect(submitted.answer).toMatchObject(gone);
    const unknown = await parent.ask(documents.openEnded, { procedure: '9.999999', commune: '04831' });
    expect(unknown.answer).toMatchObject({
      __typename: 'ProcedureNotInForce',
      endedOn: null,
      replacedBy: null,
    });
  });

  it('that were received before are issued afterwards', async () => {
    clock.set(BEFORE);
    const id = await received('NUMBER_1');
    clock.set(MOVED);
    expect(await granted(id)).toMatchObject({ state: 'DONE', criminalRecord: { issuedOn: '2025-03-03' } });
  });
});
