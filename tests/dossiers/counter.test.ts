import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { comer, entered, openAtCounter, takenIn } from '../support/counter-steps.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { offerCase } from '../support/offer-case.ts';
import { openProvince } from '../support/province.ts';
import * as channels from './channel-documents.ts';
import { withdraw } from './processing-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, agencyId } = province;
const { dossierIn, PROCEDURE } = steps;

/** The demo person who signs in as parent, as her card has her. */
const her = { fullName: 'Bùi Thị Thử Nghiệm', citizenNumber: '017199000001', birthDate: '1999-03-08' };

const whose = async (asker: typeof clerk, id: string) => (await asker.ask(channels.whose, { id })).dossier;

describe('at the counter', () => {
  it('a clerk enters somebody whom nobody knew, takes the dossier in and stands in it', async () => {
    const { id, ...taken } = await takenIn(clerk, { applicant: comer(1) });
    expect(taken).toMatchObject({
      state: 'RECEIVED',
      code: expect.stringMatching(/-20261123-\d{7}$/),
      officer: { name: 'Đinh Văn Một Cửa' },
    });
    const seen = await whose(clerk, id);
    expect(seen).toMatchObject({ channel: 'COUNTER', applicant: { fullName: comer(1).fullName } });
  });

  it('the fee is that of the counter', async () => {
    const offer = { caseName: 'quá hạn', workingDays: 1 };
    const { db } = province.platform().database;
    await offerCase(db, PROCEDURE, { ...offer, channel: 1, fee: 16_000 });
    await offerCase(db, PROCEDURE, { ...offer, channel: 2, fee: 8_000 });
    const { answer } = await openAtCounter(clerk, { applicant: comer(2), case: 'quá hạn' });
    expect(dossierIn(answer)).toMatchObject({ portalChannel: 1, fee: { amount: 16_000 } });
  });

  it('somebody who is known already is the same person, and what is known stays', async () => {
    const first = dossierIn(
      (await openAtCounter(clerk, { applicant: { ...comer(3), phone: '+84 912 345 678' } })).answer,
    );
    const again = { ...comer(3), fullName: 'HA THI QUAY 3', phone: '0987654321', address: 'Xóm Mẫu, Đà Bắc' };
    const second = dossierIn((await openAtCounter(clerk, { applicant: again })).answer);
    expect(second.applicant).toEqual({
      id: first.applicant.id,
      ...comer(3),
      phone: '0912345678',
      address: 'Xóm Mẫu, Đà Bắc',
    });
  });

  it('a name is the same with whichever apostrophe it is typed', async () => {
    const applicant = { ...comer(31), fullName: "H'Mai Thị Mẫu" };
    const first = dossierIn((await openAtCounter(clerk, { applicant })).answer);
    const typed = { applicant: { ...applicant, fullName: 'H’Mai Thị Mẫu' } };
    expect(dossierIn((await openAtCounter(clerk, typed)).answer).applicant.id).toBe(first.applicant.id);
  });

  it('how many originals and copies were taken in is kept with each scan', async () => {
    const id = await entered(clerk, { applicant: comer(4) });
    expect((await whose(clerk, id))?.files).toEqual([
      { originals: 1, copies: null, file: expect.objectContaining({ name: 'bản quét.pdf' }) },
    ]);
  });

  it('a colleague of the same desk goes on with a draft', async () => {
    const { readDossiers, receiveDossiers } = dossiers.permissions;
    const colleague = await province.office('colleague', [readDossiers, receiveDossiers], agencyId);
    const dossier = await entered(clerk, { applicant: comer(5) });
    const { answer } = await colleague.ask(channels.takeIn, { dossier });
    expect(dossierIn(answer).state).toBe('RECEIVED');
    expect((await clerk.ask(channels.whose, { id: dossier })).dossier?.state).toBe('RECEIVED');
  });

  it('a supplement may be brought to the counter', async () => {
    const { id: dossier } = await takenIn(clerk, { applicant: comer(6) });
    dossierIn((await officer.ask(documents.requestSupplement, { dossier, reason: 'Thiếu.' })).answer);
    expect((await whose(clerk, dossier))?.possibleActs).toContain('HAND_IN_SUPPLEMENT');
    expect(dossierIn((await clerk.ask(documents.handInSupplement, { dossier })).answer).state).toBe(
      'RECEIVED',
    );
  });
});

