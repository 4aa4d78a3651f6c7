import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfWithPages } from '../files/samples.ts';
import { graphql } from '../gql/gql.ts';
import { imported, keeperOf, table } from '../procedures/importing.ts';
import { portalAnswer } from '../procedures/portal-answer.ts';
import { atRest } from '../support/at-rest.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';

const province = await openProvince();
const { parent, clerk, officer, file, clock } = province;
const keeper = await keeperOf(province);
const NEW_YEAR = '2027-01-04';

const under = graphql(`
  query HandledUnder($id: ID!) {
    dossier(id: $id) { procedure { validFrom } deadlineEntries { kind amount } }
  }
`);
const handled = async (id: string) => {
  const { dossier } = await clerk.ask(under, { id });
  const { kind, amount } = dossier?.deadlineEntries.at(-1) ?? {};
  return { since: dossier?.procedure.validFrom, kind, amount };
};

const anotherFile = async () => parent.upload('tờ khai.pdf', await pdfWithPages(['Tờ khai']));

/** One dossier at each place of the way, on the day before the new version begins. */
let received: string;
let handedIn: string;
let draft: string;
/** Handed in under the version of February. */
let waiting: string;

beforeAll(async () => {
  const threeDays = table([{ code: steps.PROCEDURE, time: '3 wd', fee_vnd: '0', valid_from: NEW_YEAR }]);
  await imported(keeper, threeDays);
  ({ id: received } = await steps.received(parent, clerk, file));
  handedIn = await steps.submitted(parent, file);
  draft = await steps.filled(parent, file);
  clock.set(`${NEW_YEAR}T09:00+07:00`);
});

describe('when a new version of the procedure begins', () => {
  it('a dossier that was received keeps the version under which it was', async () => {
    expect(await handled(received)).toEqual({ since: null, kind: 'START', amount: 0 });
    const dossier = received;
    await officer.ask(documents.requestSupplement, { dossier, reason: 'Thiếu chữ ký.' });
    await parent.ask(documents.handInSupplement, { dossier });
    expect(await handled(received)).toEqual({ since: null, kind: 'RESTART', amount: 0 });
  });

  it('a dossier that was only handed in is received under the new one', async () => {
    await clerk.ask(documents.receiveDossier, { dossier: handedIn });
    expect(await handled(handedIn)).toEqual({ since: NEW_YEAR, kind: 'START', amount: 3 });
  });

  it('a draft is handed in and received under the new one', async () => {
    const { answer } = await parent.ask(documents.submitDossier, { dossier: draft, key: randomUUID() });
    expect(answer).toMatchObject({ __typename: 'Dossier' });
    await clerk.ask(documents.receiveDossier, { dossier: draft });
    expect(await handled(draft)).toEqual({ since: NEW_YEAR, kind: 'START', amount: 3 });
  });

  it('PostgreSQL itself lets no dossier that was received change over', async () => {
    const change = sql`
      update dossiers.dossier set procedure_id = (select procedure_id from dossiers.dossier where id = ${Number(draft)})
      where id = ${Number(received)}`.execute(province.db());
    await expect(change).rejects.toThrow('keeps the version');
  });

  it('a draft lacks the papers that the new one asks for, until they are put into it', async () => {
    const dossier = await steps.filled(parent, file);
    waiting = dossier;
    await imported(keeper, JSON.stringify([portalAnswer]), '2027-02-01');
    clock.set('2027-02-01T09:00+07:00');
    await atRest(province, province.administrator);
    const submit = () => parent.ask(documents.submitDossier, { dossier, key: randomUUID() });
    await expectRefused(province, 'PaperMissing', submit, { paper: 'BM.01' });
    await parent.ask(documents.attachFile, { dossier, file: await anotherFile(), paper: 'BM.01' });
    expect((await submit()).answer).toMatchObject({ __typename: 'Dossier', state: 'SUBMITTED' });
  });

  it('a dossier whose case it no longer offers is received under the one before', async () => {
    const [counter] = portalAnswer.CACHTHUCTHUCHIEN;
    await imported(keeper, JSON.stringify([{ ...portalAnswer, CACHTHUCTHUCHIEN: [counter] }]), '2027-03-01');
    clock.set('2027-03-01T09:00+07:00');
    await clerk.ask(documents.receiveDossier, { dossier: waiting });
    expect(await handled(waiting)).toEqual({ since: '2027-02-01', kind: 'START', amount: 4 });
  });
});