describe('whoever applied at the counter', () => {
  it('sees the dossier as hers when she signs in, with the papers that the clerk scanned', async () => {
    const { id } = await takenIn(clerk, { applicant: her });
    const seen = await whose(parent, id);
    expect(seen).toMatchObject({
      applicant: { fullName: her.fullName },
      files: [{ file: { name: 'bản quét.pdf' } }],
    });
    expect(seen?.possibleActs).toEqual(['WITHDRAW']);
  });

  it('is told who read her number', async () => {
    const { id } = await takenIn(clerk, { applicant: her });
    await steps.seen(officer, id);
    const reads = await province
      .db()
      .selectFrom('server.audit')
      .select(['act', 'accountId'])
      .where('kind', '=', 'read')
      .where('ground', '=', id)
      .execute();
    expect(reads).toContainEqual({ act: 'LookAt', accountId: officer.accountId });
  });
});

describe('whoever acts for another', () => {
  const authorised = async (nth: number) => {
    const document = await clerk.upload('giấy ủy quyền.pdf', Buffer.from('%PDF-'));
    return {
      applicant: her,
      representation: { person: comer(nth), kind: 'AUTHORISED', document, validUntil: '2026-12-31' },
    } as const;
  };

  it('stands in the dossier beside the applicant, by what right, by which paper and until when', async () => {
    const wanted = await authorised(11);
    const { applicant, representation } = dossierIn((await openAtCounter(clerk, wanted)).answer);
    expect(applicant.fullName).toBe(her.fullName);
    expect(representation).toEqual({
      kind: 'AUTHORISED',
      validUntil: '2026-12-31',
      representative: expect.objectContaining({
        fullName: 'Hà Thị Quầy 11',
        citizenNumber: comer(11).citizenNumber,
      }),
      document: { id: wanted.representation.document, name: 'giấy ủy quyền.pdf' },
    });
  });

  it('finds the dossier among their own as long as that holds, and leaves what is to be done to the applicant', async () => {
    const friend = await province.person();
    const person = { fullName: 'Người Thử 1', citizenNumber: '017199010001', birthDate: '1990-01-01' };
    const representation = { person, kind: 'AUTHORISED', validUntil: '2126-12-31' } as const;
    const { id } = await takenIn(clerk, { applicant: her, representation });
    const own = async () =>
      (await friend.ask(channels.findDossiers, { words: person.fullName })).dossiers.edges.map(
        ({ node }) => node.id,
      );
    expect([await own(), (await whose(friend, id))?.possibleActs]).toEqual([[id], []]);
    const withdrawn = async () =>
      (await friend.ask(withdraw, { dossier: id, reason: 'Không cần nữa.' })).answer.__typename;
    expect(await withdrawn()).toBe('NotAllowed');
    await sql`update dossiers.dossier set represented_until = '2020-01-01' where id = ${id}`.execute(
      province.db(),
    );
    expect([await own(), await whose(friend, id), await withdrawn()]).toEqual([[], null, 'DossierNotFound']);
  });

  it('is somebody by whose name or number the desk finds it', async () => {
    const { id } = await takenIn(clerk, await authorised(14));
    for (const words of ['thi quay 14', comer(14).citizenNumber])
      expect((await clerk.ask(channels.findDossiers, { words })).dossiers.edges).toMatchObject([
        { node: { id } },
      ]);
  });

  it('is told of in the history, and named in no event', async () => {
    const { id } = await takenIn(clerk, await authorised(12));
    expect((await whose(clerk, id))?.events.map(({ kind }) => kind)).toEqual([
      'RECEIVED',
      'REPRESENTED',
      'SUBMITTED',
    ]);
    const told = await province
      .db()
      .selectFrom('server.event')
      .select(['name', 'payload'])
      .where('subject', '=', id)
      .execute();
    expect(told.map(({ name }) => name)).toContain('dossiers.dossierRepresented');
    const words = JSON.stringify(told);
    for (const secret of [comer(12).fullName, comer(12).citizenNumber, her.fullName, her.citizenNumber])
      expect(words).not.toContain(secret);
  });

  it('and the applicant are both in the audit log, in one request with the dossier', async () => {
    const { id, applicant, representation } = dossierIn(
      (await openAtCounter(clerk, await authorised(13))).answer,
    );
    const audit = () => province.db().selectFrom('server.audit');
    const opened = await audit()
      .select('requestId')
      .where('act', '=', 'openDossierAtCounter')
      .where('subject', '=', id)
      .executeTakeFirstOrThrow();
    const entries = await audit()
      .select(['act', 'subjectType', 'subject'])
      .where('requestId', '=', opened.requestId)
      .where('subjectType', '=', 'Person')
      .where('kind', '=', 'act')
      .orderBy('id')
      .execute();
    expect(entries).toEqual([
      { act: 'enterApplicant', subjectType: 'Person', subject: applicant.id },
      { act: 'enterRepresentative', subjectType: 'Person', subject: representation?.representative.id },
    ]);
  });
});
